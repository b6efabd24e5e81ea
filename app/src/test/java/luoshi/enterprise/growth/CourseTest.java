package luoshi.enterprise.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import luoshi.enterprise.criteria.Exact;
import luoshi.enterprise.criteria.Firm;
import org.junit.jupiter.api.Test;

/** How an enterprise went through the years, and how far a growth can be told at all. */
class CourseTest {

    private static String line(String measure, Firm firm) {
        return told(Course.of(measure(measure), firm, 3));
    }

    private static Measure measure(String key) {
        return Measure.all(Grown.BOOK.facts()).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    private static String told(Course course) {
        return course.points().stream().map(one -> one.at().in(false) + " " + (one.value() == null ? "?" : one.value().shown(3)) + " " + one.growth().in(false)).collect(Collectors.joining(" | "));
    }

    @Test
    void revenueYearByYearWithItsGrowth() {
        assertThat(line("revenue", Grown.firm("revenue 1210 1100 1000 800"))).isEqualTo("2023年 1000 +25% | 2024年 1100 +10% | 2025年 1210 +10%");
    }

    @Test
    void aYearThatIsNotKnownIsNoZero() {
        assertThat(line("revenue", Grown.firm("revenue 1210 ? 1000 800"))).isEqualTo("2023年 1000 +25% | 2024年 ? 不清楚 | 2025年 1210 不清楚");
    }

    @Test
    void fromNothingOrFromALossThereIsNoRate() {
        assertThat(line("profit", Grown.firm("net_profit 50 -20 0 10"))).isEqualTo("2023年 0 -100% | 2024年 -20 上年是零，算不出增长率 | 2025年 50 上年是负数，算不出增长率");
    }

    @Test
    void aShareChangesByPointsAndWithoutRevenueThereIsNone() {
        assertThat(line("rd", Grown.firm("rd 60 40 30 30; revenue 1000 1000 0 1000"))).isEqualTo("2023年 ? 不清楚 | 2024年 0.04 不清楚 | 2025年 0.06 +2%");
    }

    @Test
    void monthsAreHeldAgainstTheSameMonthsOfTheYearBefore() {
        Map<Moment, Exact> reported = new TreeMap<>(Map.of(new Moment(Moment.Kind.MONTH, 2025, 3), Exact.of(100), new Moment(Moment.Kind.MONTH, 2026, 3), Exact.of(90), new Moment(Moment.Kind.MONTH, 2026, 4), Exact.of(95)));

        assertThat(told(Course.of(measure("revenue"), reported))).isEqualTo("2025年3月 100 不清楚 | 2026年3月 90 -10% | 2026年4月 95 不清楚");
        assertThatThrownBy(() -> new Moment(Moment.Kind.QUARTER, 2026, 5)).hasMessageContaining("没有第 5 季度");
    }

    @Test
    void theEnglishSaysTheSame() {
        assertThat(Course.of(measure("profit"), Grown.firm("net_profit 50 -20"), 1).points()).extracting(one -> one.at().in(true) + " " + one.growth().in(true)).isEqualTo(List.of("2025 from below zero, no rate"));
    }
}
