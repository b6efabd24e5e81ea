package luoshi.flood;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import luoshi.flood.store.Arrival;
import luoshi.flood.store.Delivery;
import luoshi.flood.store.Intake;
import luoshi.flood.store.Observations;
import luoshi.flood.store.RawCopy;
import luoshi.flood.store.SeriesBook;
import luoshi.flood.store.Source;
import org.springframework.stereotype.Component;

/** Telemetry for the program that measures: it delivers by the same door as stations, and beside it copies the same rows into the same table with nothing else done. */
@Component
public class MeasuredTelemetry {

    private final Intake intake;
    private final SeriesBook series;
    private final Observations observations;
    private final RawCopy copy;

    MeasuredTelemetry(Intake intake, SeriesBook series, Observations observations, RawCopy copy) {
        this.intake = intake;
        this.series = series;
        this.observations = observations;
        this.copy = copy;
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
