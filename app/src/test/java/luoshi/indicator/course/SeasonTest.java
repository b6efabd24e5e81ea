package luoshi.indicator.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.FigureState;
import luoshi.indicator.Frequency;
import luoshi.indicator.Goal;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.Known;
import luoshi.indicator.RollUp;
import luoshi.kernel.MeasureUnit;
import luoshi.reading.Bound;
import org.junit.jupiter.api.Test;

/** The course of last year's shape, worked out by hand: half of the visitors came by October, so half of the goal is due by October. */
class SeasonTest {

    private static final Goal GOAL = new Goal(Bound.EQUAL, new BigDecimal(3000), null, Direction.MORE, false, LocalDate.of(2022, 12, 31));

    @Test
    void eachPeriodHasThePartOfTheGoalThatItHadOfLastYear() {
        assertThat(points(Frequency.QUARTER, known(3, "300"), known(6, "601"), known(9, "1200"), known(12, "2400"))).isEqualTo("2022-03-31 375; 2022-06-30 751; 2022-09-30 1500; 2022-12-31 3000");
    }

    @Test
    void aYearThatIsNotWholeOrNotCertifiedHasNoShape() {
        assertThatThrownBy(() -> points(Frequency.QUARTER, known(3, "300"), known(12, "2400"))).hasMessageStartingWith("season.missing [2021-06、2021-09]");
        List<Known> reported = new ArrayList<>(List.of(known(3, "300"), known(6, "600"), known(9, "1200"), known(12, "2400")));
        reported.set(1, new Known(LocalDate.of(2021, 6, 30), new BigDecimal(600), FigureState.VERIFIED, 1, 1));
        assertThatThrownBy(() -> Season.points(indicator(IndicatorKind.FLOW, Frequency.QUARTER), GOAL, reported)).hasMessageStartingWith("season.missing [2021-06]");
        assertThatThrownBy(() -> points(Frequency.YEAR, known(12, "0"))).hasMessageStartingWith("season.nothing [2021]");
    }

    @Test
    void ratesGrowthAndStocksHaveNoneAndNoGoalNoPoints() {
        for (IndicatorKind kind : List.of(IndicatorKind.RATE, IndicatorKind.GROWTH, IndicatorKind.STOCK, IndicatorKind.JUDGED)) {
            assertThatThrownBy(() -> Season.points(indicator(kind, Frequency.YEAR), GOAL, List.of())).as(kind.name()).hasMessageStartingWith("season.kind");
        }
        Goal none = new Goal(Bound.EQUAL, null, null, Direction.MORE, false, GOAL.due());
        assertThatThrownBy(() -> Season.points(indicator(IndicatorKind.FLOW, Frequency.YEAR), none, List.of())).hasMessageStartingWith("season.goal");
    }

    private static String points(Frequency frequency, Known... known) {
        return Season.points(indicator(IndicatorKind.FLOW, frequency), GOAL, List.of(known)).stream().map(point -> point.day() + " " + point.value().toPlainString()).collect(Collectors.joining("; "));
    }

    private static Known known(int month, String value) {
        return new Known(YearMonth.of(2021, month).atEndOfMonth(), new BigDecimal(value), FigureState.CERTIFIED, 1, 1);
    }

    private static Indicator indicator(IndicatorKind kind, Frequency frequency) {
        return new Indicator(UUID.randomUUID(), "甲", UUID.randomUUID(), "接待游客", "口径", new MeasureUnit("万人次"), kind, Direction.MORE, frequency, 15, 0, "", "", "", false, RollUp.NONE, "", null,
                LocalDate.of(2022, 1, 1));
    }
}
