package luoshi.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.audit.PurgeRequests;
import luoshi.journal.Purges;
import luoshi.matter.Office;
import luoshi.pipeline.Ask;
import luoshi.pipeline.Registers;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a lawful purge of an entry the pages still answer, and nothing is kept or found that is gone. */
class PurgedItemTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Office office = new Office(luoshi);
    private final Dikes dikes = new Dikes(luoshi);

    @Test
    void whatOneEntrySaidGoesAndTheRestStands() {
        UUID item = dikes.add("北堤五号", "沙河县", LocalDate.of(2022, 5, 1));
        Item before = dikes.item(item);
        luoshi.part(Registers.class).record(office.as("shuili-lly"), dikes.pipeline(), Ask.of(item, Entry.Kind.CHANGE, Said.of(Map.of("name", "机密的堤段"), Map.of()), "", before.leaf()));
        purge(dikes.item(item).entries().getLast().id());

        assertThat(kept(item)).contains("北堤五号").doesNotContain("机密");
        assertThat(luoshi.visitAs("duchashi").get(Dikes.path(item)).text()).contains("北堤五号").doesNotContain("机密");
    }

    @Test
    void ofAnItemWhoseOnlyEntryIsGoneNothingIsKept() {
        UUID item = dikes.add("机密的六号", "沙河县", LocalDate.of(2022, 5, 1));
        Visit office = luoshi.visitAs("duchashi");
        assertThat(office.get("/pipelines/dikes/items").text()).contains("机密的六号");
        purge(dikes.item(item).entries().getFirst().id());

        assertThat(kept(item)).doesNotContain("机密");
        assertThat(office.get("/pipelines/dikes/items").text()).doesNotContain("机密的六号");
        assertThat(office.get(Dikes.path(item)).status()).isEqualTo(404);
    }

    private static String kept(UUID item) {
        return luoshi.part(JdbcClient.class).sql("select coalesce((select to_jsonb(one)::text from pipeline_item one where item = :item), '') || coalesce((select string_agg(mark, '') from pipeline_mark where item = :item), '')")
                .param("item", item).query(String.class).single();
    }

    private void purge(UUID entry) {
        luoshi.part(Purges.class).pin();
        long position = luoshi.part(JdbcClient.class).sql("select position from journal_entry where body like ?").param("%table pipeline_entry%row " + entry + "%").query(Long.class).single();
        PurgeRequests requests = luoshi.part(PurgeRequests.class);
        requests.approve(office.as("auditadmin"), requests.request(office.as("secadmin"), new TreeSet<>(List.of(position)), "误传", true), "", true);
    }
}
