package luoshi.pipeline.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import luoshi.kernel.CityClock;
import luoshi.pipeline.course.Entry.Kind;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.store.Projection.Counted;
import luoshi.pipeline.tally.Measured;
import luoshi.pipeline.tally.Question;
import luoshi.pipeline.tally.Tally;
import luoshi.pipeline.tally.Tally.Total;
import org.junit.jupiter.api.Test;

/**
 * Projects declared in a period at the end of a year, whose stages are reached in the next one. The rules: rates of a period are counted in its set of projects as they stand on
 * the day asked about, only what was removed 调出 at the year's end leaves the denominator, projects are counted and not how often they appear (河南省“三个一批”项目评价办法, 试行,
 * as taken over by 三政办〔2022〕22号 and 安政办〔2022〕2号), and nothing is divided by nothing.
 */
class YearEndTest {

    private static final Versions PROJECTS = SeedRegister.of("projects").versions();
    private static final String DECEMBER = "2022-12-31";
    private static final String MARCH = "2023-03-31";

    private int numbers = 1;
    private final List<Item> register = List.of(
            project("园区标准厂房", "planned 2022-10-08, signed 2022-11-20, performing 2022-12-10, started 2023-02-15", "2022年第7期"),
            project("冷链物流基地", "planned 2022-11-02, signed 2022-12-06, performing 2023-01-10", "2022年第7期"),
            project("农产品加工园", "planned 2022-11-02, signed 2022-12-06, performing 2022-12-12, removed 2022-12-28", "2022年第7期"),
            project("光伏组件二期", "planned 2022-06-01, signed 2022-09-28, performing 2022-12-20, started 2023-03-01", "2022年第6期", "2022年第7期"),
            project("轴承智能车间", "planned 2022-06-01, signed 2022-09-28, performing 2022-10-15, started 2022-11-30, terminated 2023-02-01", "2022年第6期"),
            project("新型建材项目", "planned 2023-01-05", "2023年第8期"));

    /** Each step is recorded on the day on which it is taken. */
    private Item project(String name, String course, String... periods) {
        UUID id = UUID.randomUUID();
        List<Entry> entries = new ArrayList<>();
        for (String step : course.split(", ")) {
            String[] words = step.split(" ");
            LocalDate day = LocalDate.parse(words[1]);
            boolean exit = PROJECTS.latest().exit(words[0]).isPresent();
            Said said = Said.of(entries.isEmpty() ? values(name) : Map.of(), exit ? Map.of() : Map.of(words[0], day));
            said = entries.isEmpty() ? said.declaring(Arrays.stream(periods).map(period -> "signing:" + period).toList(), List.of()) : exit ? said.leaving(words[0], day) : said;
            entries.add(new Entry(UUID.randomUUID(), entries.size() + 1, id, numbers++, id, PROJECTS.latest().hash(), entries.isEmpty() ? Kind.ADD : exit ? Kind.LEAVE : Kind.MOVE, said, "",
                    CityClock.startOf(day)));
        }
        return Item.of(entries, PROJECTS);
    }

    private static Map<String, Object> values(String name) {
        return new TreeMap<>(Map.of("name", name, "class", "制造业", "funder", "企业投资", "listed", true, "investment", new BigDecimal(12), "key_level", List.of("市重点"), "annual", new BigDecimal(4),
                "done", Map.of("2022-11", new BigDecimal("0.6"), "2022-12", new BigDecimal("0.4"), "2023-01", new BigDecimal("0.2"))));
    }

    /** A measure among the projects of some periods, or of all for none: as it is printed, and what it is divided from. */
    private String rate(String key, String day, String... periods) {
        Measure measure = PROJECTS.latest().measures().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
        Map<String, Integer> sets = new HashMap<>();
        List<Counted> counted = new ArrayList<>();
        register.forEach(item -> counted.add(Counted.of(item, Sets.of(item, PROJECTS, SeedRegister.CALENDAR), set -> sets.computeIfAbsent(set, _ -> sets.size()))));
        Measured measured = Measured.of(measure, Tally.of(sets, counted).select(Question.on(LocalDate.parse(day)).inAny(Arrays.stream(periods).map(period -> "batch:signing:" + period).toList())));
        return measured.printed() + (measured.whole() == null ? "" : " = " + plain(measured.part()) + "/" + plain(measured.whole()));
    }

    private static String plain(Total total) {
        return total.amount().stripTrailingZeros().toPlainString();
    }

    @Test
    void aPeriodBegunInDecemberIsRatedByWhatItsProjectsHaveReachedOnEachDayAlsoInTheNextYear() {
        assertThat(rate("perform_rate", DECEMBER, "2022年第7期")).isEqualTo("66.7 = 2/3");
        assertThat(rate("start_rate", DECEMBER, "2022年第7期")).as("nobody has started yet, which is no dash").isEqualTo("0.0 = 0/3");
        assertThat(rate("start_of_performing", DECEMBER, "2022年第7期")).isEqualTo("0.0 = 0/2");

        assertThat(rate("perform_rate", MARCH, "2022年第7期")).isEqualTo("100.0 = 3/3");
        assertThat(rate("start_rate", MARCH, "2022年第7期")).isEqualTo("66.7 = 2/3");
        assertThat(rate("start_of_performing", MARCH, "2022年第7期")).isEqualTo("66.7 = 2/3");
    }

    @Test
    void aProjectInTwoPeriodsCountsOnceInEachAndOnceInTheYearAndInTheWholeRegister() {
        assertThat(rate("start_rate", DECEMBER, "2022年第6期")).isEqualTo("50.0 = 1/2");
        assertThat(rate("start_rate", DECEMBER, "2022年第6期", "2022年第7期")).as("not 2 and 3").isEqualTo("25.0 = 1/4");
        assertThat(rate("start_rate", DECEMBER)).isEqualTo("25.0 = 1/4");

        assertThat(rate("start_rate", MARCH, "2022年第6期")).as("what had started before it was ended has started").isEqualTo("100.0 = 2/2");
        assertThat(rate("start_rate", MARCH, "2022年第6期", "2022年第7期")).isEqualTo("75.0 = 3/4");
        assertThat(rate("start_rate", MARCH)).isEqualTo("75.0 = 3/4");
    }

    @Test
    void whatIsRemovedAtTheEndOfTheYearWasInTheDenominatorUntilThatDay() {
        assertThat(rate("perform_rate", "2022-12-27", "2022年第7期")).isEqualTo("75.0 = 3/4");
        assertThat(rate("perform_rate", "2022-12-28", "2022年第7期")).isEqualTo("66.7 = 2/3");
    }

    @Test
    void ofAPeriodInWhichNothingWasSignedThereIsADashAndNoZero() {
        assertThat(rate("start_rate", MARCH, "2023年第8期")).isEqualTo("— = 0/0");
        assertThat(rate("perform_rate", MARCH, "2023年第9期")).as("of which there is no project at all").isEqualTo("— = 0/0");
    }

    @Test
    void whatIsCountedByTheYearBeginsAnewOnNewYearsDay() {
        assertThat(rate("big_conceived", DECEMBER)).as("conceived in 2022, the removed one too").isEqualTo("5");
        assertThat(rate("big_conceived", "2023-01-01")).isEqualTo("0");
        assertThat(rate("big_conceived", MARCH)).isEqualTo("1");
        assertThat(rate("invest_rate", DECEMBER)).as("months of 2022 against the plan of the year").isEqualTo("25.0 = 5/20");
        assertThat(rate("invest_rate", MARCH)).as("months of 2023 alone").isEqualTo("5.0 = 1.2/24");
    }
}
