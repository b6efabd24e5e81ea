package luoshi.commitment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.commitment.Board;
import luoshi.commitment.Boards;
import luoshi.commitment.Commitments;
import luoshi.commitment.Target;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.people.People;
import luoshi.people.Unit;
import luoshi.people.Units;
import luoshi.plan.Edition;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Stage;
import luoshi.plan.UnreadableDocumentException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A plan beside the commitments of the year before; today is 30 June 2022. */
class LastYearPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static UUID before;
    private static UUID now;

    @BeforeAll
    static void twoYears() {
        before = plan("市政府督查室", 2021, "新增规上企业400家。改造老旧小区322个。地区生产总值增长8%左右。城镇新增就业5万人。");
        now = plan("市政府督查室", 2022, "新增规上企业450家。新建口袋公园100个。地区生产总值增长7.5%左右。城镇新增就业5万人。");
        confirm(before);
    }

    @Test
    void the_plan_of_the_same_unit_of_the_year_before_stands_beside_it() {
        Visit.Page page = luoshi.visitAs("duchashi").get(path(""));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("↑ 调高</b> 50家", "↓ 调低</b> 0.5个百分点", "＝ 持平", "○ 未再提", "2022 年新增的承诺（1）", "新建口袋公园100个", "数据待采集",
                "/plans/" + now + "#n", "/commitments/");
    }

    @Test
    void only_what_is_asked_for_is_shown() {
        Visit office = luoshi.visitAs("duchashi");

        assertThat(office.get(path("?show=RAISED")).text()).contains("450家").doesNotContain("322个", "口袋公园");
        assertThat(office.get(path("?show=DROPPED")).text()).contains("322个").doesNotContain("450家", "口袋公园");
        assertThat(office.get(path("?show=FRESH")).text()).contains("口袋公园").doesNotContain("322个", "数据待采集");
        assertThat(office.get(path("?show=OTHER_MEASURE")).text()).contains("没有这样的承诺");
        assertThat(office.get(path("?show=%3Cscript%3E")).text()).contains("322个").doesNotContain("<script>alert", "=<script>");
    }

    @Test
    void a_plan_without_confirmed_commitments_is_said_to_have_none() {
        UUID unconfirmed = plan("市水利局", 2020, "新建水库1座。");

        assertThat(luoshi.visitAs("duchashi").get(path("?with=" + unconfirmed)).text()).contains("还没有确认的承诺", "2022 年新增的承诺（4）");
    }

    @Test
    void a_plan_of_the_same_year_is_no_earlier_one() {
        Visit.Page page = luoshi.visitAs("duchashi").get(path("?with=" + now));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("不早于 2022 年");
    }

    @Test
    void where_there_is_no_earlier_plan_the_page_says_what_to_do() {
        UUID first = plan("市水利局", 1990, "修渠30公里。");

        assertThat(luoshi.visitAs("duchashi").get("/plans/" + first + "/last-year").text()).contains("没有可对照的更早年度的计划");
    }

    @Test
    void the_page_is_for_those_who_may_read_commitments() {
        assertThat(luoshi.visitAs("lingdao").get(path("")).status()).isEqualTo(200);
        assertThat(luoshi.visitAs("sysadmin").get(path("")).status()).isEqualTo(403);
        assertThat(luoshi.visitAs("duchashi").get("/plans/" + UUID.randomUUID() + "/last-year").status()).isEqualTo(404);
        assertThat(luoshi.visitAs("duchashi").get(path("?with=" + UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(luoshi.visitAs("duchashi").get(path("?with=x")).status()).isEqualTo(400);
    }

    private static String path(String query) {
        return "/plans/" + now + "/last-year" + query;
    }

    private static Actor clerk() {
        return Actor.user(luoshi.part(People.class).listCalled("duchashi").getFirst().id());
    }

    private static void confirm(UUID plan) {
        Edition edition = luoshi.part(Plans.class).editions(plan).getFirst();
        List<Board.Row> rows = luoshi.part(Boards.class).seen(edition).board().rows();
        luoshi.part(Commitments.class).confirm(clerk(), edition, rows.stream().map(row -> row.proposal().targets().stream().map(Target::span).toList()).toList());
    }

    private static UUID plan(String unit, int year, String goals) {
        try {
            Path file = Files.createTempFile("plan", ".txt");
            Files.write(file, "示例市%d年工作安排\n一、主要目标\n今年，%s\n".formatted(year, goals).getBytes(StandardCharsets.UTF_8));
            UUID owner = luoshi.part(Units.class).on(AsOf.now(LocalDate.of(2022, 6, 30))).inOrder().stream().filter(one -> one.name().equals(unit)).map(Unit::id).findFirst().orElseThrow();
            return luoshi.part(Plans.class).receive(clerk(), new Plan(null, owner, year + "年计划", year), Stage.ISSUED, Plans.Received.of("计划.txt", file));
        } catch (IOException | UnreadableDocumentException e) {
            throw new IllegalStateException(e);
        }
    }
}
