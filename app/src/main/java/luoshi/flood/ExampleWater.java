package luoshi.flood;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import luoshi.flood.coverage.Places;
import luoshi.flood.store.Arrival;
import luoshi.flood.store.Delivery;
import luoshi.flood.intake.Intake;
import luoshi.flood.scenario.Scenarios;
import luoshi.flood.store.SeriesBook;
import luoshi.flood.store.Source;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** Places and observations for an example city: they go in by the same doors as real ones, and are marked as made up. */
@Component
public class ExampleWater {

    private final Places places;
    private final SeriesBook series;
    private final Intake intake;
    private final Scenarios scenarios;

    ExampleWater(Places places, SeriesBook series, Intake intake, Scenarios scenarios) {
        this.places = places;
        this.series = series;
        this.intake = intake;
        this.scenarios = scenarios;
    }

    /**
     * A made-up value.
     *
     * @param station the station
     * @param element sign of the element
     * @param at its moment
     * @param value in the element's unit; NaN where the station has none
     */
    public record Value(UUID station, String element, Instant at, double value) {}

    /** Records a place and the stations that watch it. */
    public UUID place(SignedIn who, WatchedPlace place, List<UUID> stations) {
        UUID id = places.record(who, place);
        stations.forEach(station -> places.tie(who, new Places.Tie(id, station, place.since(), null, place.note())));
        return id;
    }

    /** Plays the night and day of 郑州 in July 2021 from what stands for 20:00 of the 19th, with the time staged: {@link Scenarios#playZhengzhou}. */
    public void playZhengzhou(SignedIn who, UUID county, Instant begins) throws InterruptedException {
        scenarios.playZhengzhou(who, county, begins);
    }

    /** Delivers values, and waits until they are on the disk. */
    public void observe(List<Value> values) {
        List<Arrival> arrivals = values.stream().map(one -> Arrival.of(series.of(one.station(), one.element()).id(), one.at(), one.value())).toList();
        for (int from = 0; from < arrivals.size(); from += Delivery.MOST) {
            try {
                intake.deliver(Delivery.of(Source.SCENARIO, Delivery.STATIONS, arrivals.subList(from, Math.min(arrivals.size(), from + Delivery.MOST)))).join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
