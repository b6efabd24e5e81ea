package luoshi.indicator.entry;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.indicator.Indicator;
import luoshi.indicator.Indicators;
import luoshi.indicator.RollUp;
import luoshi.indicator.formula.Formula;
import luoshi.indicator.owed.Owed;
import luoshi.indicator.roster.Rosters;
import luoshi.indicator.store.KnownStore;
import org.springframework.stereotype.Component;

/** Gathers what figures are checked against. */
@Component
class FigureChecks {

    private final Indicators indicators;
    private final KnownStore known;
    private final Owed owed;
    private final Rosters rosters;
    private final Clock clock;

    FigureChecks(Indicators indicators, KnownStore known, Owed owed, Rosters rosters, Clock clock) {
        this.indicators = indicators;
        this.known = known;
        this.owed = owed;
        this.rosters = rosters;
        this.clock = clock;
    }

    /**
     * A figure to check.
     *
     * @param indicator what is measured
     * @param unit of which unit it speaks
     * @param to last day of the period
     * @param figure whose roster is looked at; null for none
     */
    record Asked(Indicator indicator, UUID unit, LocalDate to, UUID figure) {}

    /** What each of these is checked against; values that are about to be reported beside them go before those that are known. */
    List<EntryChecks> of(List<Asked> asked, Map<UUID, BigDecimal> typed) {
        if (asked.isEmpty()) {
            return List.of();
        }
        LocalDate first = asked.stream().map(Asked::to).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = asked.stream().map(Asked::to).max(LocalDate::compareTo).orElseThrow();
        Instant now = clock.instant();
        Map<List<UUID>, List<EntryChecks.Past>> past = known.histories(asked.stream().map(one -> one.indicator().id()).toList(), asked.stream().map(Asked::unit).toList(), first.minusYears(1), last, now)
                .stream().collect(Collectors.groupingBy(value -> List.of(value.indicator(), value.unit()), Collectors.mapping(value -> new EntryChecks.Past(value.to(), value.value()), Collectors.toList())));
        Map<UUID, Integer> named = rosters.named(asked.stream().map(Asked::figure).filter(java.util.Objects::nonNull).toList());
        Map<String, Indicator> codes = indicators.list().stream().map(Indicator.Version::state).collect(Collectors.toMap(Indicator::code, Function.identity()));
        Map<Integer, List<Owed.Asked>> targets = new HashMap<>();
        return asked.stream().map(one -> new EntryChecks(one.indicator(), one.to(), past.getOrDefault(List.of(one.indicator().id(), one.unit()), List.of()),
                Owed.goals(one.indicator(), targets.computeIfAbsent(one.to().getYear(), owed::asked)), sum(one, codes, typed, now), one.figure() == null ? null : named.get(one.figure()))).toList();
    }

    /** What its parts come to: those of the same unit, or of the city where the city's figure is reported as such. */
    private BigDecimal sum(Asked asked, Map<String, Indicator> codes, Map<UUID, BigDecimal> typed, Instant now) {
        if (asked.indicator().parts().isEmpty()) {
            return null;
        }
        return Formula.of(asked.indicator().parts()).value(code -> Optional.ofNullable(codes.get(code)).map(part -> part(part, asked, typed, now)).orElse(null));
    }

    private BigDecimal part(Indicator part, Asked asked, Map<UUID, BigDecimal> typed, Instant now) {
        if (typed.containsKey(part.id())) {
            return typed.get(part.id());
        }
        if (part.rollUp() == RollUp.SUM && asked.indicator().rollUp() == RollUp.NONE) {
            return known.totals(new KnownStore.Look(Map.of(part.id(), asked.to()), asked.to(), asked.to(), now, now, 1), List.of(part.id())).getOrDefault(part.id(), List.of()).stream()
                    .map(KnownStore.Total::value).findFirst().orElse(null);
        }
        return known.series(part.id(), part.rollUp() == RollUp.NONE ? part.unit() : asked.unit(), asked.to(), asked.to(), now).stream().map(KnownStore.Value::value).findFirst().orElse(null);
    }
}
