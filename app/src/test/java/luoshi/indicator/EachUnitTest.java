package luoshi.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.app.demo.DemoPlan;
import luoshi.app.server.RunningLuoshi;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.commitment.Revision;
import luoshi.commitment.Target;
import luoshi.indicator.Figures.Report;
import luoshi.indicator.Goal.Direction;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.kernel.MeasureUnit;
import luoshi.matter.Office;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two units owe the 2000 stations that the plan prints; each has reported some of them for May. */
class EachUnitTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final Actor TEST = Actor.system("test");
    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);
    private static final AsOf TODAY = AsOf.now(LocalDate.of(2022, 6, 30));

    private static Office office;
    private static CommitmentVersion printed;

    @BeforeAll
    static void thePlanIsConfirmed() {
        office = new Office(luoshi);
        UUID plan = luoshi.part(DemoPlan.class).read();
        printed = luoshi.part(Commitments.class).list(plan).stream().filter(one -> target(one.state()) != null).findFirst().orElseThrow();
    }

    private static Target target(Commitment commitment) {
        return commitment.targets().stream().filter(one -> one.indicator().equals("5G基站") && one.action().equals("新建")).findFirst().orElse(null);
    }

    @Test
    void whatMeasuresEachUnitIsLookedUpForThoseWhoOweAPromiseOfTheCity() {
        UUID indicator = indicator("各自", RollUp.EACH, "");
        Commitment owed = owed(false, indicator);
        told(indicator);
        assertThat(lamps(owed)).isEqualTo("UNVERIFIED 900, FAR_BEHIND 100");
    }

    @Test
    void whatIsAddedUpForTheCityIsToldOfEachUnitWhereEachOwesAllOfIt() {
        UUID indicator = indicator("合计", RollUp.SUM, "");
        Commitment owed = owed(true, indicator);
        told(indicator);
        assertThat(lamps(owed)).isEqualTo("UNVERIFIED 900, FAR_BEHIND 100");
    }

    @Test
    void aFormulaIsToldOfEachUnitFromItsOwnFigures() {
        UUID part = indicator("甲数", RollUp.SUM, "");
        Commitment owed = owed(true, indicator("乙数", RollUp.SUM, "甲数*2"));
        told(part);
        assertThat(lamps(owed)).isEqualTo("UNVERIFIED 1800, FAR_BEHIND 200");
    }

    private static UUID indicator(String code, RollUp rollUp, String formula) {
        return luoshi.part(Indicators.class).add(TEST, new Indicator(null, code, office.unit("市工业和信息化局"), code, "口径", new MeasureUnit("个"), IndicatorKind.FLOW, Direction.MORE,
                Frequency.MONTH, 15, 0, "台账", "抽查", "", false, rollUp, formula, null, LocalDate.of(2022, 1, 1)));
    }

    private static void told(UUID indicator) {
        report(indicator, "市水利局", "shuili-lly", 900);
        report(indicator, "市应急管理局", "u119-lly", 100);
    }

    private static void report(UUID indicator, String unit, String contact, int value) {
        luoshi.part(Figures.class).report(office.as(contact), List.of(new Report(indicator, office.unit(unit), MAY, new BigDecimal(value), null, null, "", List.of(), null)));
    }

    private static Commitment owed(boolean perUnit, UUID indicator) {
        Commitment state = luoshi.part(Commitments.class).find(printed.state().id()).orElseThrow().state();
        List<Target> targets = state.targets().stream().map(one -> new Target(one.id(), one.kind(), one.span(), one.words(), one.action(), one.indicator(), one.bound(), one.value(), one.upper(),
                one.measure(), one.hedge(), one.scope(), one.deadline(), perUnit)).toList();
        Commitment owed = new Commitment(state.id(), state.plan(), state.unit(), state.number(), state.origin(), state.title(), state.nature(), state.scope(), state.deadline(), state.due(),
                perUnit, state.lead(), List.of(office.unit("市水利局"), office.unit("市应急管理局")), targets);
        long seen = luoshi.part(Commitments.class).find(state.id()).orElseThrow().leaf();
        luoshi.part(Commitments.class).revise(TEST, owed, Revision.CORRECTED, "", "", null, seen);
        luoshi.part(Bindings.class).bind(TEST, List.of(new Binding(null, owed.unit(), owed.id(), target(owed).id(), indicator, null, "", Trajectory.EVEN, "")));
        return owed;
    }

    private static String lamps(Commitment owed) {
        List<TargetCourse> courses = luoshi.part(Courses.class).of(List.of(owed), TODAY).stream().filter(course -> target(owed).equals(course.target())).toList();
        return courses.getLast().units().stream().map(unit -> unit.lamp().reason() + " " + (unit.lamp().known() == null ? "—" : unit.lamp().known().value().stripTrailingZeros().toPlainString()))
                .collect(Collectors.joining(", "));
    }
}
