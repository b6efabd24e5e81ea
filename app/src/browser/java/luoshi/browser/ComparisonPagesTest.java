package luoshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.RunningLuoshi;
import luoshi.commitment.Boards;
import luoshi.commitment.Commitments;
import luoshi.commitment.Target;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.people.People;
import luoshi.people.Unit;
import luoshi.people.Units;
import luoshi.plan.Edition;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Readings;
import luoshi.plan.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages that show two things side by side, which is hardest on a phone. */
class ComparisonPagesTest {

    private static final String LAST = "示例市2021年工作安排\n一、主要目标\n今年，地区生产总值增长8%左右。新增国家科技型中小企业60家、高新技术企业50家、“专精特新”企业70家。改造城镇老旧小区322个。"
            + "城镇新增就业5万人。研发经费投入强度提高0.3个百分点。\n二、重点工作\n建设职教园区。办好老年大学。完成拆违任务400万平方米。\n";
    private static final String NOW = "示例市2022年工作安排\n一、主要目标\n今年，地区生产总值增长7.5%左右。新增国家科技型中小企业90家、高新技术企业40家。城镇新增就业5万人。研发经费投入强度达到2.5%。"
            + "新建口袋公园100个。\n二、重点工作\n加快职教园区一期建设。推动三甲医院高质量发展，新增学位2.7万个。\n";

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static Browser browser;
    private static Edition now;

    @BeforeAll
    static void open() throws Exception {
        confirm(handedIn(2021, LAST));
        now = handedIn(2022, NOW);
        luoshi.part(Journal.class).act(clerk(), () -> luoshi.part(JdbcClient.class).sql("""
                        insert into plan_reading (plan, unit, edition, reader, content)
                        select plan, unit, edition, '0.0.9', replace(replace(content, '"TARGET"', '"PAST"'), '"AT_LEAST"', '"EQUAL"') from plan_reading where edition = :edition""")
                .param("edition", now.id()).update());
        luoshi.part(Readings.class).record(clerk(), now, luoshi.part(Plans.class).text(now));
        browser = new Browser(luoshi.port());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void two_years_are_usable_on_a_desk_and_on_a_phone_in_both_languages() {
        look("/plans/" + now.plan() + "/last-year", "last-year");
    }

    @Test
    void two_readings_are_usable_on_a_desk_and_on_a_phone_in_both_languages() {
        look("/plans/" + now.plan() + "/readings", "readings");
    }

    private static void look(String path, String name) {
        browser.forgetCookies();
        browser.signIn("duchashi", DemoCity.PASSWORD);
        for (String language : List.of("zh-CN", "en")) {
            browser.open("/").run("document.cookie = 'language=" + language + ";path=/'");
            for (int[] size : new int[][] {{1366, 768}, {390, 844}}) {
                browser.sized(size[0], size[1]).open(path);
                browser.picture(name + "-" + language + "-" + size[0]);
                assertThat(browser.seriousFindings()).as(path + " " + language + " " + size[0]).isEmpty();
                assertThat(browser.scrollsSideways()).as(path + " " + language + " " + size[0] + " scrolls sideways").isFalse();
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private static Actor clerk() {
        return Actor.user(luoshi.part(People.class).listCalled("duchashi").getFirst().id());
    }

    private static Edition handedIn(int year, String text) throws Exception {
        Path file = Files.writeString(Files.createTempFile("plan", ".txt"), text, StandardCharsets.UTF_8);
        UUID office = luoshi.part(Units.class).on(AsOf.now(LocalDate.of(2022, 6, 30))).inOrder().stream().filter(unit -> unit.name().equals("市政府督查室"))
                .map(Unit::id).findFirst().orElseThrow();
        UUID plan = luoshi.part(Plans.class).receive(clerk(), new Plan(null, office, "示例市" + year + "年工作安排", year), Stage.ISSUED, Plans.Received.of("计划.txt", file));
        return luoshi.part(Plans.class).editions(plan).getFirst();
    }

    private static void confirm(Edition edition) {
        luoshi.part(Commitments.class).confirm(clerk(), edition, luoshi.part(Boards.class).seen(edition).board().rows().stream()
                .map(row -> row.proposal().targets().stream().map(Target::span).toList()).toList());
    }
}
