package luoshi.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.audit.PurgeRequests;
import luoshi.journal.Purges;
import luoshi.people.People;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import luoshi.plan.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a lawful purge of an edition, or of what a commitment asks for, every page still answers and nothing is found that is gone. */
class PurgedEditionTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final APlan plan = new APlan(luoshi, "新增规上企业%d家。地区生产总值增长8%%左右。");
    private final Commitments commitments = luoshi.part(Commitments.class);

    @Test
    void the_newest_edition_goes_and_the_one_before_and_its_commitments_stay() {
        plan.confirm(plan.actor("duchashi"), 0);
        Edition newest = plan.comesBackAs("新增规上企业%d家。改造机密小区77个。");
        purge("plan_edition", newest.id());

        assertThat(plan.lines().getFirst()).startsWith("CONFIRMED 1");
        answers();
        plan.comesBackAs("新增规上企业%d家。新建公园5个。");
        assertThat(plan.lines().getFirst()).startsWith("CONFIRMED 1");
    }

    @Test
    void the_edition_that_a_commitment_points_at_goes_and_the_commitment_is_asked() {
        plan.confirm(plan.actor("duchashi"), 0);
        Edition first = plan.edition();
        plan.comesBackAs("新增规上企业%d家。新建公园5个。");
        purge("plan_edition", first.id());

        assertThat(plan.asked()).containsExactly(1);
        answers();
    }

    @Test
    void all_editions_go_and_numbers_of_sentences_are_not_given_again() {
        plan.confirm(plan.actor("duchashi"), 0);
        purge("plan_edition", plan.edition().id());

        Visit visit = luoshi.visitAs("duchashi");
        assertThat(visit.get("/plans").status()).isEqualTo(200);
        assertThat(visit.get("/plans/" + plan.id()).status()).isLessThan(500);
        assertThat(visit.get("/plans/" + plan.id() + "/compare").status()).isLessThan(500);
        assertThat(visit.get("/commitments").status()).isEqualTo(200);
        assertThat(visit.get("/commitments/" + id()).status()).isLessThan(500);
        plan.comesBackAs("新建公园5个。");
        assertThat(luoshi.part(luoshi.plan.Plans.class).sentences(plan.edition()).getFirst().number()).isGreaterThan(1);
        assertThat(plan.asked()).containsExactly(1);
        answers();
    }

    @Test
    void a_target_and_then_the_commitment_itself_go() {
        plan.confirm(plan.actor("duchashi"), 0);
        UUID commitment = id();
        purge("commitment_target", row("select id from commitment_target where commitment = ?", commitment));
        answers();

        purge("commitment_commitment", row("select id from commitment_commitment where commitment = ?", commitment));

        assertThat(plan.lines().getFirst()).startsWith("OPEN");
        assertThat(commitments.find(commitment)).isEmpty();
        assertThat(luoshi.part(JdbcClient.class).sql("select count(*) from commitment_current where commitment = ?").param(commitment).query(Integer.class).single()).isZero();
        assertThat(luoshi.visitAs("duchashi").get("/commitments/" + commitment).status()).isEqualTo(404);
    }

    private UUID id() {
        return commitments.list(plan.id()).getFirst().state().id();
    }

    private void answers() {
        Visit visit = luoshi.visitAs("duchashi");
        for (String path : List.of("/plans", "/plans/" + plan.id(), "/plans/" + plan.id() + "/compare", "/plans/" + plan.id() + "/last-year", "/plans/" + plan.id() + "/sentences/1",
                "/commitments", "/commitments/" + id(), "/commitments/" + id() + "/correct", "/commitments/drift", "/search?q=%E5%85%AC%E5%9B%AD")) {
            assertThat(visit.get(path).status()).as(path).isLessThan(500);
        }
        assertThat(visit.get("/commitments/" + id()).status()).isEqualTo(200);
        assertThat(visit.get("/search?q=%E6%9C%BA%E5%AF%86%E5%B0%8F%E5%8C%BA").text()).doesNotContain("77个");
    }

    private UUID row(String sql, UUID commitment) {
        return luoshi.part(JdbcClient.class).sql(sql).param(commitment).query(UUID.class).single();
    }

    private void purge(String table, UUID row) {
        luoshi.part(Purges.class).pin();
        long position = luoshi.part(JdbcClient.class).sql("select position from journal_entry where body like ?").param("%table " + table + "%row " + row + "%").query(Long.class).single();
        PurgeRequests requests = luoshi.part(PurgeRequests.class);
        requests.approve(who("auditadmin"), requests.request(who("secadmin"), new TreeSet<>(List.of(position)), "误传", false), "", false);
    }

    private static SignedIn who(String signInName) {
        return luoshi.part(SignIns.class).signedIn(luoshi.part(People.class).listCalled(signInName).getFirst().id()).orElseThrow();
    }
}
