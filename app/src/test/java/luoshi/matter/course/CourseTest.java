package luoshi.matter.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import luoshi.matter.Ask;
import luoshi.matter.ClockKind;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.Move;
import luoshi.matter.Step;
import org.junit.jupiter.api.Test;

/** What moves do to clocks. Source: delivery.md §1.6 and §1.7 as design.md §4 decides; what no source says is said in moves.tsv. */
class CourseTest {

    /** Thursday; Friday, the third day, and the seventh, none of them a rest day or rolled over one. */
    private static final String THURSDAY = "2022-03-10 09:00";

    private static ACourse inHand(MatterClass kind) {
        return ACourse.handedOut(THURSDAY, kind, null).part("2022-03-10 10:00", Move.SIGN).part("2022-03-11 10:00", Move.DEPLOY);
    }

    @Test
    void anOrdinaryMatterHasTheClocks1And3And7() {
        assertThat(ACourse.handedOut(THURSDAY, MatterClass.ORDINARY, null).clocks()).isEqualTo("1 3月11日 | 3 3月14日 | 7 3月17日");
    }

    @Test
    void aMajorMatterHasAMonthInsteadOf7Days() {
        assertThat(ACourse.handedOut(THURSDAY, MatterClass.MAJOR, null).clocks()).isEqualTo("1 3月11日 | 3 3月14日 | 月 4月11日");
    }

    @Test
    void aContinuingMatterHasTheDatesOfItsPlanAndItsDeadline() {
        ACourse course = ACourse.handedOut(THURSDAY, MatterClass.CONTINUING, LocalDate.of(2022, 12, 31), new Matter.Node(LocalDate.of(2022, 6, 30), "过半"));

        assertThat(course.clocks()).isEqualTo("1 3月11日 | 3 3月14日 | 节点1 6月30日 | 时限 12月31日");
    }

    @Test
    void theDeadlineBeginsWithTheLastDateBeforeItSoThatItIsNotNearItsEndForMonths() {
        ACourse course = ACourse.handedOut(THURSDAY, MatterClass.CONTINUING, LocalDate.of(2022, 12, 31), new Matter.Node(LocalDate.of(2022, 6, 30), "过半"));

        assertThat(course.part().clocks().getLast().begins()).isEqualTo(ACourse.moment("2022-07-01 00:00"));
    }

    @Test
    void deployingMeets1AndTheFirstFeedbackMeets3() {
        assertThat(inHand(MatterClass.ORDINARY).part("2022-03-12 10:00", Move.FEEDBACK).clocks()).isEqualTo("1 3月11日 已办3月11日 | 3 3月14日 已办3月12日 | 7 3月17日");
    }

    @Test
    void aFeedbackThatIsReturnedLets3RunOn() {
        ACourse course = inHand(MatterClass.ORDINARY).part("2022-03-12 10:00", Move.FEEDBACK).part("2022-03-13 10:00", Move.RETURN_FEEDBACK);

        assertThat(course.clocks()).isEqualTo("1 3月11日 已办3月11日 | 3 3月14日 | 7 3月17日");
    }

    @Test
    void applyingMeets7AndAReturnDoesNotBeginItAnew() {
        ACourse course = inHand(MatterClass.ORDINARY).part("2022-03-15 10:00", Move.APPLY);
        assertThat(course.clocks()).endsWith("7 3月17日 已办3月15日");

        course.part("2022-03-18 10:00", Move.RETURN);
        assertThat(course.clocks()).endsWith("7 3月17日");
        assertThat(course.told()).isEqualTo("OPEN IN_HAND UNIT");
    }

    @Test
    void timeThatIsGrantedMovesTheClockThatWasAskedFor() {
        ACourse course = inHand(MatterClass.ORDINARY).part("2022-03-15 10:00", Ask.of(Move.ASK_TIME, "设备未到", 0).until(ClockKind.SETTLE, 0, LocalDate.of(2022, 3, 31)));
        assertThat(course.told()).isEqualTo("OPEN EXTENDING ISSUER");

        assertThat(course.part("2022-03-16 10:00", Move.GRANT).clocks()).endsWith("7 3月31日");
        assertThat(course.told()).isEqualTo("OPEN IN_HAND UNIT");
    }

    @Test
    void theOfficeMayGrantAnotherDayThanWasAskedFor() {
        ACourse course = inHand(MatterClass.ORDINARY).part("2022-03-15 10:00", Ask.of(Move.ASK_TIME, "设备未到", 0).until(ClockKind.SETTLE, 0, LocalDate.of(2022, 3, 31)))
                .part("2022-03-16 10:00", Ask.of(Move.GRANT, "", 0).until(null, 0, LocalDate.of(2022, 3, 25)));

        assertThat(course.clocks()).endsWith("7 3月25日");
    }

