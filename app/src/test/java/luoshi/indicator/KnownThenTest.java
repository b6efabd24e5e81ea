package luoshi.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import luoshi.app.demo.DemoPlan;
import luoshi.app.demo.DemoYear;
import luoshi.app.server.RunningLuoshi;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentList;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.commitment.Revision;
import luoshi.indicator.Trajectory.Point;
import luoshi.indicator.Trajectory.Shape;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Genesis;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.matter.Office;
import luoshi.people.Door;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ten days later another course is agreed on for one target, another promise is dropped, and a passport is worded anew. */
class KnownThenTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = RunningLuoshi.begun(LocalDateTime.of(2022, 6, 20, 9, 0));

    private static final LocalDate BEFORE = LocalDate.of(2022, 6, 25);

    @BeforeAll
    static void theCourseIsChangedAfterwards() {
        luoshi.part(DemoYear.class).begin(luoshi.part(DemoPlan.class).read());
        while (CityClock.today(luoshi.part(Clock.class)).isBefore(BEFORE.plusDays(10))) {
            luoshi.part(DemoYear.class).work();
            luoshi.part(Genesis.class).step(Actor.system("test"), Duration.ofDays(1));
        }
        Actor office = new Office(luoshi).as("duchashi").actor();
        Indicator.Version stations = indicator("5G基站新建");
        Binding.Version bound = luoshi.part(Bindings.class).list().stream().filter(one -> one.state().indicator().equals(stations.state().id())).findFirst().orElseThrow();
        Binding old = bound.state();
        Trajectory steeper = new Trajectory(Shape.BATCH, null, List.of(new Point(LocalDate.of(2022, 5, 31), new BigDecimal(1000)), new Point(LocalDate.of(2022, 12, 31), new BigDecimal(2000))));
        luoshi.part(Bindings.class).change(office, new Binding(old.id(), old.unit(), old.commitment(), old.target(), old.indicator(), old.goal(), old.goalSource(), steeper, old.startSource()), false, bound.leaf());
        CommitmentVersion dropped = luoshi.part(Commitments.class).find(binding("城镇新增就业").commitment()).orElseThrow();
        luoshi.part(Commitments.class).revise(office, dropped.state(), Revision.DROPPED, "另行下达", "市政府常务会议纪要", null, dropped.leaf());
        Indicator passport = stations.state();
        luoshi.part(Indicators.class).change(office, new Indicator(passport.id(), passport.code(), passport.unit(), passport.name(), "建成、开通并验收的 5G 基站", passport.measure(), passport.kind(),
                passport.direction(), passport.frequency(), passport.dueDays(), passport.decimals(), passport.source(), passport.verification(), passport.limits(), passport.official(),
                passport.rollUp(), passport.formula(), passport.certifier(), passport.validFrom()), stations.leaf());
    }

    private static Indicator.Version indicator(String code) {
        return luoshi.part(Indicators.class).list().stream().filter(one -> one.state().code().equals(code)).findFirst().orElseThrow();
    }

    private static Binding binding(String code) {
        UUID id = indicator(code).state().id();
        return luoshi.part(Bindings.class).list().stream().map(Binding.Version::state).filter(one -> one.indicator().equals(id)).findFirst().orElseThrow();
    }

    private static AsOf then() {
        return new AsOf(BEFORE, luoshi.part(Journal.class).sizeOn(BEFORE));
    }

    private static String lamp(String code, AsOf asOf) {
        List<Commitment> owed = luoshi.part(CommitmentList.class).owed(new Door.Scope(true, Set.of()), 2022, asOf);
        return luoshi.part(Courses.class).of(owed, asOf).stream().filter(course -> course.indicator() != null && course.indicator().code().equals(code))
                .map(course -> course.lamp().reason() + " " + course.lamp().expected().stripTrailingZeros().toPlainString()).findFirst().orElse("not owed");
    }

    @Test
    void thePastDayIsJudgedByTheCourseThatHeldThen() {
        assertThat(lamp("5G基站新建", then())).isEqualTo("ON 833.333333");
        assertThat(lamp("5G基站新建", AsOf.now(BEFORE))).isEqualTo("BEHIND 1000");
    }

    @Test
    void whatWasDroppedLaterWasOwedThen() {
        assertThat(lamp("城镇新增就业", then())).isEqualTo("ON 25000");
        assertThat(lamp("城镇新增就业", AsOf.now(BEFORE))).isEqualTo("not owed");
    }

    @Test
    void pagesOfAPastDayTellWhatWasRecordedThen() {
        String then = "?day=" + BEFORE + "&known=then";
        String stations = "/indicators/" + indicator("5G基站新建").state().id();
        assertThat(luoshi.visitAs("duchashi").get(stations).text()).contains("建成、开通并验收的 5G 基站");
        assertThat(luoshi.visitAs("duchashi").get(stations + then).text()).doesNotContain("建成、开通并验收的 5G 基站").contains("本年建成并开通的 5G 基站");
        String target = "/targets/" + binding("5G基站新建").target();
        assertThat(luoshi.visitAs("duchashi").get(target).text()).contains("1000").contains("/bindings/");
        assertThat(luoshi.visitAs("duchashi").get(target + then).text()).contains("序时").doesNotContain("/bindings/");
    }

    @Test
    void whatWasNotRecordedYetSaysSo() {
        assertThat(luoshi.visitAs("duchashi").get("/targets/" + binding("5G基站新建").target() + "?day=2022-06-01&known=then").text()).contains("当日还没有这项记录");
    }
}
