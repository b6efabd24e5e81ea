package luoshi.flood.map;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.flood.Observation;
import luoshi.flood.OpenWarnings;
import luoshi.flood.Station;
import luoshi.flood.Stations;
import luoshi.flood.Warning;
import luoshi.flood.store.Observations;
import luoshi.flood.store.Series;
import luoshi.flood.store.SeriesBook;
import org.springframework.stereotype.Component;

/** Reads the picture of now or of a past moment. That of now is read once for all who look at it, and again when something came or some seconds have gone by. */
@Component
public class Pictures {

    /** What is older than this tells nothing of a moment. */
    static final Duration REACH = Duration.ofDays(7);
    /** So long time alone changes no state worth a read. */
    private static final Duration STANDS = Duration.ofSeconds(10);

    private final Stations stations;
    private final SeriesBook book;
    private final Observations observations;
    private final List<OpenWarnings> warnings;
    private final Changes changes;
    private final Clock clock;
    private volatile Kept kept;

    Pictures(Stations stations, SeriesBook book, Observations observations, List<OpenWarnings> warnings, Changes changes, Clock clock) {
        this.stations = stations;
        this.book = book;
        this.observations = observations;
        this.warnings = warnings;
        this.changes = changes;
        this.clock = clock;
    }

    private record Kept(long version, Stations.Register register, Picture picture) {}

    /** How all stand now. */
    public Picture now() {
        Instant now = clock.instant();
        long version = changes.version();
        Stations.Register register = stations.register();
        Kept held = kept;
        if (held == null || held.version() != version || held.register() != register || Duration.between(held.picture().at(), now).abs().compareTo(STANDS) > 0) {
            Map<UUID, Series> leading = leading(register.stations().values());
            Map<Integer, Observation> latest = new HashMap<>();
            observations.latest().forEach((series, one) -> latest.put(series, one.observation()));
            held = new Kept(version, register, Picture.of(now, register.stations().values(), leading, latest, open(now)));
            kept = held;
        }
        return held.picture();
    }

    /** How all stood at a moment, with the warnings as they were known then. */
    public Picture at(Instant moment) {
        Shown shown = shown();
        return shown.at(moment, observations.at(shown.series(), moment, moment.minus(REACH)).stream().collect(Collectors.toMap(Observation::series, one -> one)), open(moment));
    }

    /**
     * What pictures are made of through a replay: the stations of the register, and the series that is shown of each.
     *
     * @param stations by their ids
     * @param leading of each station that sends something
     */
    public record Shown(Map<UUID, Station> stations, Map<UUID, Series> leading) {

        /** The series that are shown. */
        public List<Integer> series() {
            return leading.values().stream().map(Series::id).toList();
        }

        /** The picture of a moment. */
        public Picture at(Instant moment, Map<Integer, Observation> latest, List<Warning> open) {
            return Picture.of(moment, stations.values(), leading, latest, open);
        }
    }

    /** What pictures are made of now. */
    public Shown shown() {
        Map<UUID, Station> all = stations.register().stations();
        return new Shown(all, leading(all.values()));
    }

    private Map<UUID, Series> leading(Collection<Station> all) {
        Map<UUID, List<Series>> sent = book.byStation();
        Map<UUID, Series> leading = new HashMap<>();
        all.forEach(station -> Picture.leading(station, sent.getOrDefault(station.id(), List.of())).ifPresent(series -> leading.put(station.id(), series)));
        return leading;
    }

    private List<Warning> open(Instant moment) {
        return warnings.stream().flatMap(one -> one.at(moment).stream()).toList();
    }
}
