package luoshi.bench.board;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import luoshi.app.MeasuredServer;
import luoshi.bench.load.FilledCity;
import luoshi.bench.load.SupervisedCity;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.commitment.Revision;
import luoshi.commitment.Target;
import luoshi.indicator.Binding;
import luoshi.indicator.Bindings;
import luoshi.indicator.FigureFile;
import luoshi.indicator.Figures;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.Indicators;
import luoshi.indicator.RollUp;
import luoshi.indicator.Trajectory;
import luoshi.indicator.Trajectory.Point;
import luoshi.indicator.Trajectory.Shape;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Genesis;
import luoshi.kernel.CityClock;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.Units;
import luoshi.plan.UnreadableDocumentException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A city whose units have told of their work for three years, month after month in staged time, so that its past days were known as they were. */
final class BoardCity {

    static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int NARROW = 120;
    private static final int DERIVED = 20;
    private static final int PLANS = 4;
    /** One in so many commitments is measured by nothing. */
    private static final int UNBOUND = 25;
    /** Indicators whose figures are recorded in one act. */
    private static final int AT_ONCE = 12;

    private final MeasuredServer server;
    private final FilledCity city;
    private final SupervisedCity people;
    private final Random random;
    private final PrintWriter out;
    /** How many targets each indicator measures, and how many are counted in each measure. */
    private final Map<String, Integer> used = new HashMap<>();
    private final List<Binding> bound = new ArrayList<>();

    BoardCity(MeasuredServer server, FilledCity city, Random random, PrintWriter out) {
        this.server = server;
        this.city = city;
        this.people = new SupervisedCity(server, city, random, out);
        this.random = random;
        this.out = out;
    }

    /** Lives from the beginning until today. */
    void live(int sessions, int units, int users, int commitments, int figures) throws IOException, UnreadableDocumentException {
        city.people(sessions);
        people.people(units, users);
        List<UUID> told = people.units();
        List<Unit> all = server.part(Units.class).on(AsOf.now(CityClock.today())).inOrder();
        List<UUID> bureaus = all.stream().filter(unit -> unit.kind() == UnitKind.BUREAU).map(Unit::id).toList();
        List<UUID> counties = all.stream().filter(unit -> unit.kind() == UnitKind.COUNTY).map(Unit::id).toList();
        List<LocalDate> months = IntStream.range(0, 12 * 3).mapToObj(i -> YearMonth.from(BEGIN).plusMonths(i).atEndOfMonth()).filter(end -> end.plusDays(16).isBefore(TODAY)).toList();
        long begin = System.nanoTime();
        Passports passports = new Passports(bureaus, BEGIN);
        List<Indicator> wide = passports.wide((figures + told.size() * months.size() - 1) / (told.size() * months.size()));
        List<Indicator> narrow = passports.narrow(NARROW);
        for (List<Indicator> some : List.of(wide, narrow, passports.derived(DERIVED, wide))) {
            some.forEach(one -> server.part(Indicators.class).add(city.actor(), one));
        }
        List<Indicator.Version> versions = server.part(Indicators.class).list();
        FilledCity.told(out, "指标（" + wide.size() + " 个各单位每月报，" + narrow.size() + " 个市级报，" + DERIVED + " 个由公式得出）", versions.size(), begin);
        Histories histories = new Histories(random);
        begin = System.nanoTime();
        int recorded = 0;
        for (LocalDate end : months) {
            if (end.equals(LocalDate.of(TODAY.getYear(), 1, 31))) {
                stepTo(end.minusDays(6));
                promise(commitments, versions, told, counties, bureaus);
            }
            stepTo(end.plusDays(16));
            recorded += record(histories, versions, told, end, end.equals(months.getLast()));
        }
        FilledCity.told(out, "数据（连同核验、认定，每月一轮，每轮 " + (versions.size() + AT_ONCE - 1) / AT_ONCE + " 笔）", recorded, begin);
        stepTo(TODAY);
        people.settle();
    }

    private void stepTo(LocalDate day) {
        server.part(Genesis.class).step(Actor.system("bench"), Duration.between(server.part(Clock.class).instant(), CityClock.startOf(day).plusSeconds(10 * 3_600L)));
    }

