package luoshi.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.AsOf;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans by the real pages; today is 30 June 2022. */
class PlanPagesTest {

    private static final String PLAN = "示例市2022年计划\n一、目标\n今年，新增规上企业%s家。去年，新增规上企业41家。\n";

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    @Test
    void a_plan_is_handed_in_and_shown_as_it_was_written_with_what_was_read_from_it() throws IOException {
        Visit office = luoshi.visitAs("duchashi");

        Visit.Page page = handIn(office, "plan.docx", Files.readAllBytes(Path.of("../examples/plan.docx")), "市政府督查室", "示例市政府工作报告");

        assertThat(page.path()).matches("/plans/[0-9a-f-]{36}");
        assertThat(page.text()).contains("已收下并读完“示例市政府工作报告”", "体检意见（4）", "已定 0/", "征求意见稿", "居民消费价格涨幅");
        assertThat(office.get("/plans").text()).contains("示例市政府工作报告", "市政府督查室");
        assertThat(new String(office.download(page.path() + "/check-up.html").body(), StandardCharsets.UTF_8)).contains("<h1>文件体检单</h1>", "mark.target");
        assertThat(office.download(page.path() + "/file").body()).isEqualTo(Files.readAllBytes(Path.of("../examples/plan.docx")));
    }

    @Test
    void every_mark_that_is_linked_to_is_on_the_page() {
        Visit.Page page = handIn(luoshi.visitAs("duchashi"), "a.txt", text("400"), "市政府督查室", "链接");

        assertThat(Pattern.compile("href=\"#(n\\d+)\"").matcher(page.text()).results().map(found -> found.group(1)))
                .isNotEmpty().allMatch(anchor -> page.text().contains("id=\"" + anchor + "\""));
    }

    @Test
    void the_same_text_is_recognised_whatever_its_file_is_called() {
        Visit office = luoshi.visitAs("duchashi");
        Visit.Page first = handIn(office, "一.txt", text("450"), "市政府督查室", "第一次");

        Visit.Page again = handIn(office, "二.md", text("450"), "市政府督查室", "第二次");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("已经上传过", "href=\"" + first.path() + "\">见“第一次”", "value=\"第二次\"");
    }

    /** 保守国家秘密法 (2024): a system that is not built for them holds no state secrets. */
    @Test
    void a_file_with_a_classification_marking_is_refused_and_nothing_of_it_is_kept() {
        long before = rows();

        Visit.Page refused = handIn(luoshi.visitAs("duchashi"), "密.txt", ("000001\n机密★1年\n" + PLAN.formatted("470")).getBytes(StandardCharsets.UTF_8), "市政府督查室", "涉密件");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("密级标志“机密★1年”", "文件没有留存", "value=\"涉密件\"");
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"空.txt, '', 文件是空的", "图.png, '\u0089PNG\r\n\u001a\n', 读不出这份文件", "假.docx, PK\u0003\u0004不是压缩包, 读不出这份文件", "零.txt, 新增企业\u0000家, 读不出这份文件", "白.txt, '   ', 只有空白"})
    void what_cannot_be_read_is_refused_with_a_reason(String name, String content, String reason) {
        Visit.Page refused = handIn(luoshi.visitAs("duchashi"), name, content.getBytes(content.startsWith("\u0089") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8), "市政府督查室", "读不出的");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(reason, "value=\"读不出的\"").doesNotContain("/tmp", "Exception");
    }

    @ParameterizedTest
    @CsvSource({"无年, 二〇二二, 请填四位年份", "早, 1900, “1900”不是年度"})
    void what_is_typed_wrongly_is_told_and_kept(String title, String year, String told) {
        Visit office = luoshi.visitAs("duchashi");
        office.get("/plans/new");
        Visit.Page refused = office.upload("/plans/new", "file", "a.txt", text("490"), "title", title, "year", year, "unit", unit("市政府督查室"), "stage", "DRAFT");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(told, "value=\"" + year + "\"");
    }

    @Test
    void a_bureau_hands_in_for_itself_alone_and_an_administrator_sees_no_plans() {
        Visit bureau = luoshi.visitAs("shuili-lly");

        assertThat(handIn(bureau, "a.txt", text("500"), "市水利局", "水利计划").status()).isEqualTo(200);
        assertThat(handIn(bureau, "b.txt", text("501"), "市教育局", "别人的计划").status()).isEqualTo(403);
        assertThat(luoshi.visitAs("sysadmin").get("/plans").status()).isEqualTo(403);
        assertThat(luoshi.visitAs("hecha").get("/plans/new").status()).isEqualTo(403);
        assertThat(luoshi.visitAs("lingdao").get("/plans").text()).contains("水利计划");
    }

    @Test
    void a_plan_that_does_not_exist_is_not_found() {
        assertThat(luoshi.visitAs("duchashi").get("/plans/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private static Visit.Page handIn(Visit visit, String name, byte[] content, String unit, String title) {
        visit.get("/plans/new");
        return visit.upload("/plans/new", "file", name, content, "title", title, "year", "2022", "unit", unit(unit), "stage", "DRAFT");
    }

    private static byte[] text(String number) {
        return PLAN.formatted(number).getBytes(StandardCharsets.UTF_8);
    }

    private static String unit(String name) {
        UnitTree tree = luoshi.part(Units.class).on(AsOf.now(LocalDate.of(2022, 6, 30)));
        return tree.inOrder().stream().filter(unit -> unit.name().equals(name)).findFirst().orElseThrow().id().toString();
    }

    private static long rows() {
        return luoshi.part(JdbcClient.class).sql("select (select count(*) from plan_edition) + (select count(*) from evidence_file) + (select count(*) from evidence_chunk)")
                .query(Long.class).single();
    }
}
