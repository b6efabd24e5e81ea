package luoshi.flood;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import luoshi.flood.intake.Intake;
import luoshi.flood.intake.RawCopy;
import luoshi.flood.store.Arrival;
import luoshi.flood.store.Delivery;
import luoshi.flood.store.Observations;
import luoshi.flood.store.SeriesBook;
import luoshi.flood.store.Source;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.journal.Rows;
import luoshi.kernel.CityClock;
import luoshi.people.Units;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Telemetry for the program that measures: it delivers by the same door as stations, and beside it copies the same rows into the same table with nothing else done. */
@Component
public class MeasuredTelemetry {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final Intake intake;
    private final SeriesBook series;
    private final Observations observations;
    private final RawCopy copy;
    private final Journal journal;
    private final JdbcOperations jdbc;
    private final Units units;

    MeasuredTelemetry(Intake intake, SeriesBook series, Observations observations, RawCopy copy, Journal journal, JdbcOperations jdbc, Units units) {
        this.intake = intake;
        this.series = series;
        this.observations = observations;
        this.copy = copy;
        this.journal = journal;
        this.jdbc = jdbc;
        this.units = units;
    }

    /** A value of a series at a moment. */
    public record Value(int series, Instant at, double value) {}

    /** So many stations with a level each; their series. */
    public List<Integer> levels(int stations) {
        List<Integer> levels = new ArrayList<>(stations);
        for (int i = 0; i < stations; i++) {
            levels.add(series.of(new UUID(651, i), "Z").id());
        }
        return levels;
    }

    /** Records so many stations on rivers, whose 设防, 警戒 and 保证 are 9, 10 and 11 m; their addresses. */
    public List<String> rivers(int stations, Instant at) {
        UUID unit = units.on(AsOf.now(CityClock.dayOf(at))).inOrder().getFirst().id();
        Rows rows = new Rows();
        List<String> addresses = new ArrayList<>(stations);
        for (int i = 0; i < stations; i++) {
            UUID station = new UUID(651, i);
            addresses.add("00%08d".formatted(i + 1));
            rows.add("flood_station", "station", station, "code", "", "address", addresses.getLast(), "name", "试验站" + (i + 1), "kind", StationKind.RIVER, "river", "试验河", "place", "", "county", unit,
                    "unit", unit, "datum", "1985国家高程基准", "profile", "standard", "interval", 5, "since", SINCE, "note", "测量", "at", at);
            height(rows, station, Threshold.Kind.DEFENCE, 9, at);
            height(rows, station, Threshold.Kind.WARNING, 10, at);
            height(rows, station, Threshold.Kind.GUARANTEED, 11, at);
        }
        journal.act(Actor.system("bench"), () -> rows.insert(jdbc));
        return addresses;
    }

    private static void height(Rows rows, UUID station, Threshold.Kind kind, int level, Instant at) {
        rows.add("flood_threshold", "station", station, "kind", kind, "level", level, "since", SINCE, "note", "测量", "at", at);
    }

    /** Delivers values; completed, with how many of them were new, when they are on the disk. */
    public CompletableFuture<Boolean> deliver(List<Value> values) throws InterruptedException {
        List<Arrival> arrivals = values.stream().map(value -> Arrival.of(value.series(), value.at(), value.value())).toList();
        return intake.deliver(Delivery.of(Source.SENSORTHINGS, Delivery.STATIONS, arrivals)).thenApply(stored -> !stored.repeated());
    }

    /** The same values as rows copied into the same table, committed at once: what cannot be undercut. */
    public void copy(List<Value> values) {
        copy.rows(values);
    }

    /** Reads the latest value of every series; tells of how many. */
    public int latest() {
        return observations.latest().size();
    }
}