    private int record(Histories histories, List<Indicator.Version> versions, List<UUID> units, LocalDate end, boolean newest) {
        List<Indicator.Version> due = versions.stream().filter(one -> !one.state().derived() && one.state().frequency().endsOn(end)).toList();
        int recorded = 0;
        for (int i = 0; i < due.size(); i += AT_ONCE) {
            List<FigureFile> lived = new ArrayList<>(i == 0 ? histories.heldBack(end) : List.of());
            due.subList(i, Math.min(i + AT_ONCE, due.size())).forEach(one -> lived.addAll(histories.of(one, one.state().rollUp() == RollUp.NONE ? List.of(one.state().unit()) : units, end, newest)));
            server.part(Figures.Measured.class).record(city.actor(), lived);
            recorded += lived.size();
        }
        if (end.getMonthValue() % 6 == 1) {
            server.part(JdbcClient.class).sql("analyze indicator_figure, indicator_step, indicator_value, indicator_total").update();
        }
        return recorded;
    }

    /** Plans of this year whose promises are confirmed and measured; the first of each indicator is owed by all who tell of it. */
    private void promise(int count, List<Indicator.Version> versions, List<UUID> units, List<UUID> counties, List<UUID> bureaus) throws IOException, UnreadableDocumentException {
        long begin = System.nanoTime();
        List<Commitment> made = new ArrayList<>();
        for (int i = 0; i < PLANS; i++) {
            int each = count / PLANS + (i < count % PLANS ? 1 : 0);
            UUID plan = city.plan("试验市" + TODAY.getYear() + "年" + List.of("政府工作报告", "国民经济和社会发展计划", "民生实事方案", "重点项目安排").get(i), TODAY.getYear(), each + each / 5 + 5);
            city.confirm(plan, each);
            server.part(Commitments.class).list(plan).forEach(version -> made.add(owed(version, versions, made.size(), units, counties, bureaus)));
            server.part(Bindings.class).bind(city.actor(), List.copyOf(bound));
            bound.clear();
        }
        FilledCity.told(out, "承诺（" + PLANS + " 份计划，明确责任单位）", made.size(), begin);
    }

    private Commitment owed(CommitmentVersion version, List<Indicator.Version> versions, int number, List<UUID> units, List<UUID> counties, List<UUID> bureaus) {
        Commitment state = version.state();
        Target target = state.targets().getFirst();
        Indicator indicator = number % UNBOUND == 0 ? null : measuring(target, versions);
        boolean first = indicator != null && used.merge(indicator.code(), 1, Integer::sum) == 1;
        boolean each = indicator != null && indicator.rollUp() == RollUp.EACH;
        List<UUID> owing = indicator == null || indicator.rollUp() == RollUp.NONE ? List.of() : first ? units : each || number % 3 == 0 ? counties : List.of();
        List<Target> targets = state.targets().stream().map(one -> new Target(one.id(), one.kind(), one.span(), one.words(), one.action(), one.indicator(), one.bound(), one.value(), one.upper(),
                one.measure(), one.hedge(), one.scope(), one.deadline(), each && one.equals(target))).toList();
        Commitment owed = new Commitment(state.id(), state.plan(), state.unit(), state.number(), state.origin(), state.title(), state.nature(), state.scope(), state.deadline(),
                state.due() == null ? LocalDate.of(TODAY.getYear(), 12, 31) : state.due(), each, bureaus.get(number % bureaus.size()), owing, targets);
        server.part(Commitments.class).revise(city.actor(), owed, Revision.CORRECTED, "", "", null, version.leaf());
        if (indicator != null) {
            bound.add(new Binding(null, owed.unit(), owed.id(), target.id(), indicator.id(), null, "", trajectory(target, number), ""));
        }
        return owed;
    }

    private Indicator measuring(Target target, List<Indicator.Version> versions) {
        List<Indicator> fit = versions.stream().map(Indicator.Version::state)
                .filter(one -> target.value() == null ? one.kind() == IndicatorKind.JUDGED : one.measure().equals(target.measure())).toList();
        return fit.isEmpty() ? null : fit.get(used.merge(target.measure().symbol(), 1, Integer::sum) % fit.size());
    }

    private static Trajectory trajectory(Target target, int number) {
        BigDecimal goal = target.value();
        if (goal == null || number % 3 == 0) {
            return Trajectory.EVEN;
        }
        int months = number % 3 == 1 ? 1 : 3;
        List<Point> points = IntStream.rangeClosed(1, 12 / months).mapToObj(i -> new Point(YearMonth.of(TODAY.getYear(), i * months).atEndOfMonth(),
                goal.multiply(BigDecimal.valueOf((long) i * months)).divide(BigDecimal.valueOf(12), 6, RoundingMode.HALF_UP).max(i * months == 12 ? goal : BigDecimal.ZERO))).toList();
        return new Trajectory(months == 1 ? Shape.MONTHLY : Shape.QUARTERLY, null, points);
    }
}
