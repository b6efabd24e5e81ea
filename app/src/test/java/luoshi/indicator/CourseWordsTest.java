package luoshi.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.commitment.Target;
import luoshi.commitment.TargetKind;
import luoshi.indicator.CourseLamp.Reason;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.TargetCourse.UnitCourse;
import luoshi.indicator.course.CourseRules;
import luoshi.indicator.course.Judge;
import luoshi.indicator.score.ScoreLine;
import luoshi.kernel.MeasureUnit;
import luoshi.page.Lamp;
import luoshi.page.Words;
import luoshi.page.Words.Language;
import luoshi.reading.Bound;
import luoshi.reading.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a lamp: the figure, what was to be reached, the threshold that decided, and what is missing. */
class CourseWordsTest {

    private static final LocalDate END = LocalDate.of(2022, 12, 31);
    private static final LocalDate JUNE = LocalDate.of(2022, 6, 30);
    private static final LocalDate LOOK = LocalDate.of(2022, 7, 16);
    private static final UUID COUNTY = new UUID(0, 7);

    private final CourseWords zh = new CourseWords(Words.in(Language.ZH), _ -> "西陵县");

    @Test
    void everyReasonHasItsWordsInBothLanguages() {
        for (Words.Language language : Words.Language.values()) {
            for (CourseLamp.Reason reason : CourseLamp.Reason.values()) {
                assertThat(Words.in(language).of("course-lamp", reason)).isNotBlank();
                assertThat(Words.in(language).of("lamp-brief", reason)).isNotBlank();
            }
            for (ScoreLine.Rule rule : ScoreLine.Rule.values()) {
                assertThat(Words.in(language).of("score-rule", rule)).isNotBlank();
            }
        }
    }

    @Test
    void whoIsFarBehindReadsHowMuchIsMissingAndByWhichThreshold() {
        TargetCourse course = course(IndicatorKind.FLOW, 0, Bound.EQUAL, "450", "", known("202", FigureState.CERTIFIED));

        assertThat(zh.shown(course)).isEqualTo(new Lamp(Lamp.Light.RED, "滞后", "截至 2022-06-30 为 202家（已认定），同期应达 225家，还差 23家，为应走路程的 10.2%，超过 10%，算滞后。"));
        assertThat(zh.wanted(course)).isEqualTo("按截至 2022-06-30 的应达数还差 23家；补上并经核验，转绿。下一期（截至 2022-07-31）应达 263家。");
        assertThat(zh.status(course.lamp())).isEqualTo("欠进度");
        assertThat(zh.meaning(course)).containsExactly("达到或超过 450家 即完成：原文未写限定，指标越高越好。");
    }

    @Test
    void whatIsOnlyReportedLacksVerificationAlone() {
        TargetCourse course = course(IndicatorKind.FLOW, 0, Bound.EQUAL, "450", "", known("300", FigureState.REPORTED));

        assertThat(zh.why(course)).isEqualTo("截至 2022-06-30 为 300家（自报），够同期应达的 225家；只有自报，没有人核验，不亮绿灯。");
        assertThat(zh.wanted(course)).isEqualTo("只差核验：报送人以外的人核验后转绿。");
    }

    @Test
    void whatIsReachedLateIsDoneAndSaysThatItWasLate() {
        TargetCourse course = course(IndicatorKind.FLOW, 0, Bound.EQUAL, "450", "", known("450", FigureState.VERIFIED));
        CourseLamp lamp = course.lamp();
        TargetCourse late = new TargetCourse(null, course.target(), course.binding(), course.indicator(), new Goal(Bound.EQUAL, new BigDecimal(450), null, Direction.MORE, false, LocalDate.of(2022, 5, 31)),
                new CourseLamp(Reason.REACHED_LATE, lamp.known(), lamp.expected(), lamp.gap(), lamp.share(), lamp.day()), List.of());

        assertThat(zh.shown(late)).isEqualTo(new Lamp(Lamp.Light.TICK, "逾期后达到", "截至 2022-06-30 为 450家（已核验），已达到目标 450家；逾期：到期限 2022-05-31 没有经核验的数达到。"));
        assertThat(zh.status(late.lamp())).isEqualTo("已完成");
        assertThat(new CourseWords(Words.in(Language.EN), _ -> "").why(late)).contains("late", "2022-05-31");
        assertThat(zh.wanted(late)).isEmpty();
    }

    @Test
    void aboutNamesItsBandAndAStrivenForNumberIsYellow() {
        assertThat(zh.why(course(IndicatorKind.GROWTH, 1, Bound.ABOUT, "8", "", known("7.5", FigureState.VERIFIED))))
                .isEqualTo("截至 2022-06-30 为 7.5家（已核验），在 8.0家 左右的区间内（上下各 0.5家），不直接判完成。");
        assertThat(zh.why(course(IndicatorKind.GROWTH, 1, Bound.ABOUT, "8", "", known("7.4", FigureState.VERIFIED), MeasureUnit.PERCENT))).contains("同期应达 8.0% 左右，即 7.5% 以上，还差 0.1个百分点");
        TargetCourse less = course(IndicatorKind.GROWTH, 1, Bound.ABOUT, "3", "", known("4.2", FigureState.VERIFIED), MeasureUnit.PERCENT, Direction.LESS);
        assertThat(zh.why(less)).contains("同期应达 3.0% 左右，即 3.5% 以下，高出 0.7个百分点");
        assertThat(zh.wanted(less)).endsWith("应达 3.0% 左右，即 3.5% 以下。");
        assertThat(new CourseWords(Words.in(Language.EN), _ -> "").why(less)).contains("about 3.0%, that is 3.5% or less");
        TargetCourse stretch = course(IndicatorKind.GROWTH, 1, Bound.AT_LEAST, "8", "力争", known("6", FigureState.VERIFIED));
        assertThat(zh.why(stretch)).endsWith("为应走路程的 25%，超过 10%；原文只是力争，从宽亮黄灯。");
        assertThat(zh.meaning(stretch)).containsExactly("达到或超过该数即完成（含本数）。", "原文为“力争”：要求从宽，仍须报告。");
    }

