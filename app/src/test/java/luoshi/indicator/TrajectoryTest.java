package luoshi.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.Trajectory.Point;
import luoshi.indicator.Trajectory.Shape;
import luoshi.people.Refusal;
import luoshi.reading.Bound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which courses can be agreed on. */
class TrajectoryTest {

    private static final LocalDate END = LocalDate.of(2022, 12, 31);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FLOW  | EQUAL    | 2  | 06-30 3, 12-31 2              | refusal.trajectory.beyond 2022-06-30 3 2
            FLOW  | AT_LEAST | 10 | 03-31 100, 12-31 10           | refusal.trajectory.beyond 2022-03-31 100 10
            STOCK | EQUAL    | 10 | 03-31 6, 06-30 5, 12-31 10    | refusal.trajectory.falls 2022-06-30 5 2022-03-31 6
            FLOW  | EQUAL    | 10 | 06-30 5, 12-31 9              | refusal.trajectory.end 9 10 2022-12-31
            """)
    void whatGrowsNeitherFallsNorGoesBeyondItsGoal(IndicatorKind kind, Bound bound, BigDecimal goal, String points, String refusal) {
        assertThatThrownBy(() -> course(points).checked(goal(bound, goal), kind)).isInstanceOfSatisfying(Refusal.class,
                refused -> assertThat(refused.key() + " " + String.join(" ", Stream.of(refused.values()).map(String::valueOf).toList())).isEqualTo(refusal));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FLOW  | EQUAL    | 10 | 03-31 0, 06-30 5, 09-30 5, 12-31 10
            RATE  | AT_LEAST | 90 | 03-31 95, 06-30 80, 12-31 90
            LEVEL | AT_MOST  | 35 | 03-31 50, 06-30 40, 12-31 35
            STOCK | AT_MOST  | 35 | 03-31 50, 06-30 40, 12-31 35
            """)
    void levelsRatesAndCeilingsMayGoUpAndDown(IndicatorKind kind, Bound bound, BigDecimal goal, String points) {
        assertThat(course(points).checked(goal(bound, goal), kind).points()).isNotEmpty();
    }

    private static Goal goal(Bound bound, BigDecimal value) {
        return new Goal(bound, value, null, bound == Bound.AT_MOST ? Direction.LESS : Direction.MORE, false, END);
    }

    private static Trajectory course(String points) {
        return new Trajectory(Shape.BATCH, null, Stream.of(points.split(", ")).map(one -> one.split(" ")).map(one -> new Point(LocalDate.parse("2022-" + one[0]), new BigDecimal(one[1]))).toList());
    }
}
