package luoshi.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
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
import luoshi.commitment.Commitment;
import luoshi.commitment.Target;
import luoshi.indicator.CourseLamp.Reason;
import luoshi.indicator.TargetCourse.UnitCourse;
import luoshi.indicator.course.CourseRules;
import luoshi.indicator.course.Judge;
import luoshi.indicator.formula.Formula;
import luoshi.indicator.store.KnownStore;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.kernel.Quantity;
import org.springframework.stereotype.Component;

/** The door of courses: how targets stand on any day, as was known at any moment. */
@Component
public class Courses {

    /** Months of two years. */
    private static final int PERIODS = 24;

    private final Indicators indicators;
    private final Bindings bindings;
    private final KnownStore store;
    private final Clock clock;

    Courses(Indicators indicators, Bindings bindings, KnownStore store, Clock clock) {
        this.indicators = indicators;
        this.bindings = bindings;
        this.store = store;
        this.clock = clock;
    }

    /** How all targets of commitments stand; one that two indicators measure stands there twice. */
    public List<TargetCourse> of(List<Commitment> commitments, AsOf asOf) {
        Map<UUID, List<Binding>> bound = bindings.list(asOf).stream().map(Binding.Version::state).collect(Collectors.groupingBy(Binding::target));
        List<Binding> all = commitments.stream().flatMap(one -> one.targets().stream()).flatMap(target -> bound.getOrDefault(target.id(), List.of()).stream()).toList();
        Look look = new Look(all.stream().map(Binding::indicator).collect(Collectors.toSet()), commitments, asOf, KnownStore.NEWEST);
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
        return courses;
    }

    /**
     * What was known of indicators for the city, period after period, of the year of a day and the one before.
     *
     * @param owing the indicators, and of how many units each is told; 0 where nobody says
     */
    public Map<UUID, List<Known>> series(Map<UUID, Integer> owing, AsOf asOf) {
        Look look = new Look(owing.keySet(), List.of(), asOf, PERIODS);
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

        private final LocalDate day;
        private final Map<UUID, Indicator> passports = new HashMap<>();
        private final Map<String, Indicator> codes = new HashMap<>();
        private final Map<UUID, List<KnownStore.Total>> totals;
        private final Map<UUID, Map<UUID, List<KnownStore.Value>>> values;

        private Look(Set<UUID> asked, List<Commitment> commitments, AsOf asOf, int newest) {
            day = asOf.day();
            indicators.list(asOf).stream().map(Indicator.Version::state).forEach(one -> {
                passports.put(one.id(), one);
                codes.put(one.code(), one);
            });
            Set<UUID> all = new HashSet<>();
            asked.stream().map(passports::get).filter(Objects::nonNull).forEach(one -> withOperands(one, all));
            Map<UUID, LocalDate> due = all.stream().collect(Collectors.toMap(Function.identity(), id -> day.minusDays(passports.get(id).dueDays() + 1L)));
            KnownStore.Look look = new KnownStore.Look(due, day.minusYears(1).withDayOfYear(1), day, CityClock.endOf(day), known(asOf), newest);
            totals = store.totals(look, id -> passports.get(id).rollUp().adds());
            values = store.values(look, id -> !passports.get(id).rollUp().adds(), owing(commitments, all)).stream()
                    .collect(Collectors.groupingBy(KnownStore.Value::indicator, Collectors.groupingBy(KnownStore.Value::unit)));
        }

        private Set<UUID> owing(List<Commitment> commitments, Set<UUID> asked) {
            Set<UUID> units = commitments.stream().filter(Commitment::perUnit).flatMap(one -> one.owing().stream()).collect(Collectors.toCollection(HashSet::new));
            asked.forEach(id -> units.add(passports.get(id).unit()));
            return units;
        }

        private void withOperands(Indicator indicator, Set<UUID> all) {
            if (all.add(indicator.id()) && indicator.derived()) {
                Formula.of(indicator.formula()).codes().stream().map(codes::get).filter(Objects::nonNull).forEach(one -> withOperands(one, all));
            }
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
            if (!target.perUnit() && indicator.rollUp() != RollUp.EACH) {
                return new TargetCourse(commitment, target, binding, indicator, goal, judge.lamp(city(indicator, commitment.owing().size()), day), List.of());
            }
            List<UnitCourse> units = commitment.owing().stream().map(unit -> new UnitCourse(unit, judge.lamp(unit(indicator, unit), day))).toList();
            CourseLamp worst = units.stream().map(UnitCourse::lamp).max(Comparator.comparing(lamp -> lamp.reason().light())).orElse(CourseLamp.grey(Reason.SILENT, day));
            return new TargetCourse(commitment, target, binding, indicator, goal, worst, units);
        }

        private List<Known> unit(Indicator indicator, UUID unit) {
            return values.getOrDefault(indicator.id(), Map.of()).getOrDefault(unit, List.of()).stream().map(one -> new Known(one.to(), one.value(), one.state(), 1, 1)).toList();
        }

        private List<Known> city(Indicator indicator, int owing) {
            if (indicator.derived()) {
                return derived(indicator, owing);
            }
            if (!indicator.rollUp().adds()) {
                return unit(indicator, indicator.unit());
            }
            return totals.getOrDefault(indicator.id(), List.of()).stream().map(total -> new Known(total.to(), value(indicator, total), total.state(), total.count(), Math.max(1, owing))).toList();
        }

        private BigDecimal value(Indicator indicator, KnownStore.Total total) {
            if (indicator.rollUp() == RollUp.SUM) {
                return total.value();
            }
            return total.whole() == null || total.whole().signum() == 0 || total.part() == null ? null
                    : total.part().multiply(new BigDecimal(100)).divide(total.whole(), MathContext.DECIMAL64);
        }

        private List<Known> derived(Indicator indicator, int owing) {
            Formula formula = Formula.of(indicator.formula());
            Map<String, Map<LocalDate, Known>> operands = new HashMap<>();
            formula.codes().forEach(code -> operands.put(code, codes.containsKey(code)
                    ? city(codes.get(code), owing).stream().collect(Collectors.toMap(Known::to, Function.identity(), (first, _) -> first)) : Map.of()));
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
