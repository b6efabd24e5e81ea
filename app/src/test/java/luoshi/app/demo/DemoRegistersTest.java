package luoshi.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Actor;
import luoshi.journal.Genesis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example city's registers come to what its report prints (examples/plan.md, 项目建设提速提质 and 抓实大项目), and go on through the year. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class DemoRegistersTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = RunningLuoshi.begun(LocalDateTime.of(2022, 1, 20, 8, 0));

    private static final String FINISHED = "/pipelines/rebuild/measures/finish_rate";
    private static final String ZEROS = "/pipelines/hazards/zeros";
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern COUNT = Pattern.compile("共 ([\\d,]+) 条");

    private static UUID plan;

    @BeforeAll
    static void theRegistersAreTakenOver() {
        plan = luoshi.part(DemoPlan.class).read();
        luoshi.part(DemoRegisters.class).begin(plan);
        forward(LocalDate.of(2022, 2, 1));
    }

    private static void forward(LocalDate day) {
        DemoRegisters registers = luoshi.part(DemoRegisters.class);
        LocalDate today = luoshi.part(DemoPeople.class).day();
        for (int days = (int) ChronoUnit.DAYS.between(today, day); days > 0; days--) {
            luoshi.part(Genesis.class).step(Actor.system("demo"), Duration.ofDays(1));
            assertThat(registers.work()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"projects,start_rate,98.8,83,84", "projects,batch_start_rate,100.0,91,91", "projects,produce_rate,44.0,40,91", "projects,full_rate,79.6,82,103",
        "rebuild,finish_rate,83.8,1172,1398"})
    void a_eachRateIsThePrintedOneAndOpensToItsLists(String register, String measure, String rate, int part, int whole) {
        Visit visit = luoshi.visitAs("duchashi");
        String page = visit.get("/pipelines/" + register + "/measures/" + measure + "?day=2022-01-31").text();
        String head = page.substring(page.indexOf("measure-head"), page.indexOf("class=\"facts\""));

        assertThat(head).contains(rate + "</a>").contains("%").contains(part + "/" + whole);
        assertThat(LINK.matcher(head.substring(head.indexOf("class=\"lists\""))).results().map(link -> count(visit, link.group(1).replace("&amp;", "&"))).toList())
                .as("numerator, denominator, the rest").containsExactly(part, whole, whole - part);
    }

    private static int count(Visit visit, String address) {
        String page = visit.get(address).text();
        Matcher count = COUNT.matcher(page);
        return count.find() ? Integer.parseInt(count.group(1).replace(",", "")) : 0;
    }

    @Test
    void b_whatThePlanPrintsStandsBesideWhatTheRegistersComeTo() {
        Visit visit = luoshi.visitAs("duchashi");
        assertThat(visit.get(FINISHED).text()).contains("84.3%</mark>", "不符，按台账是 83.8%", "1172/1398");
        assertThat(visit.get("/pipelines/projects/measures/start_rate").text()).contains("98.8%</mark>", "吻合");
        assertThat(luoshi.visitAs("u131-lly").get(FINISHED).text()).as("who sees a part of the register is not told that the plan is wrong").doesNotContain("不符").contains("说不上来");
    }

    @ParameterizedTest
    @CsvSource({"9999,84.3%,2022-01-31,没有第 9999 句", "x,84.3%,2022-01-31,没有第 x 句", "{n},85.0%,2022-01-31,没有“85.0%”", "{n},竣工率,2022-01-31,里没有数", "{n},84.3%,昨天,看不懂"})
    void c_aPrintedFigureIsOneThatTheSentencePrints(String sentence, String text, String day, String refusal) {
        Visit visit = luoshi.visitAs("duchashi");
        String[] shown = printed(visit);
        Visit.Page page = visit.post(FINISHED + "/printed", "plan", shown[0], "sentence", sentence.replace("{n}", shown[1]), "printed", text, "period", "", "day", day);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains(refusal).as("what was typed is kept").contains("value=\"" + text + "\"");
    }

    @Test
    void d_aPrintedFigureCanBeTakenBackByWhoMay() {
        Visit visit = luoshi.visitAs("duchashi");
        String[] shown = printed(visit);
        String[] form = {"plan", shown[0], "sentence", shown[1], "printed", "84.3%", "period", "", "day", "2022-01-31", "withdrawn", "yes"};
        Visit county = luoshi.visitAs("u131-lly");
        county.get(FINISHED);
        assertThat(county.post(FINISHED + "/printed", form).status()).isIn(403, 422);

        visit.get(FINISHED);
        assertThat(visit.post(FINISHED + "/printed", form).text()).doesNotContain("84.3%</mark>");
        form[11] = "";
        assertThat(visit.post(FINISHED + "/printed", form).text()).contains("84.3%</mark>");
    }

    private static String[] printed(Visit visit) {
        Matcher link = Pattern.compile("/plans/([0-9a-f-]{36})/sentences/(\\d+)").matcher(visit.get(FINISHED).text());
        assertThat(link.find()).isTrue();
        return new String[] {link.group(1), link.group(2)};
    }

    @Test
    void e_aMonthIsSilentUntilTheUnitItselfStatesThatItFoundNothing() {
        forward(LocalDate.of(2022, 2, 4));
        Visit visit = luoshi.visitAs("u138-lly");
        String before = visit.get(ZEROS).text();
        String unit = before.replaceAll("(?s).*name=\"unit\" value=\"([^\"]+)\".*", "$1");
        assertThat(luoshi.visitAs("duchashi").get(ZEROS).text()).contains("0 已报", "没有报", "本月未完");
        assertThat(before).contains("没有报").doesNotContain("0 已报");

        assertThat(visit.post(ZEROS, "unit", unit, "month", "2022-01", "note", "逐村排查").text()).contains("已报：2022-01 没有", "0 已报").doesNotContain("没有报</small>");
        assertThat(stated(visit, unit, "2022-01")).contains("已由", "不用再报");
        assertThat(stated(visit, unit, "2022-03")).contains("还没有开始");
        assertThat(stated(visit, unit, "去年")).contains("不是月份");
        assertThat(stated(visit, "x", "2022-01")).contains("自己的单位");

        Visit found = luoshi.visitAs("u131-lly");
        String other = found.get(ZEROS).text().replaceAll("(?s).*name=\"unit\" value=\"([^\"]+)\".*", "$1");
        assertThat(stated(found, other, "2022-01")).contains("已登记了 1 件");
        assertThat(found.post(ZEROS, "unit", unit, "month", "2022-02", "note", "").status()).as("for another unit").isEqualTo(403);
        assertThat(visit.get("/pipelines/rebuild/zeros").status()).as("a register that does not ask for it").isEqualTo(404);
    }

    private static String stated(Visit visit, String unit, String month) {
        visit.get(ZEROS);
        Visit.Page page = visit.post(ZEROS, "unit", unit, "month", month, "note", "");
        assertThat(page.status()).isEqualTo(422);
        return page.text();
    }

    @Test
    void z_everyLineOfTheYearIsRecordedBySomebodyWhoMayAlsoAfterAStop() {
        forward(LocalDate.of(2022, 4, 1));
        luoshi.part(DemoRegisters.class).resume();
        forward(LocalDate.of(2023, 1, 6));
    }

    /** The plan asks for 120 more high-tech enterprises: by the end of the year 62 certificates, 42 of them for the first time. Who made the plan says which was meant. */
    @Test
    void zz_bothWaysOfCountingStandBesideWhatThePlanPromises() {
        Visit visit = luoshi.visitAs("duchashi");
        String address = "/pipelines/for/" + luoshi.part(DemoPlan.class).promises(plan).stream().filter(one -> one.targets().stream().anyMatch(target -> target.requirement().contains("120家"))).findFirst().orElseThrow().id();

        assertThat(visit.get(address + "?day=2022-12-31").text()).contains(">42<", ">62<", "120家”的 35.0%", "120家”的 51.7%");
    }
}
