package luoshi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.app.server.RunningLuoshi;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.kernel.SearchText;
import luoshi.people.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sentences in which is searched. */
class PlanSearchTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Plans plans = luoshi.part(Plans.class);
    private final PlanSearch search = luoshi.part(PlanSearch.class);

    @Test
    void what_is_searched_is_what_recording_the_newest_editions_anew_would_make() throws Exception {
        UUID plan = receive("第一稿。", "今年新增企业11家。");
        plans.receive(Actor.system("test"), plan, Stage.ISSUED, received("今年新增企业11家。", "再建学校12所。"));
        List<String> before = rows();
        luoshi.part(JdbcClient.class).sql("delete from plan_search").update();

        search.rebuild(plans, Stream.of(plan));

        assertThat(rows()).isEqualTo(before).anyMatch(row -> row.endsWith("再建学校12所。")).noneMatch(row -> row.endsWith("第一稿。"));
    }

    @Test
    void pages_of_hits_go_on_from_plan_to_plan_and_none_is_left_out_or_shown_twice() throws Exception {
        UUID one = receive("甲方案第一条检索词。", "甲方案第二条检索词。", "甲方案第三条检索词。");
        UUID other = receive("乙方案第一条检索词。", "乙方案第二条检索词。");

        List<String> paged = Stream.of(0, 2, 4).map(offset -> search.search(SearchText.of("检索词"), List.of(other, one), offset, 2)).peek(found -> assertThat(found.total()).isEqualTo(5))
                .flatMap(found -> found.hits().stream()).map(PlanSearch.Hit::text).toList();

        assertThat(paged).containsExactly("乙方案第一条检索词。", "乙方案第二条检索词。", "甲方案第一条检索词。", "甲方案第二条检索词。", "甲方案第三条检索词。");
        assertThat(search.search(SearchText.of("检索词"), List.of(one), 3, 2).hits()).isEmpty();
        assertThat(search.search(SearchText.of("检词"), List.of(one, other), 0, 9).total()).isZero();
    }

    private List<String> rows() {
        return luoshi.part(JdbcClient.class).sql("select plan || ' ' || number || ' ' || edition || ' ' || folded || ' ' || text from plan_search where text like '%1%' order by 1").query(String.class).list();
    }

    private UUID receive(String... sentences) throws Exception {
        UUID office = luoshi.part(Units.class).on(AsOf.now(LocalDate.of(2022, 6, 30))).roots().getFirst().id();
        return plans.receive(Actor.system("test"), new Plan(null, office, "计划", 2022), Stage.DRAFT, received(sentences));
    }

    private static Plans.Received received(String... sentences) throws IOException, UnreadableDocumentException {
        Path file = Files.createTempFile("plan", ".txt");
        Files.writeString(file, "示例市2022年计划\n一、目标\n" + String.join("", sentences) + "\n");
        return Plans.Received.of("计划.txt", file);
    }
}