    /** 民法典 第一千二百五十九条: 超过 excludes the number. And 7.96 must not read as the 8.0 that it is not. */
    @Test
    void theNumberItselfIsNotEnoughAndNothingIsRoundedOverTheLine() {
        assertThat(zh.why(course(IndicatorKind.RATE, 1, Bound.GREATER, "20", "", known("20", FigureState.VERIFIED)))).contains("正好等于，而要求不含本数");
        assertThat(zh.why(course(IndicatorKind.RATE, 1, Bound.AT_LEAST, "8", "", known("7.96", FigureState.VERIFIED)))).contains("为 7.96家", "同期应达 8.0家", "还差 0.04家");
    }

    @Test
    void ofYesAndNoNothingIsMissingByAnAmount() {
        TargetCourse course = course(IndicatorKind.JUDGED, 0, Bound.AT_LEAST, "1", "", known("0", FigureState.CERTIFIED));

        assertThat(zh.why(course)).isEqualTo("截至 2022-06-30（已认定）尚未达到，这时应当已经达到。");
        assertThat(zh.lack(course)).isEqualTo("尚未达到");
        assertThat(zh.wanted(course)).isEqualTo("有“达到”的结论并经核验，转绿。");
    }

    @Test
    void whatIsTooHighMustComeDownAndIsAskedForAlikeAllYear() {
        TargetCourse course = course(IndicatorKind.RATE, 1, Bound.AT_MOST, "5", "", known("5.7", FigureState.CERTIFIED), MeasureUnit.PERCENT);

        assertThat(zh.wanted(course)).startsWith("截至 2022-06-30 高出 0.7个百分点；降到 5.0%以内并经核验，转绿。");
        assertThat(zh.shape(course)).isEqualTo("全年同一要求");
        assertThat(zh.asked(course)).as("decimals of the indicator").isEqualTo("不超过5.0%");
    }

    @Test
    void ofUnitsThatEachOweItTheWorstIsNamed() {
        TargetCourse one = course(IndicatorKind.FLOW, 0, Bound.AT_LEAST, "1", "", known("0", FigureState.VERIFIED));
        TargetCourse each = new TargetCourse(null, one.target(), one.binding(), one.indicator(), one.goal(), one.lamp(), List.of(new UnitCourse(COUNTY, one.lamp())));

        assertThat(zh.why(each)).startsWith("共 1 个单位，0 个达到应达数；灯按最差的单位（西陵县）：截至 2022-06-30 为 0家");
        assertThat(zh.meaning(each)).contains("每个责任单位分别判定，全市合计不能代替。");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonIsToldInBothLanguages(Reason reason) {
        TargetCourse full = course(IndicatorKind.FLOW, 0, Bound.EQUAL, "450", "", known("202", FigureState.REPORTED));
        CourseLamp lamp = new CourseLamp(reason, full.lamp().known(), full.lamp().expected(), BigDecimal.ONE, null, JUNE);
        for (Words words : Stream.of(Language.values()).map(Words::in).toList()) {
            CourseWords told = new CourseWords(words, _ -> "西陵县");
            for (CourseLamp one : List.of(Reason.NO_GOAL, Reason.UNBOUND, Reason.TOO_EARLY, Reason.SILENT).contains(reason) ? List.of(lamp, CourseLamp.grey(reason, JUNE)) : List.of(lamp)) {
                TargetCourse course = new TargetCourse(null, full.target(), full.binding(), full.indicator(), full.goal(), one, List.of());
                assertThat(told.why(course) + told.wanted(course)).isNotBlank().doesNotContain("{", "null");
            }
        }
    }

    private static Known known(String value, FigureState state) {
        return new Known(JUNE, new BigDecimal(value), state, 1, 1);
    }

    private static TargetCourse course(IndicatorKind kind, int decimals, Bound bound, String value, String hedge, Known known) {
        return course(kind, decimals, bound, value, hedge, known, new MeasureUnit("家"));
    }

    private static TargetCourse course(IndicatorKind kind, int decimals, Bound bound, String value, String hedge, Known known, MeasureUnit measure) {
        return course(kind, decimals, bound, value, hedge, known, measure, Direction.MORE);
    }

    private static TargetCourse course(IndicatorKind kind, int decimals, Bound bound, String value, String hedge, Known known, MeasureUnit measure, Direction direction) {
        Indicator indicator = new Indicator(null, "甲", null, "新增规上企业", "口径", measure, kind, direction, Frequency.MONTH, 15, decimals, "", "", "", false,
                RollUp.NONE, "", null, LocalDate.of(2022, 1, 1));
        Target target = new Target(null, TargetKind.NUMBER, new Span(0, 1), "", "", "规上企业", bound, new BigDecimal(value), null, indicator.measure(), hedge, "", "", false);
        Goal goal = new Goal(bound, target.value(), null, direction, !hedge.isEmpty(), END);
        CourseLamp lamp = new Judge(indicator, goal, Trajectory.EVEN, CourseRules.SHIPPED).lamp(List.of(known), LOOK);
        return new TargetCourse(null, target, new Binding(null, null, null, null, null, null, "", Trajectory.EVEN, ""), indicator, goal, lamp, List.of());
    }
}
