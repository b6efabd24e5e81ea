package luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.audit.PurgeRequests;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import luoshi.journal.Purges;
import luoshi.kernel.CityClock;
import luoshi.matter.store.Ledger;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a lawful purge of any row of a matter every page still answers, nothing is found that is gone, and what stays can go on. */
class PurgedMatterTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Scenes scenes = new Scenes(luoshi);
    private final Office office = scenes.office;

    @ParameterizedTest
    @ValueSource(strings = {"matter_matter", "matter_assignment", "matter_node", "matter_step", "matter_clock", "matter_evidence"})
    void everyRowOfAMatterMayGo(String table) {
        UUID matter = rich();
        assertThat(rows(table, matter)).isNotEmpty();
        for (UUID row : rows(table, matter)) {
            purge(table, row);
            answers(matter);
        }
        luoshi.part(Journal.class).act(Actor.system("test"), () -> luoshi.part(Ledger.class).rebuild());
        answers(matter);
        String page = luoshi.visitAs("duchashi").get("/matters/" + matter).text();
        assertThat(page).doesNotContain(Map.of("matter_step", "机密的理由", "matter_matter", "机密的事项", "matter_node", "机密的节点").getOrDefault(table, "机密甲"));
    }

    /** All but the grant, without which the request waits for an answer again. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 6})
    void theRowOfAnyOneStepMayGoAndTheOthersStand(int step) {
        UUID matter = rich();
        String before = office.told(matter);
        purge("matter_step", office.file(matter).steps().get(step).id());

        assertThat(office.told(matter)).isEqualTo(before);
        answers(matter);
    }

    private UUID rich() {
        UUID matter = office.add(scenes.aMatter().called("机密的事项").node(LocalDate.of(2022, 9, 30), "机密的节点"), Move.DRAFT);
        office.decides("duchashi", matter, Ask.of(Move.ISSUE, "", 0));
        office.does("shuili-lly", matter, Ask.of(Move.SIGN, "", 0));
        office.does("shuili-lly", matter, Ask.of(Move.DEPLOY, "防汛科承办", 0));
        office.does("shuili", matter, Ask.of(Move.ASK_TIME, "机密的理由", 0).until(ClockKind.DEADLINE, 0, Scenes.LATER));
        office.does("duchashi", matter, Ask.of(Move.GRANT, "", 0));
        office.decides("duchashi", matter, Ask.of(Move.RECLASSIFY, "机密的理由", 0).planning(MatterClass.CONTINUING, office.file(matter).matter().nodes()));
        office.does("shuili", matter, Ask.of(Move.FEEDBACK, "机密的理由", 0).proving(List.of(UUID.randomUUID()), ""));
        return matter;
    }

    private List<UUID> rows(String table, UUID matter) {
        return luoshi.part(JdbcClient.class).sql("select id from " + table + " where matter = :matter order by leaf desc").param("matter", matter).query(UUID.class).list();
    }

    private void answers(UUID matter) {
        for (String name : List.of("duchashi", "shuili", "hecha", "lingdao")) {
            Visit visit = luoshi.visitAs(name);
            for (String path : List.of("/matters/" + matter, "/inbox", "/")) {
                assertThat(visit.get(path).status()).as(name + " " + path).isLessThan(500);
            }
            assertThat(visit.post("/matters/" + matter + "/moves", "move", "CHASE", "words", "x", "seen", "1").status()).as(name).isLessThan(500);
        }
        MatterList list = luoshi.part(MatterList.class);
        assertThat(list.worstParts(List.of(matter), CityClock.system().instant())).isNotNull();
        assertThat(list.rows(List.of(matter), CityClock.system().instant())).isNotNull();
    }

    private void purge(String table, UUID row) {
        luoshi.part(Purges.class).pin();
        long position = luoshi.part(JdbcClient.class).sql("select position from journal_entry where body like ?").param("%table " + table + "%row " + row + "%").query(Long.class).single();
        PurgeRequests requests = luoshi.part(PurgeRequests.class);
        requests.approve(office.as("auditadmin"), requests.request(office.as("secadmin"), new TreeSet<>(List.of(position)), "误传", true), "", true);
    }
}
