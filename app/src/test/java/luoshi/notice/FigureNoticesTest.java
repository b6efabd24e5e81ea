package luoshi.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.app.server.RunningLuoshi;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.FigureFile;
import luoshi.indicator.FigureDuties;
import luoshi.indicator.Figures;
import luoshi.indicator.Frequency;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.Indicators;
import luoshi.indicator.RollUp;
import luoshi.journal.Actor;
import luoshi.journal.Genesis;
import luoshi.kernel.MeasureUnit;
import luoshi.kernel.WorkCalendar;
import luoshi.matter.Matters;
import luoshi.matter.Office;
import luoshi.notice.InboxStore.Daily;
import luoshi.notice.Message.OfFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** Who hears of what of figures, and that nobody hears of it twice a day. Days: ../shared/domain/delivery.md, a checker is given three workdays. */
class FigureNoticesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final LocalDate TODAY = LocalDate.of(2022, 6, 30);
    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);
    private static final LocalDate APRIL = LocalDate.of(2022, 4, 30);

    private final Office office = new Office(luoshi);
    private final UUID water = office.unit("市水利局");

    private Indicator indicator(String code, int dueDays) {
        return new Indicator(null, code, water, code, "口径", new MeasureUnit("个"), IndicatorKind.FLOW, Direction.MORE, Frequency.MONTH, dueDays, 0, "", "", "", false, RollUp.NONE, "", null,
                LocalDate.of(2022, 1, 1));
    }

    private UUID report(UUID indicator, LocalDate to) {
        return luoshi.part(Figures.class).report(office.as("shuili-lly"), List.of(new Figures.Report(indicator, water, to, BigDecimal.TEN, null, null, "", List.of(), null))).getFirst();
    }

    /** The morning's round, by a server that has just been started. */
    private static void morning() {
        new FigureReminders(luoshi.part(FigureDuties.class), luoshi.part(Matters.class), luoshi.part(InboxStore.class), luoshi.part(TransactionTemplate.class), luoshi.part(Clock.class)).run();
    }

    private static void days(int many) {
        luoshi.part(Genesis.class).step(Actor.system("test"), Duration.ofDays(many));
    }

    private static String inbox(String who) {
        return luoshi.visitAs(who).get("/inbox").text();
    }

    private static int times(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void aUnitHearsInOneMessageOfWhatIsOverdueAndOfWhatIsDueInThreeDays() {
        UUID other = UUID.randomUUID();
        List<FigureDuties.Due> due = List.of(new FigureDuties.Due(water, indicator("甲", 29), MAY, null), new FigureDuties.Due(water, indicator("乙", 30), MAY, null),
                new FigureDuties.Due(water, indicator("丙", 33), MAY, null), new FigureDuties.Due(water, indicator("丁", 34), MAY, null), new FigureDuties.Due(other, indicator("戊", 34), MAY, null));

        assertThat(FigureReminders.due(due, TODAY)).containsExactly(new Daily(OfFigures.FIGURES_DUE, water, 3, 1));
    }

    @Test
    void aCheckerIsGivenThreeWorkdays() {
        WorkCalendar calendar = new WorkCalendar(Map.of(LocalDate.of(2022, 6, 3), false), LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31));

        assertThat(FigureReminders.waitedSince(TODAY, calendar)).isEqualTo("2022-06-27");
        assertThat(FigureReminders.waitedSince(LocalDate.of(2022, 7, 4), calendar)).as("over a weekend").isEqualTo("2022-06-29");
        assertThat(FigureReminders.waitedSince(LocalDate.of(2022, 6, 7), calendar)).as("over 端午").isEqualTo("2022-06-01");
    }

    @Test
    void whatWaitsOfFiguresStandsOnTheDeskAndIsToldOnceADay() {
        UUID indicator = luoshi.part(Indicators.class).add(Actor.system("test"), indicator("疏浚河段", 15));
        assertThat(luoshi.visitAs("shuili-lly").get("/").text()).contains("<section id=\"figures\">", "逾期", "2022-05 数据 1 个", "period=2022-05-31", "未到期", "2022-06 数据 1 个");
        assertThat(luoshi.visitAs("sysadmin").get("/").text()).doesNotContain("<section id=\"figures\">");
        UUID figure = report(indicator, MAY);
        assertThat(luoshi.visitAs("hecha").get("/").text()).contains("待您核验、认定 1 个", "最早的报送于 2022-06-30");

        luoshi.visitAs("hecha").post("/figures/review", "figure", figure.toString(), "move", FigureFile.Move.RETURN.name(), "words", "佐证与数对不上");
        assertThat(Stream.of("shuili", "shuili-lly", "hecha", "duchashi").filter(who -> inbox(who).contains("/figures/" + figure))).containsExactly("shuili", "shuili-lly");
        assertThat(inbox("shuili-lly")).contains("数据被退回", "疏浚河段 2022-05", "佐证与数对不上");
        assertThat(luoshi.visitAs("shuili-lly").get("/").text()).contains("退回：佐证与数对不上", "改正");

        morning();
        morning();
        assertThat(inbox("shuili-lly")).contains("逾期未报 1 个，3 天内到期 0 个");
        assertThat(times(inbox("shuili"), "逾期未报")).isOne();
        report(indicator, MAY);
        days(4);
        morning();
        assertThat(times(inbox("shuili-lly"), "逾期未报")).as("it was reported").isOne();
        assertThat(inbox("hecha")).as("two workdays").doesNotContain("没有核验");
        days(2);
        morning();
        morning();
        assertThat(times(inbox("hecha"), "1 个数据报送后超过 3 个工作日没有核验")).isOne();
        assertThat(luoshi.visitAs("hecha").get("/inbox?move=FIGURES_UNVERIFIED").text()).contains("/figures/review");
        days(7);
        morning();
        assertThat(inbox("shuili-lly")).contains("逾期未报 0 个，3 天内到期 1 个");
        assertThat(luoshi.visitAs("shuili-lly").get("/").text()).contains("临期");
    }

    @Test
    void whatWasReturnedOfAnOlderPeriodWaitsToo() {
        UUID indicator = luoshi.part(Indicators.class).add(Actor.system("test"), indicator("巡查河段", 100));
        UUID figure = report(indicator, APRIL);
        luoshi.part(Figures.class).decide(office.as("hecha"), List.of(figure), FigureFile.Move.RETURN, "漏了两段");

        assertThat(luoshi.part(FigureDuties.class).work(office.as("shuili-lly"), 10).due()).filteredOn(due -> due.indicator().id().equals(indicator) && due.returned() != null)
                .extracting(FigureDuties.Due::to).containsExactly(APRIL);
    }
}
