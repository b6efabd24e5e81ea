package luoshi.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import luoshi.indicator.Binding;
import luoshi.indicator.CourseLamp;
import luoshi.indicator.CourseWords;
import luoshi.indicator.FigureState;
import luoshi.indicator.Frequency;
import luoshi.indicator.Goal;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.Known;
import luoshi.indicator.RollUp;
import luoshi.indicator.TargetCourse;
import luoshi.indicator.Trajectory;
import luoshi.indicator.course.CourseRules;
import luoshi.indicator.course.Judge;
import luoshi.kernel.MeasureUnit;
import luoshi.page.Words;
import luoshi.reading.Bound;
import org.junit.jupiter.api.Test;

/** The table of a target: 226 are due on 30 June, and 219 are there. */
class LinesTest {

    private static final LocalDate JUNE = LocalDate.of(2022, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2022, 7, 31);
    private static final LocalDate LOOK = LocalDate.of(2022, 8, 20);

    @Test
    void theFigureByWhichAGoalIsReachedLateHasItsRow() {
        assertThat(lines(known(JUNE, 219), known(JULY, 226))).startsWith("2022-07-31 226 226家", "2022-06-30 219 226家").hasSize(7);
    }

    @Test
    void aGoalThatWasReachedInTimeHasNoFurtherRowsThanItsFigures() {
        assertThat(lines(known(JUNE, 226))).startsWith("2022-06-30 226 226家").hasSize(6);
    }

    private static List<String> lines(Known... series) {
        Indicator indicator = new Indicator(null, "甲", null, "剩余竣工", "口径", new MeasureUnit("家"), IndicatorKind.FLOW, Direction.MORE, Frequency.MONTH, 15, 0, "", "", "", false,
                RollUp.NONE, "", null, LocalDate.of(2022, 1, 1));
        Goal goal = new Goal(Bound.EQUAL, new BigDecimal(226), null, Direction.MORE, false, JUNE);
        CourseLamp lamp = new Judge(indicator, goal, Trajectory.EVEN, CourseRules.SHIPPED).lamp(List.of(series), LOOK);
        TargetCourse course = new TargetCourse(null, null, new Binding(null, null, null, null, null, null, "", Trajectory.EVEN, ""), indicator, goal, lamp, List.of());
        Words words = Words.in(Words.Language.ZH);
        return Lines.of(course, List.of(series), LOOK, new Lines.Saying(new CourseWords(words, _ -> ""), words, _ -> null)).rows().stream()
                .map(row -> Stream.of(row.to(), row.number() == null ? "—" : row.number().value(), row.expected()).map(String::valueOf).reduce((one, other) -> one + " " + other).orElseThrow()).toList();
    }

    private static Known known(LocalDate to, int value) {
        return new Known(to, new BigDecimal(value), FigureState.VERIFIED, 1, 1);
    }
}
