package luoshi.indicator.owed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentList;
import luoshi.commitment.Target;
import luoshi.indicator.Binding;
import luoshi.indicator.Bindings;
import luoshi.indicator.Indicator;
import luoshi.indicator.Indicators;
import luoshi.indicator.RollUp;
import luoshi.indicator.formula.Formula;
import luoshi.journal.Journal;
import luoshi.people.Door;
import luoshi.people.Refusal;
import org.springframework.stereotype.Component;

/**
 * Which figures a unit owes: of what the city's figure is told from, and of nothing else. Of an indicator that is added up or that each unit owes, those
 * whom a commitment names as owing, and where it names nobody who leads; of one that the city reports as such, the unit that keeps it, and who owes all of a
 * target themselves. A formula is owed by who owes its parts.
 */
@Component
public class Owed {

    private static final int YEARS = 4;
    private static final Door.Scope EVERYBODYS = new Door.Scope(true, Set.of());

    private final Indicators indicators;
    private final Bindings bindings;
    private final CommitmentList commitments;
    private final Journal.Kept<Integer, List<Asked>> kept;

    Owed(Indicators indicators, Bindings bindings, CommitmentList commitments, Journal journal) {
        this.indicators = indicators;
        this.bindings = bindings;
        this.commitments = commitments;
        this.kept = journal.keeping(YEARS, "commitment_", "plan_", "indicator_binding", "indicator_point");
    }

    /**
     * An indicator that a unit owes.
     *
     * @param indicator what is measured
     * @param goals the numbers of the targets that it measures for the unit
     */
    public record One(Indicator indicator, List<BigDecimal> goals) {}

    /** A target that an indicator measures in a year. */
    public record Asked(Commitment commitment, Target target, Binding binding) {

        /** Who answers for it: whom it names, or who leads. */
        public List<UUID> owing() {
            return commitment.owing().isEmpty() && commitment.lead() != null ? List.of(commitment.lead()) : commitment.owing();
        }

        private List<UUID> owing(Indicator indicator) {
            boolean self = indicator.rollUp() != RollUp.NONE || target.perUnit() || commitment.perUnit();
            return self ? owing() : List.of(indicator.unit());
        }

        BigDecimal goal(Indicator indicator) {
            try {
                return Bindings.goal(commitment, target, binding, indicator).value();
            } catch (Refusal otherMeasure) {
                return null;
            }
        }
    }

    /** What a unit owes for periods of a year, by code. */
    public List<One> of(UUID unit, int year) {
        List<Asked> asked = asked(year);
        Map<UUID, Indicator> all = passports();
        return owing(year, all, unit::equals).keySet().stream().map(all::get).sorted(Comparator.comparing(Indicator::code)).map(one -> new One(one, goals(one, asked))).toList();
    }

    private Map<UUID, Indicator> passports() {
        return indicators.list().stream().map(Indicator.Version::state).collect(Collectors.toMap(Indicator::id, Function.identity()));
    }

    /** Of each indicator that is owed in a year the units that owe it, of those that are asked for. */
    private Map<UUID, Set<UUID>> owing(int year, Map<UUID, Indicator> all, Predicate<UUID> units) {
        Map<String, Indicator> codes = all.values().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        Map<UUID, Set<UUID>> owing = new HashMap<>();
        all.values().stream().filter(one -> one.rollUp() == RollUp.NONE && !one.derived() && units.test(one.unit())).forEach(one -> owing.put(one.id(), new HashSet<>(Set.of(one.unit()))));
        asked(year).stream().filter(one -> all.containsKey(one.binding().indicator())).forEach(one -> parts(all.get(one.binding().indicator()), codes)
                .forEach(part -> one.owing(part).stream().filter(units).forEach(unit -> owing.computeIfAbsent(part.id(), _ -> new HashSet<>()).add(unit))));
        return owing;
    }

    /** What each unit owes for periods of a year, of those units that are asked for: of each indicator the units. */
    Map<UUID, Set<UUID>> owing(int year, Predicate<UUID> units) {
        return owing(year, passports(), units);
    }

    /** The numbers of the targets that an indicator measures in a year. */
    public static List<BigDecimal> goals(Indicator indicator, List<Asked> asked) {
        return asked.stream().filter(one -> one.binding().indicator().equals(indicator.id())).map(one -> one.goal(indicator)).filter(Objects::nonNull).toList();
    }

    /** What is reported, of which an indicator is told: itself, or those that its formula names. */
    private static List<Indicator> parts(Indicator indicator, Map<String, Indicator> codes) {
        if (!indicator.derived()) {
            return List.of(indicator);
        }
        List<Indicator> parts = new ArrayList<>();
        Formula.of(indicator.formula()).codes().stream().map(codes::get).filter(Objects::nonNull).forEach(part -> parts.addAll(parts(part, codes)));
        return parts;
    }

    /** The targets that something measures, of commitments that hold in a year. */
    public List<Asked> asked(int year) {
        return kept.get(year, () -> told(year));
    }

    private List<Asked> told(int year) {
        Map<UUID, List<Binding>> bound = bindings.list().stream().map(Binding.Version::state).collect(Collectors.groupingBy(Binding::target));
        return commitments.all(EVERYBODYS, CommitmentList.Filter.STANDING)
                .filter(one -> one.plan().year() <= year && year <= (one.version().state().due() == null ? one.plan().year() : one.version().state().due().getYear()))
                .map(one -> one.version().state())
                .flatMap(commitment -> commitment.targets().stream().flatMap(target -> bound.getOrDefault(target.id(), List.of()).stream().map(binding -> new Asked(commitment, target, binding))))
                .toList();
    }
}
