package luoshi.indicator.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import luoshi.indicator.CourseLamp;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.FigureState;
import luoshi.indicator.Frequency;
import luoshi.indicator.Goal;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.Known;
import luoshi.indicator.RollUp;
import luoshi.indicator.Trajectory;
import luoshi.indicator.Trajectory.Point;
import luoshi.indicator.Trajectory.Shape;
import luoshi.kernel.MeasureUnit;
import luoshi.reading.Bound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The lamps of design: green when the verified or certified value meets the trajectory; yellow when behind by up to a tenth of the way, or only a reported
 * value meets it; red beyond; grey when no figure is in by the day data were due; tick when met for the whole period. Each row was worked out by hand.
 */
class JudgeTest {

    private static final LocalDate END = LocalDate.of(2022, 12, 31);

    /** 新增规上企业450家, told each month, due on the 15th: by twelfths 37.5 a month. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-01-20 |                          | TOO_EARLY  |
            2022-02-15 |                          | TOO_EARLY  |
            2022-02-16 |                          | SILENT     |
            2022-02-16 | 01-31 40 VERIFIED        | ON         | 37.5
            2022-02-16 | 01-31 42 VERIFIED        | AHEAD      | 37.5
            2022-02-16 | 01-31 40 REPORTED        | UNVERIFIED | 37.5
            2022-02-16 | 01-31 34 CERTIFIED       | BEHIND     | 37.5
            2022-02-16 | 01-31 33 CERTIFIED       | FAR_BEHIND | 37.5
            2022-03-15 | 01-31 40 VERIFIED        | ON         | 37.5
            2022-03-16 | 01-31 40 VERIFIED        | SILENT     | 37.5
            2022-03-10 | 01-31 40 VERIFIED, 02-28 60 VERIFIED | FAR_BEHIND | 75
            2022-03-10 | 01-31 40 VERIFIED, 02-28 60 REPORTED | ON         | 37.5
            2022-03-16 | 01-31 40 VERIFIED, 02-28 80 REPORTED | UNVERIFIED | 75
            2022-10-16 | 08-31 450 VERIFIED, 09-30 460 REPORTED | REACHED  | 300
            2022-10-16 | 08-31 450 VERIFIED, 09-30 430 VERIFIED | AHEAD    | 337.5
            2022-07-16 | 06-30 225 CERTIFIED      | ON         | 225
            2022-07-16 | 06-30 203 CERTIFIED      | BEHIND     | 225
            2022-07-16 | 06-30 202 CERTIFIED      | FAR_BEHIND | 225
            2022-09-16 | 08-31 450 VERIFIED       | REACHED    | 300
            2022-11-20 | 08-31 450 VERIFIED       | REACHED    | 300
            2022-09-16 | 08-31 450 REPORTED       | UNVERIFIED | 300
            2023-01-16 | 12-31 450 VERIFIED       | REACHED    | 450
            2023-01-16 | 12-31 449 CERTIFIED      | MISSED     | 450
            2023-01-16 | 11-30 430 CERTIFIED      | SILENT     | 412.5
            2023-03-01 | 12-31 449 CERTIFIED      | MISSED     | 450
            """)
    void aFlowByTwelfths(LocalDate asOf, String known, String reason, BigDecimal expected) {
        Judge judge = new Judge(monthly(IndicatorKind.FLOW, Direction.MORE, 15), goal(Bound.EQUAL, "450", Direction.MORE, false), Trajectory.EVEN, CourseRules.SHIPPED);

        assertThat(line(judge.lamp(known(known), asOf))).isEqualTo(reason + (expected == null ? "" : " " + expected.stripTrailingZeros().toPlainString()));
    }

    /** 规上企业 enter once a year: nothing is asked for before December. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-07-16 | 06-30 0 VERIFIED     | ON      | 0
            2022-12-16 | 11-30 12 VERIFIED    | ON      | 0
            2023-01-16 | 12-31 451 CERTIFIED  | REACHED | 450
            2023-01-16 | 12-31 400 CERTIFIED  | MISSED  | 450
            """)
    void aBatch(LocalDate asOf, String known, String reason, BigDecimal expected) {
        Trajectory trajectory = new Trajectory(Shape.BATCH, null, List.of(new Point(END, new BigDecimal(450))));
        Judge judge = new Judge(monthly(IndicatorKind.FLOW, Direction.MORE, 15), goal(Bound.EQUAL, "450", Direction.MORE, false), trajectory, CourseRules.SHIPPED);

        assertThat(line(judge.lamp(known(known), asOf))).isEqualTo(reason + " " + expected.toPlainString());
    }

    /** 灾后重建剩余竣工226个, due on 30 June: what is told of July cannot make good what was missed, and next year counts anew. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FLOW   | 2022-07-16 | 06-30 219 VERIFIED                                        | MISSED
            FLOW   | 2022-08-01 | 06-30 219 VERIFIED, 07-31 226 REPORTED                    | MISSED
            FLOW   | 2022-08-16 | 06-30 219 VERIFIED, 07-31 226 VERIFIED                    | REACHED_LATE
            FLOW   | 2022-08-16 | 07-31 226 VERIFIED                                        | REACHED_LATE
            FLOW   | 2022-08-16 | 06-30 226 VERIFIED, 07-31 226 VERIFIED                    | REACHED
            FLOW   | 2022-08-16 | 05-31 226 VERIFIED, 06-30 225 VERIFIED, 07-31 226 VERIFIED | REACHED
            RATE   | 2022-08-16 | 05-31 226 VERIFIED, 06-30 225 VERIFIED, 07-31 226 VERIFIED | REACHED_LATE
            FLOW   | 2023-02-16 | 06-30 226 VERIFIED, 2023-01-31 4 VERIFIED                 | REACHED
            STOCK  | 2023-02-16 | 06-30 219 VERIFIED, 2023-01-31 226 VERIFIED               | REACHED_LATE
            """)
    void aDeadlineThatWasMissedStaysVisible(IndicatorKind kind, LocalDate asOf, String known, String reason) {
        Goal goal = new Goal(Bound.EQUAL, new BigDecimal(226), null, Direction.MORE, false, LocalDate.of(2022, 6, 30));
        Judge judge = new Judge(monthly(kind, Direction.MORE, 15), goal, Trajectory.EVEN, CourseRules.SHIPPED);

        assertThat(judge.lamp(known(known), asOf).reason()).hasToString(reason);
    }

    /** 生产总值增长8%左右, from nothing: within half a point, and never a bare pass; what is not over is held all year. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ABOUT    | 8   | MORE | 06-30 8.2 CERTIFIED  | WITHIN
            ABOUT    | 8   | MORE | 06-30 7.5 CERTIFIED  | WITHIN
            ABOUT    | 8   | MORE | 06-30 7.4 CERTIFIED  | BEHIND
            ABOUT    | 8   | MORE | 06-30 8.6 CERTIFIED  | ABOVE
            ABOUT    | 3   | LESS | 06-30 2.4 CERTIFIED  | UNDER
            ABOUT    | 8   | MORE | 06-30 6.6 CERTIFIED  | FAR_BEHIND
            ABOUT    | 8   | MORE | 06-30 8.2 REPORTED   | UNVERIFIED
            AT_LEAST | 10  | MORE | 06-30 10 VERIFIED    | ON
            AT_LEAST | 10  | MORE | 06-30 9 VERIFIED     | BEHIND
            AT_LEAST | 10  | MORE | 06-30 8.9 VERIFIED   | FAR_BEHIND
            GREATER  | 20  | MORE | 06-30 20 VERIFIED    | BEHIND
            GREATER  | 20  | MORE | 06-30 20.1 VERIFIED  | ON
            AT_MOST  | 5.5 | LESS | 06-30 5.5 VERIFIED   | ON
            AT_MOST  | 5.5 | LESS | 06-30 6 VERIFIED     | BEHIND
            AT_MOST  | 5.5 | LESS | 06-30 6.1 VERIFIED   | FAR_BEHIND
            LESS     | 3   | LESS | 06-30 3 VERIFIED     | BEHIND
            EQUAL    | 3   | LESS | 06-30 2.9 VERIFIED   | ON
            """)
    void rates(Bound bound, String value, Direction direction, String known, String reason) {
        Judge judge = new Judge(monthly(IndicatorKind.GROWTH, direction, 20), goal(bound, value, direction, false), Trajectory.EVEN, CourseRules.SHIPPED);

        assertThat(judge.lamp(known(known), LocalDate.of(2022, 7, 21)).reason()).hasToString(reason);
    }

    /** 总数达5000个 from 3000: the way is 2000. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            06-30 4000 VERIFIED | ON
            06-30 3900 VERIFIED | BEHIND
            06-30 3899 VERIFIED | FAR_BEHIND
            06-30 5000 VERIFIED | AHEAD
            """)
    void aStockFromItsOpening(String known, String reason) {
        Trajectory trajectory = new Trajectory(Shape.EVEN, new BigDecimal(3000), List.of());
        Judge judge = new Judge(monthly(IndicatorKind.STOCK, Direction.MORE, 15), goal(Bound.EQUAL, "5000", Direction.MORE, false), trajectory, CourseRules.SHIPPED);

        assertThat(judge.lamp(known(known), LocalDate.of(2022, 7, 16)).reason()).hasToString(reason);
    }

    /** 力争 is told more softly; what is not whole is grey unless more can only come; what nobody has set is grey. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            450 | true  | 06-30 100 VERIFIED 15/15 | STRETCH
            450 | false | 06-30 100 VERIFIED 15/15 | FAR_BEHIND
            450 | false | 06-30 100 VERIFIED 14/15 | PARTIAL
            450 | false | 06-30 230 VERIFIED 14/15 | ON
                | false | 06-30 230 VERIFIED 15/15 | NO_GOAL
            450 | false | 06-30 - VERIFIED 15/15   | EMPTY
            """)
    void hedgesGapsAndUnknowns(String value, boolean stretch, String known, String reason) {
        Judge judge = new Judge(monthly(IndicatorKind.FLOW, Direction.MORE, 15), goal(Bound.EQUAL, value, Direction.MORE, stretch), Trajectory.EVEN, CourseRules.SHIPPED);

        assertThat(judge.lamp(known(known), LocalDate.of(2022, 7, 16)).reason()).hasToString(reason);
    }

    private static Goal goal(Bound bound, String value, Direction direction, boolean stretch) {
        return new Goal(bound, value == null ? null : new BigDecimal(value), null, direction, stretch, END);
    }

    private static Indicator monthly(IndicatorKind kind, Direction direction, int dueDays) {
        return new Indicator(UUID.randomUUID(), "某指标", UUID.randomUUID(), "某指标", "口径", MeasureUnit.NONE, kind, direction, Frequency.MONTH, dueDays, 2, "", "", "", false,
                RollUp.NONE, "", null, LocalDate.of(2022, 1, 1));
    }

    private static List<Known> known(String text) {
        return text == null ? List.of() : Arrays.stream(text.split(", ")).map(one -> {
            String[] words = one.split(" ");
            String[] whole = words.length > 3 ? words[3].split("/") : new String[] {"1", "1"};
            return new Known(LocalDate.parse(words[0].length() > 5 ? words[0] : "2022-" + words[0]), words[1].equals("-") ? null : new BigDecimal(words[1]), FigureState.valueOf(words[2]),
                    Integer.parseInt(whole[0]), Integer.parseInt(whole[1]));
        }).toList();
    }

    private static String line(CourseLamp lamp) {
        return lamp.reason() + (lamp.expected() == null ? "" : " " + (lamp.expected().signum() == 0 ? "0" : lamp.expected().stripTrailingZeros().toPlainString()));
    }
}
