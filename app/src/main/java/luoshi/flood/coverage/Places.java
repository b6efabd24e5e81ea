package luoshi.flood.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.flood.Station;
import luoshi.flood.Stations;
import luoshi.flood.WatchedPlace;
import luoshi.journal.Journal;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** The register of places that are to be watched, and of the stations that watch them. */
@Component
public class Places {

    private static final int LONG = 200;
    private static final int LONGEST_LINE = 2_000;
    private static final String PAIR = "-?\\d{1,3}(\\.\\d{1,9})? -?\\d{1,2}(\\.\\d{1,9})?";

    private final PlaceStore store;
    private final Stations stations;
    private final Door door;
    private final Journal journal;
    private final Clock clock;
    private final Journal.Kept<String, Register> register;

    Places(PlaceStore store, Stations stations, Door door, Journal journal, Clock clock) {
        this.store = store;
        this.stations = stations;
        this.door = door;
        this.journal = journal;
        this.clock = clock;
        this.register = journal.keeping(1, "flood_place");
    }

    /**
     * That a station watches a place.
     *
     * @param place the place
     * @param station the station
     * @param since first day
     * @param until from this day on it does not; null while it does
     * @param note on what ground
     */
    public record Tie(UUID place, UUID station, LocalDate since, LocalDate until, String note) {

        /** Whether it holds on a day. */
        public boolean holds(LocalDate day) {
            return !since.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /**
     * All that is recorded now.
     *
     * @param places by their ids, in the order of their names
     * @param ties of each place that has some
     */
    public record Register(Map<UUID, WatchedPlace> places, Map<UUID, List<Tie>> ties) {

        /** The stations that watch a place on a day and are in service. */
        public List<Station> stations(UUID place, LocalDate day, Map<UUID, Station> known) {
            return ties.getOrDefault(place, List.of()).stream().filter(tie -> tie.holds(day)).map(tie -> known.get(tie.station())).filter(station -> station != null && station.serves(day)).toList();
        }
    }

    /** The register as it is recorded now. */
    public Register register() {
        return register.get("", () -> {
            Map<UUID, WatchedPlace> places = new LinkedHashMap<>();
            store.places().stream().sorted((one, other) -> one.name().compareTo(other.name())).forEach(place -> places.put(place.id(), place));
            Map<UUID, List<Tie>> ties = new LinkedHashMap<>();
            store.ties().forEach(tie -> ties.computeIfAbsent(tie.place(), _ -> new ArrayList<>()).add(tie));
            return new Register(places, ties);
        });
    }

    /** Records a new place, or another state of one that is there. */
    public UUID record(SignedIn who, WatchedPlace place) {
        door.require(who, Stations.EDIT, place.unit());
        check(place);
        UUID id = place.id() == null ? UUID.randomUUID() : place.id();
        journal.act(who.actor(), () -> store.insert(id, place, clock.instant()));
        return id;
    }

    /** Refuses what cannot be recorded. */
    public void check(WatchedPlace place) {
        List.of(place.name(), place.water(), place.note()).forEach(text -> Refusal.whereLonger(text, LONG));
        Refusal.whereLonger(place.coordinates(), LONGEST_LINE);
        if (place.name().isBlank()) {
            throw new Refusal("place.name");
        }
        if (place.id() != null && !register().places().containsKey(place.id())) {
            throw new Refusal("place.none", place.id());
        }
        register().places().values().stream().filter(other -> !other.id().equals(place.id()) && other.kind() == place.kind() && other.name().equals(place.name())).findFirst().ifPresent(other -> {
            throw new Refusal("place.taken", place.name());
        });
        if (!place.coordinates().isEmpty() && !place.coordinates().matches(place.kind() == WatchedPlace.Kind.POINT ? PAIR : PAIR + "(, " + PAIR + ")+")) {
            throw new Refusal(place.kind() == WatchedPlace.Kind.POINT ? "place.point" : "place.line", place.coordinates().substring(0, Math.min(40, place.coordinates().length())));
        }
        if (place.until() != null && place.until().isBefore(place.since())) {
            throw new Refusal("station.days", place.since(), place.until());
        }
    }

    /** Records that a station watches a place, or until when it does. */
    public void tie(SignedIn who, Tie tie) {
        WatchedPlace place = register().places().get(tie.place());
        if (place == null) {
            throw new Refusal("place.none", tie.place());
        }
        door.require(who, Stations.EDIT, place.unit());
        Refusal.whereLonger(tie.note(), LONG);
        if (tie.station() == null || stations.find(tie.station()).isEmpty()) {
            throw new Refusal("place.station");
        }
        if (tie.until() != null && tie.until().isBefore(tie.since())) {
            throw new Refusal("station.days", tie.since(), tie.until());
        }
        journal.act(who.actor(), () -> store.insert(tie, clock.instant()));
    }
}