    @Test
    void anOrdinaryMatterThatBecomesMajorHasAMonthFromTheDayItWasHandedOut() {
        ACourse course = inHand(MatterClass.ORDINARY).whole("2022-03-16 10:00", Ask.of(Move.RECLASSIFY, "情况复杂", 0).planning(MatterClass.MAJOR, List.of()));

        assertThat(course.clocks()).isEqualTo("1 3月11日 已办3月11日 | 3 3月14日 | 月 4月11日");
    }

    @Test
    void aNodePlanMeetsTheMonthAndItsDatesRunFromThenOn() {
        ACourse course = inHand(MatterClass.MAJOR).whole("2022-03-16 10:00", Ask.of(Move.RECLASSIFY, "分步实施", 0)
                .planning(MatterClass.CONTINUING, List.of(new Matter.Node(LocalDate.of(2022, 6, 30), "过半"), new Matter.Node(LocalDate.of(2022, 12, 31), "完成"))));

        assertThat(course.clocks()).isEqualTo("1 3月11日 已办3月11日 | 3 3月14日 | 月 4月11日 已办3月16日 | 节点1 6月30日 | 节点2 12月31日");
    }

    @Test
    void anotherNodePlanKeepsWhatWasReported() {
        ACourse course = ACourse.handedOut(THURSDAY, MatterClass.CONTINUING, null, new Matter.Node(LocalDate.of(2022, 6, 30), "过半"), new Matter.Node(LocalDate.of(2022, 9, 30), "完成"))
                .part("2022-03-10 10:00", Move.SIGN).part("2022-03-10 11:00", Move.DEPLOY)
                .part("2022-06-20 10:00", Ask.of(Move.FEEDBACK, "已过半", 0).until(ClockKind.NODE, 1, null))
                .whole("2022-07-01 10:00", Ask.of(Move.REPLAN, "汛期停工", 0)
                        .planning(null, List.of(new Matter.Node(LocalDate.of(2022, 6, 30), "过半"), new Matter.Node(LocalDate.of(2022, 11, 30), "完成"))));

        assertThat(course.clocks()).endsWith("节点1 6月30日 已办6月20日 | 节点2 11月30日");
    }

    @Test
    void whatIsStoppedStandsStillAndGoesOnAsMuchLater() {
        ACourse course = inHand(MatterClass.ORDINARY).whole("2022-03-14 10:00", Ask.of(Move.SUSPEND, "等上级规划", 0));
        assertThat(course.clocks()).isEqualTo("1 3月11日 已办3月11日 | 3 3月14日 停 | 7 3月17日 停");
        assertThat(course.told()).isEqualTo("SUSPENDED IN_HAND ISSUER");

        course.whole("2022-03-24 09:00", Ask.of(Move.RESUME, "规划已批", 0));
        assertThat(course.clocks()).isEqualTo("1 3月11日 已办3月11日 | 3 3月24日 | 7 3月28日");
    }

    @Test
    void anObjectionThatIsRefusedChangesNoClock() {
        ACourse course = ACourse.handedOut(THURSDAY, MatterClass.ORDINARY, null).part("2022-03-10 15:00", Move.OBJECT);
        assertThat(course.told()).isEqualTo("OPEN OBJECTED ISSUER");

        course.part("2022-03-10 17:00", Move.KEEP);
        assertThat(course.told()).isEqualTo("OPEN ISSUED UNIT");
        assertThat(course.clocks()).isEqualTo("1 3月11日 | 3 3月14日 | 7 3月17日");
    }

    @Test
    void whatIsAcceptedIsStruckOffInTheSameActAndNothingRunsAnyMore() {
        ACourse course = inHand(MatterClass.ORDINARY).part("2022-03-15 10:00", Move.APPLY).part("2022-03-16 10:00", Ask.of(Move.CHECK, "属实", 0).finding(true))
                .part("2022-03-17 10:00", Ask.of(Move.ACCEPT, "", 0).graded(Step.Grade.GOOD));

        assertThat(course.told()).isEqualTo("STRUCK_OFF ACCEPTED NOBODY");
        assertThat(course.part().now()).extracting(Interval::open, Interval::clocks).containsExactly(false, 0);
    }

    @Test
    void theSameStepsGiveTheSameStandingWheneverTheyAreAsked() {
        ACourse course = inHand(MatterClass.ORDINARY).part("2022-03-15 10:00", Move.APPLY);

        assertThat(course.standing()).isEqualTo(course.standing());
    }
}
