package luoshi.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.commitment.Commitment;
import luoshi.commitment.Target;
import luoshi.indicator.CourseLamp.Reason;
import luoshi.indicator.TargetCourse.UnitCourse;
import luoshi.indicator.course.CourseRules;
import luoshi.indicator.course.Judge;
import luoshi.indicator.formula.Formula;
import luoshi.indicator.store.KnownStore;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.kernel.Quantity;
import org.springframework.stereotype.Component;

/** The door of courses: how targets stand on any day, as was known at any moment. */
@Component
public class Courses {

    /** Months of two years. */
    private static final int PERIODS = 24;
    /** Of a whole year's promises on some days it is kept how they stand; of fewer it is told as quickly. */
    private static final int KEPT = 24;
    /** What is recorded in one act is known from its beginning on, and seen when it is done; none takes a day. */
    private static final Duration LONGEST_ACT = Duration.ofDays(1);
    private static final int MANY = 50;

    private final Indicators indicators;
    private final Bindings bindings;
    private final KnownStore store;
    private final Clock clock;
    private final Journal.Kept<Asked, List<TargetCourse>> kept;
    /** As was known then: no fact that comes later changes it, only a purge. */
    private final Journal.Kept<Asked, List<TargetCourse>> over;

    Courses(Indicators indicators, Bindings bindings, KnownStore store, Clock clock, Journal journal) {
        this.indicators = indicators;
        this.bindings = bindings;
        this.store = store;
        this.clock = clock;
        this.kept = journal.keeping(KEPT, "indicator_");
        this.over = journal.keeping(KEPT);
    }

