package luoshi.indicator.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.indicator.FigureFile;
import luoshi.indicator.Frequency;
import luoshi.indicator.Indicator;
import luoshi.indicator.owed.Owed;
import luoshi.indicator.store.FigureStore;
import luoshi.indicator.store.KnownStore;
import luoshi.indicator.store.Locks;
import luoshi.kernel.CityClock;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** Gathers what the sheet of a unit shows. */
@Component
class FigureSheets {

    /** How many periods may be chosen. */
    private static final int PERIODS = 24;

    private final Owed owed;
    private final FigureStore store;
    private final KnownStore known;
    private final Locks locks;
    private final EvidenceFiles evidence;
    private final Door door;
    private final Clock clock;

    FigureSheets(Owed owed, FigureStore store, KnownStore known, Locks locks, EvidenceFiles evidence, Door door, Clock clock) {
        this.owed = owed;
        this.store = store;
        this.known = known;
        this.locks = locks;
        this.evidence = evidence;
        this.door = door;
        this.clock = clock;
    }

    /** Last days of the months of which figures may be told, the newest first. */
    List<LocalDate> periods() {
        LocalDate today = CityClock.today(clock);
        return Stream.iterate(Frequency.MONTH.lastEnd(today), Frequency.MONTH::before).limit(PERIODS).toList();
    }

    /** The newest that has ended, or the one that is named. */
    LocalDate period(String named) {
        LocalDate ended = Frequency.MONTH.lastEnd(CityClock.today(clock).minusDays(1));
        return periods().stream().filter(day -> day.toString().equals(named)).findFirst().orElse(ended);
    }

    SheetView view(SignedIn who, UUID unit, LocalDate to, Map<String, String> units) {
        List<Owed.One> all = owed.of(unit, to.getYear());
        List<Indicator> due = all.stream().map(Owed.One::indicator).filter(one -> one.frequency().endsOn(to)).toList();
        Map<UUID, List<FigureFile>> series = store.of(due.stream().map(one -> new FigureStore.Key(one.id(), unit, to)).toList()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().indicator(), Map.Entry::getValue));
        Map<UUID, List<KnownStore.Value>> past = past(due, unit, to);
        List<Locks.Lock> locked = locks.list();
        List<SheetView.Row> rows = due.stream().map(one -> {
            List<KnownStore.Value> own = past.getOrDefault(one.id(), List.of());
            List<FigureFile> reported = series.getOrDefault(one.id(), List.of());
            SheetView.Row row = new SheetView.Row(one, on(own, one.frequency().before(to)), on(own, lastYear(to)), reported, other(on(own, to), reported),
                    Locks.of(locked, one.id(), to).orElse(null), null, null, List.of());
            return row.typed(row.blank(), null, List.of());
        }).toList();
        List<SheetView.Later> other = all.stream().map(Owed.One::indicator).filter(one -> !one.frequency().endsOn(to))
                .map(one -> new SheetView.Later(one, one.frequency().lastEnd(to))).toList();
        return new SheetView(unit, to, periods(), units, rows, other, door.allows(who, "figures.report", unit), files(rows));
    }

    private Map<UUID, List<KnownStore.Value>> past(List<Indicator> due, UUID unit, LocalDate to) {
        return known.histories(due.stream().map(Indicator::id).toList(), due.stream().map(_ -> unit).toList(), lastYear(to), to, clock.instant()).stream()
                .collect(Collectors.groupingBy(KnownStore.Value::indicator));
    }

    /** All evidence that a page with these rows names. */
    Map<UUID, EvidenceFile> files(Collection<SheetView.Row> rows) {
        List<UUID> ids = new ArrayList<>();
        rows.forEach(row -> {
            row.series().forEach(file -> ids.addAll(file.files()));
            if (row.typed() != null) {
                ids.addAll(row.typed().held());
            }
        });
        return evidence.findAll(ids).stream().collect(Collectors.toMap(EvidenceFile::id, Function.identity()));
    }

    /** What counts, unless it is what stands there. */
    private static KnownStore.Value other(KnownStore.Value counting, List<FigureFile> series) {
        return counting == null || FigureFile.standing(series).filter(file -> file.figure().id().equals(counting.figure())).isPresent() ? null : counting;
    }

    private static LocalDate lastYear(LocalDate to) {
        LocalDate day = to.minusYears(1);
        return day.withDayOfMonth(day.lengthOfMonth());
    }

    private static KnownStore.Value on(List<KnownStore.Value> values, LocalDate day) {
        return values.stream().filter(value -> value.to().equals(day)).findFirst().orElse(null);
    }
}
