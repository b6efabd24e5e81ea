package luoshi.indicator.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.commitment.Commitment;
import luoshi.commitment.Nature;
import luoshi.indicator.CourseLamp;
import luoshi.indicator.CourseLamp.Reason;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.FigureState;
import luoshi.indicator.Frequency;
import luoshi.indicator.Goal;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.Known;
import luoshi.indicator.RollUp;
import luoshi.indicator.TargetCourse;
import luoshi.indicator.TargetCourse.UnitCourse;
import luoshi.kernel.MeasureUnit;
import luoshi.reading.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas of 贵阳市's published 计分实施细则, worked out by hand. */
class UnitScoreTest {

    private static final LocalDate END = LocalDate.of(2022, 12, 31);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FLOW   | EQUAL    | 450 | 540  | REACHED    | PRO_RATA | 1.2    | 1
            FLOW   | EQUAL    | 450 | 360  | FAR_BEHIND | PRO_RATA | 0.8    | 0.8
            GROWTH | AT_LEAST | 10  | 9.5  | BEHIND     | GROWTH   | 0.95   | 0.95
            GROWTH | AT_LEAST | 10  | -2   | FAR_BEHIND | GROWTH   | -0.2   | 0
            LEVEL  | AT_MOST  | 40  | 38   | ON         | CONTROL  | 1.05   | 1
            LEVEL  | AT_MOST  | 40  | 50   | FAR_BEHIND | CONTROL  | 0.75   | 0.75
            LEVEL  | AT_MOST  | 40  | 81   | FAR_BEHIND | CONTROL  | -0.025 | 0
            JUDGED | EQUAL    | 1   | 1    | REACHED    | JUDGED   | 1      | 1
            JUDGED | EQUAL    | 1   | 0    | MISSED     | JUDGED   | 0      | 0
            FLOW   | EQUAL    | 450 |      | SILENT     | OVERDUE  |        | 0
            FLOW   | EQUAL    | 450 |      | NO_GOAL    | NOT_YET  |        |
            """)
    void aLineBringsWhatItsFormulaSays(IndicatorKind kind, Bound bound, BigDecimal goal, BigDecimal value, Reason reason, ScoreLine.Rule rule, BigDecimal rate, BigDecimal share) {
        TargetCourse course = course(kind, bound, goal, value, reason);
        ScoreLine line = ScoreLine.of(course, new UnitCourse(UUID.randomUUID(), course.lamp()), ScoreRules.on(END));

        assertThat(line.rule()).isEqualTo(rule);
        assertThat(line.rate()).usingComparator(UnitScoreTest::compared).isEqualTo(rate);
        assertThat(line.share()).usingComparator(UnitScoreTest::compared).isEqualTo(share);
    }

    /** What only the unit says brings neither its rate nor nothing. */
    @ParameterizedTest
    @CsvSource({"460, UNVERIFIED", "360, FAR_BEHIND", "449, MISSED"})
    void whatOnlyTheUnitSaysDoesNotCountYet(BigDecimal value, Reason reason) {
        TargetCourse course = course(IndicatorKind.FLOW, Bound.EQUAL, new BigDecimal(450), value, reason);
        CourseLamp lamp = course.lamp();
        CourseLamp reported = new CourseLamp(reason, new Known(END, value, FigureState.REPORTED, 1, 1), lamp.expected(), lamp.gap(), null, END);
        ScoreLine line = ScoreLine.of(course, new UnitCourse(UUID.randomUUID(), reported), ScoreRules.on(END));

        assertThat(line.rule()).isEqualTo(ScoreLine.Rule.UNVERIFIED);
        assertThat(line.rate()).isNull();
        assertThat(line.share()).isNull();
    }

    /** 8%左右 is reached within its half point: 7.5 brings all, 7.2 its part of 8. */
    @ParameterizedTest
    @CsvSource({"7.5, WITHIN, 1", "8.6, ABOVE, 1", "7.2, BEHIND, 0.9"})
    void withinTheBandBringsAll(BigDecimal value, Reason reason, BigDecimal share) {
        TargetCourse course = course(IndicatorKind.GROWTH, Bound.ABOUT, new BigDecimal(8), value, reason);
        CourseLamp lamp = new CourseLamp(reason, course.lamp().known(), new BigDecimal(8), new BigDecimal("7.5").subtract(value).max(BigDecimal.ZERO), null, END);

        assertThat(ScoreLine.of(course, new UnitCourse(UUID.randomUUID(), lamp), ScoreRules.on(END)).share()).isEqualByComparingTo(share);
    }

    @Test
    void unitsWithTheSameScoreShareTheirRank() {
        Map<UUID, List<ScoreLine>> lines = new LinkedHashMap<>();
        for (String value : List.of("360", "450", "360", "90")) {
            lines.put(UUID.randomUUID(), List.of(line(value, "450".equals(value) ? Reason.REACHED : Reason.FAR_BEHIND)));
        }
        lines.put(UUID.randomUUID(), List.of(line(null, Reason.NO_GOAL)));

        assertThat(UnitScore.ranked(lines).stream().map(score -> score.rank() + " " + score.score()).collect(Collectors.joining(", ")))
                .isEqualTo("1 100.00, 2 80.00, 2 80.00, 4 20.00, 0 null");
    }

    @Test
    void whatNobodyLeadsCostsTheUnitThatKeepsItsIndicator() {
        UUID bureau = UUID.randomUUID();
        TargetCourse unled = of(null, course(IndicatorKind.FLOW, Bound.EQUAL, new BigDecimal(450), new BigDecimal(360), Reason.FAR_BEHIND));
        TargetCourse led = of(bureau, unled);
        TargetCourse unbound = new TargetCourse(unled.commitment(), null, null, null, null, CourseLamp.grey(Reason.UNBOUND, END), List.of());

        assertThat(List.of(unled.owner(), led.owner())).containsExactly(unled.indicator().unit(), bureau);
        assertThat(unbound.owner()).isNull();
        assertThat(UnitScore.scores(List.of(unled, led, unbound), END)).isEqualTo(Map.of(unled.indicator().unit(), new BigDecimal("80.00"), bureau, new BigDecimal("80.00")));
    }

    private static TargetCourse of(UUID lead, TargetCourse course) {
        Commitment commitment = new Commitment(UUID.randomUUID(), null, null, 1, null, "事项", Nature.UNSAID, "", "", END, false, lead, List.of(), List.of());
        return new TargetCourse(commitment, null, null, course.indicator(), course.goal(), course.lamp(), List.of());
    }

    private static int compared(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? (one == other ? 0 : 1) : one.compareTo(other);
    }

    private static ScoreLine line(String value, Reason reason) {
        TargetCourse course = course(IndicatorKind.FLOW, Bound.EQUAL, new BigDecimal(450), value == null ? null : new BigDecimal(value), reason);
        return ScoreLine.of(course, new UnitCourse(UUID.randomUUID(), course.lamp()), ScoreRules.on(END));
    }

    private static TargetCourse course(IndicatorKind kind, Bound bound, BigDecimal goal, BigDecimal value, Reason reason) {
        Direction direction = bound == Bound.AT_MOST ? Direction.LESS : Direction.MORE;
        Indicator indicator = new Indicator(UUID.randomUUID(), "某指标", UUID.randomUUID(), "某指标", "口径", MeasureUnit.NONE, kind, direction, Frequency.YEAR, 15, 2, "", "", "", false,
                RollUp.EACH, "", null, LocalDate.of(2022, 1, 1));
        boolean missing = value != null && (direction == Direction.LESS ? value.compareTo(goal) > 0 : value.compareTo(goal) < 0);
        CourseLamp lamp = value == null ? CourseLamp.grey(reason, END)
                : new CourseLamp(reason, new Known(END, value, FigureState.CERTIFIED, 1, 1), goal, missing ? value.subtract(goal).abs() : BigDecimal.ZERO, null, END);
        return new TargetCourse(null, null, null, indicator, new Goal(bound, goal, null, direction, false, END), lamp, List.of());
    }
}