    /** Those very promises: what is owed in a year is kept, too, and comparing a thousand of them would cost more than it saves. */
    private record Asked(List<Commitment> commitments, AsOf asOf) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Asked one && one.commitments == commitments && one.asOf.equals(asOf);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(commitments) + asOf.hashCode();
        }
    }

    /**
     * How all targets of commitments stand; one that two indicators measure stands there twice.
     *
     * @param commitments of a whole year as {@link luoshi.commitment.CommitmentList#owed} answers them, for which it is kept, or a few
     */
    public List<TargetCourse> of(List<Commitment> commitments, AsOf asOf) {
        Instant known = known(asOf);
        if (commitments.size() < MANY) {
            return of(commitments, asOf, known);
        }
        boolean settled = asOf.size() != null && known.plus(LONGEST_ACT).isBefore(clock.instant());
        return (settled ? over : kept).get(new Asked(commitments, asOf), () -> of(commitments, asOf, known));
    }

    /** The same by the figures that were known at a moment. */
    public List<TargetCourse> of(List<Commitment> commitments, AsOf asOf, Instant known) {
        Map<UUID, List<Binding>> bound = bindings.list(asOf).stream().map(Binding.Version::state).collect(Collectors.groupingBy(Binding::target));
        Look look = new Look(asOf, known);
        for (Commitment commitment : commitments) {
            for (Target target : commitment.targets()) {
                bound.getOrDefault(target.id(), List.of()).forEach(binding -> look.ask(commitment, target, binding));
            }
        }
        look.find(KnownStore.NEWEST);
        List<TargetCourse> courses = new ArrayList<>();
        for (Commitment commitment : commitments) {
            for (Target target : commitment.targets()) {
                List<Binding> own = bound.getOrDefault(target.id(), List.of()).stream().filter(binding -> look.measures(commitment, target, binding)).toList();
                own.forEach(binding -> courses.add(look.course(commitment, target, binding)));
                if (own.isEmpty()) {
                    courses.add(new TargetCourse(commitment, target, null, null, null, CourseLamp.grey(Reason.UNBOUND, asOf.day()), List.of()));
                }
            }
        }
        return List.copyOf(courses);
    }

    /**
     * What was known of indicators for the city, period after period, of the year of a day and the one before.
     *
     * @param owing the indicators, and of how many units each is told; 0 where nobody says
     */
    public Map<UUID, List<Known>> series(Map<UUID, Integer> owing, AsOf asOf) {
        return series(owing, asOf, known(asOf));
    }

    /** The same by the figures that were known at a moment. */
    public Map<UUID, List<Known>> series(Map<UUID, Integer> owing, AsOf asOf, Instant known) {
        Look look = new Look(asOf, known);
        owing.keySet().stream().map(look.passports::get).filter(Objects::nonNull).forEach(indicator -> look.ask(indicator, List.of(indicator.unit()), false));
        look.find(PERIODS);
        Map<UUID, List<Known>> series = new HashMap<>();
        owing.forEach((indicator, units) -> series.put(indicator, look.series(indicator, units)));
        return series;
    }

    /** Up to which moment things were known that a page may tell: now, or the end of the day where it tells what was known then. */
    public Instant known(AsOf asOf) {
        Instant now = clock.instant();
        Instant end = asOf.day().plusDays(1).atStartOfDay(CityClock.ZONE).toInstant().minus(1, ChronoUnit.MICROS);
        return asOf.size() == null || end.isAfter(now) ? now : end;
    }

    /** One look at all that is known, so that a page asks the database a fixed number of times. */
    private final class Look {

        private final AsOf asOf;
        private final Instant known;
        private final Map<UUID, Indicator> passports = new HashMap<>();
        private final Map<String, Indicator> codes = new HashMap<>();
        private final Set<UUID> added = new HashSet<>();
        private final Map<UUID, Set<UUID>> told = new HashMap<>();
        /** Months since the day of a goal that is over: by the figure of that day it is told whether it was reached late. */
        private final Map<UUID, Integer> over = new HashMap<>();
        private Map<UUID, List<KnownStore.Total>> totals = Map.of();
        private Map<UUID, Map<UUID, List<Known>>> values = Map.of();

        private Look(AsOf asOf, Instant known) {
            this.asOf = asOf;
            this.known = known;
            indicators.list(asOf).stream().map(Indicator.Version::state).forEach(one -> {
                passports.put(one.id(), one);
                codes.put(one.code(), one);
            });
        }

        private void ask(Commitment commitment, Target target, Binding binding) {
            if (measures(commitment, target, binding)) {
                Indicator indicator = passports.get(binding.indicator());
                boolean each = isOfEach(target, indicator);
                ask(indicator, each ? commitment.owing() : List.of(indicator.unit()), each);
                int months = (int) Math.max(0, ChronoUnit.MONTHS.between(commitment.due(), asOf.day()));
                measuring(indicator).forEach(one -> over.merge(one.id(), months, Math::max));
            }
        }

        /** Asks for what an indicator is told from: totals of all units, unless each is looked at itself, or the figures of some units. */
        private void ask(Indicator indicator, Collection<UUID> units, boolean each) {
            if (indicator.derived()) {
                operands(indicator).forEach(one -> ask(one, each ? units : List.of(one.unit()), each));
            } else if (!each && indicator.rollUp().adds()) {
                added.add(indicator.id());
            } else {
                told.computeIfAbsent(indicator.id(), _ -> new HashSet<>()).addAll(units);
            }
        }

        private Stream<Indicator> measuring(Indicator indicator) {
            return indicator.derived() ? operands(indicator).flatMap(this::measuring) : Stream.of(indicator);
        }

        private Stream<Indicator> operands(Indicator derived) {
            return Formula.of(derived.formula()).codes().stream().map(codes::get).filter(Objects::nonNull);
        }

        private void find(int newest) {
            LocalDate day = asOf.day();
            Map<UUID, LocalDate> due = Stream.concat(added.stream(), told.keySet().stream()).distinct()
                    .collect(Collectors.toMap(Function.identity(), id -> day.minusDays(passports.get(id).dueDays() + 1L)));
            KnownStore.Look look = new KnownStore.Look(due, day.minusYears(1).withDayOfYear(1), day, CityClock.endOf(day), known, newest, over);
            totals = store.totals(look, added);
            values = store.values(look, told).stream().collect(Collectors.groupingBy(KnownStore.Value::indicator, Collectors.groupingBy(KnownStore.Value::unit,
                    Collectors.mapping(one -> new Known(one.to(), one.value(), one.state(), 1, 1, one.part(), one.whole()), Collectors.toList()))));
        }

        private boolean isOfEach(Target target, Indicator indicator) {
            return target.perUnit() || indicator.rollUp() == RollUp.EACH;
        }

        private List<Known> series(UUID indicator, int owing) {
            Indicator passport = passports.get(indicator);
            return passport == null ? List.of() : city(passport, owing).stream().sorted(Comparator.comparing(Known::to)).toList();
        }

        /** Whether it still does: what a commitment asks for may have been corrected to another measure. */
        private boolean measures(Commitment commitment, Target target, Binding binding) {
            Indicator indicator = passports.get(binding.indicator());
            return indicator != null && commitment.due() != null && (target.value() == null || target.quantity().sameMeasure(new Quantity(BigDecimal.ONE, indicator.measure())));
        }

        private TargetCourse course(Commitment commitment, Target target, Binding binding) {
            Indicator indicator = passports.get(binding.indicator());
            Goal goal = Bindings.goal(commitment, target, binding, indicator);
            Judge judge = new Judge(indicator, goal, binding.trajectory(), CourseRules.SHIPPED);
            if (!isOfEach(target, indicator)) {
                return new TargetCourse(commitment, target, binding, indicator, goal, judge.lamp(city(indicator, commitment.owing().size()), asOf.day()), List.of());
            }
            List<UnitCourse> units = commitment.owing().stream().map(unit -> new UnitCourse(unit, judge.lamp(unit(indicator, unit), asOf.day()))).toList();
            CourseLamp worst = units.stream().map(UnitCourse::lamp).max(Comparator.comparing((CourseLamp lamp) -> lamp.reason().light()).thenComparing(lamp -> lamp.reason() == Reason.REACHED_LATE)).orElse(CourseLamp.grey(Reason.SILENT, asOf.day()));
            return new TargetCourse(commitment, target, binding, indicator, goal, worst, units);
        }

        private List<Known> unit(Indicator indicator, UUID unit) {
            return indicator.derived() ? derived(indicator, one -> unit(one, unit)) : values.getOrDefault(indicator.id(), Map.of()).getOrDefault(unit, List.of());
        }

        private List<Known> city(Indicator indicator, int owing) {
            if (indicator.derived()) {
                return derived(indicator, one -> city(one, owing));
            }
            if (!indicator.rollUp().adds()) {
                return unit(indicator, indicator.unit());
            }
            return totals.getOrDefault(indicator.id(), List.of()).stream().map(total -> known(indicator, total, owing)).toList();
        }

        private static Known known(Indicator indicator, KnownStore.Total total, int owing) {
            boolean ratio = indicator.rollUp() == RollUp.RATIO;
            return new Known(total.to(), value(indicator, total), total.state(), total.count(), Math.max(1, owing), ratio ? total.part() : null, ratio ? total.whole() : null);
        }

        private static BigDecimal value(Indicator indicator, KnownStore.Total total) {
            if (indicator.rollUp() == RollUp.SUM) {
                return total.value();
            }
            return total.whole() == null || total.whole().signum() == 0 || total.part() == null ? null
                    : total.part().multiply(new BigDecimal(100)).divide(total.whole(), MathContext.DECIMAL64);
        }

        private List<Known> derived(Indicator indicator, Function<Indicator, List<Known>> told) {
            Formula formula = Formula.of(indicator.formula());
            Map<String, Map<LocalDate, Known>> operands = new HashMap<>();
            formula.codes().forEach(code -> operands.put(code, codes.containsKey(code)
                    ? told.apply(codes.get(code)).stream().collect(Collectors.toMap(Known::to, Function.identity(), (first, _) -> first)) : Map.of()));
            Set<LocalDate> days = operands.values().stream().map(Map::keySet).reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet())).orElse(Set.of());
            return days.stream().map(to -> {
                Collection<Known> parts = operands.values().stream().map(one -> one.get(to)).toList();
                FigureState state = parts.stream().map(Known::state).min(Comparator.naturalOrder()).orElseThrow();
                boolean whole = parts.stream().allMatch(Known::whole);
                return new Known(to, formula.value(code -> operands.get(code).get(to).value()), state, whole ? 1 : 0, 1);
            }).toList();
        }
    }
}
