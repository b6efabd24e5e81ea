package luoshi.indicator.owed;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import luoshi.indicator.FigureDuties.Due;
import luoshi.indicator.Figures.Report;
import luoshi.indicator.Indicator;
import luoshi.indicator.Indicators;
import luoshi.indicator.store.FigureStore;
import luoshi.indicator.store.FigureStore.Key;
import luoshi.indicator.store.Locks;
import luoshi.kernel.CityClock;
import org.springframework.stereotype.Component;

/** Which figures units have still to report, by which day. */
@Component
public class Dues {

    /** Returned figures that are looked at, the last ones. */
    private static final int MOST_RETURNED = 1_000;

    private final Owed owed;
    private final Indicators indicators;
    private final FigureStore store;
    private final Locks locks;
    private final Clock clock;

    Dues(Owed owed, Indicators indicators, FigureStore store, Locks locks, Clock clock) {
        this.owed = owed;
        this.indicators = indicators;
        this.store = store;
        this.locks = locks;
        this.clock = clock;
    }

    /** Whether a unit owes what it reports, by the plans of that year. */
    public Predicate<Report> owes() {
        Map<List<Object>, Set<UUID>> known = new HashMap<>();
        return report -> known.computeIfAbsent(List.of(report.unit(), report.to().getYear()),
                _ -> owed.of(report.unit(), report.to().getYear()).stream().map(one -> one.indicator().id()).collect(Collectors.toSet())).contains(report.indicator());
    }

    /**
     * All that units are to have reported or to report: of each indicator the periods that have ended and whose day has not passed, and the last one whose
     * day has. What came before that nobody asks for any more, as no lamp does.
     */
    public List<Due> periods(Predicate<UUID> units) {
        LocalDate today = CityClock.today(clock);
        Map<Integer, Map<UUID, Set<UUID>>> years = new HashMap<>();
        return indicators.list().stream().map(Indicator.Version::state).filter(one -> !one.derived()).flatMap(one -> ended(one, today).stream()
                .flatMap(to -> years.computeIfAbsent(to.getYear(), year -> owed.owing(year, units)).getOrDefault(one.id(), Set.of()).stream()
                        .map(unit -> new Due(unit, one, to, null)))).toList();
    }

    /** The last days of those, the newest first; none from before its figures were counted so. */
    static List<LocalDate> ended(Indicator one, LocalDate today) {
        List<LocalDate> ends = new ArrayList<>(List.of(one.frequency().lastEnd(today)));
        while (!today.isAfter(ends.getLast().plusDays(one.dueDays()))) {
            ends.add(one.frequency().before(ends.getLast()));
        }
        return ends.stream().filter(to -> !to.isBefore(one.validFrom())).toList();
    }

    /**
     * What is not told of them, and what was returned, by the days. What is locked waits for nobody.
     *
     * @param units whose they are; null for all units
     */
    public List<Due> missing(List<Due> periods, Set<UUID> units) {
        List<Locks.Lock> locked = locks.list();
        Map<UUID, Indicator> passports = periods.stream().map(Due::indicator).collect(Collectors.toMap(Indicator::id, one -> one, (one, _) -> one));
        Set<Key> told = store.told(periods.stream().map(Due::key).toList());
        Map<Key, Due> missing = periods.stream().filter(one -> !told.contains(one.key())).collect(Collectors.toMap(Due::key, one -> one, (one, _) -> one, HashMap::new));
        store.find(store.returned(units, MOST_RETURNED)).stream().filter(file -> passports.containsKey(file.figure().indicator()))
                .forEach(file -> missing.put(Key.of(file.figure()), new Due(file.figure().unit(), passports.get(file.figure().indicator()), file.figure().to(), file)));
        return missing.values().stream().filter(one -> Locks.of(locked, one.indicator().id(), one.to()).isEmpty())
                .sorted(Comparator.comparing(Due::by).thenComparing(one -> one.indicator().code())).toList();
    }

    /** How many figures have waited to be verified since before a moment. */
    public int late(Instant before) {
        List<Locks.Lock> locked = locks.list();
        return store.late(before).stream().filter(one -> Locks.of(locked, one.indicator(), one.to()).isEmpty()).mapToInt(FigureStore.Late::count).sum();
    }
}
