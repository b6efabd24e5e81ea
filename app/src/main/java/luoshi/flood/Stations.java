package luoshi.flood;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import luoshi.flood.store.StationStore;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The register of stations: what they are, how they speak, and which heights of their water mean something. Whoever is on flood duty keeps it.
 */
@Component
public class Stations {

    /** The right to record stations. */
    public static final String EDIT = "flood.edit";

    private static final int LONG = 200;

    private final StationStore store;
    private final Door door;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Journal.Kept<String, Register> register;

    Stations(StationStore store, Door door, Journal journal, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.door = door;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
        this.register = journal.keeping(1, "flood_station", "flood_threshold", "flood_profile");
    }

    /**
     * All that is recorded now, told once for many questions.
     *
     * @param stations by their ids, in the order of their names
     * @param addresses the same by their addresses
     * @param thresholds of each station that has some, from the lowest kind
     * @param profiles by their keys
     * @param numbers of each station a short number that it keeps, for programs
     */
    public record Register(Map<UUID, Station> stations, Map<String, Station> addresses, Map<UUID, List<Threshold>> thresholds, Map<String, Profile> profiles, Map<UUID, Long> numbers) {

        /** The profile by which a station speaks. */
        public Profile profile(Station station) {
            return profiles.getOrDefault(station.profile(), Profile.STANDARD);
        }
    }

    /** The register as it is recorded now. */
    public Register register() {
        return register.get("", () -> {
            Map<UUID, Station> stations = new LinkedHashMap<>();
            Map<String, Station> addresses = new HashMap<>();
            store.stations().stream().sorted((one, other) -> one.name().compareTo(other.name())).forEach(station -> {
                stations.put(station.id(), station);
                if (!station.address().isEmpty()) {
                    addresses.put(station.address(), station);
                }
            });
            return new Register(stations, addresses, store.thresholds(), store.profiles(), store.numbers());
        });
    }

    /** All stations, also those that serve no more, in the order of their names. */
    public Collection<Station> all() {
        return register().stations().values();
    }

    /** One by its id. */
    public Optional<Station> find(UUID id) {
        return Optional.ofNullable(register().stations().get(id));
    }

    /** Records a new station, or another state of one that is there. */
    public UUID record(SignedIn who, Station station) {
        return recordAll(who, List.of(station)).getFirst();
    }

    /** Records several in one act: all of them, or none where one is refused. Of two with one address or code the later is refused. */
    public List<UUID> recordAll(SignedIn who, List<Station> stations) {
        Register known = register();
        Set<String> said = new HashSet<>();
        stations.forEach(station -> {
            door.require(who, EDIT, station.unit());
            check(station, known);
            List.of("a" + station.address(), "c" + station.code()).stream().filter(key -> key.length() > 1 && !said.add(key)).findFirst().ifPresent(key -> {
                throw new Refusal("station.taken", key.substring(1), station.name());
            });
        });
        List<UUID> recorded = journal.act(Actor.user(who.person().id()), () -> stations.stream().map(this::insert).toList());
        recorded.forEach(id -> events.publishEvent(new StationRecorded(id)));
        return recorded;
    }

    private UUID insert(Station station) {
        UUID id = station.id() == null ? UUID.randomUUID() : station.id();
        store.insert(new Station(id, station.code(), station.address(), station.name(), station.kind(), station.river(), station.place(), station.longitude(), station.latitude(), station.county(),
                station.unit(), station.datum(), station.zero(), station.profile(), station.interval(), station.since(), station.until(), station.note()), clock.instant());
        return id;
    }

    /** Refuses what cannot be recorded beside what is known. */
    public static void check(Station station, Register known) {
        List.of(station.name(), station.river(), station.place(), station.datum(), station.note()).forEach(text -> Refusal.whereLonger(text, LONG));
        if (station.id() != null && !known.stations().containsKey(station.id())) {
            throw new Refusal("station.none", station.id());
        }
        if (station.name().isBlank()) {
            throw new Refusal("station.name");
        }
        if (!station.code().matches("[0-9A-Za-z]{8}|")) {
            throw new Refusal("station.code", station.code());
        }
        if (!station.address().matches("[0-9A-F]{10}|")) {
            throw new Refusal("station.address", station.address());
        }
        known.stations().values().stream().filter(other -> !other.id().equals(station.id())).forEach(other -> {
            if (!station.address().isEmpty() && other.address().equals(station.address()) || !station.code().isEmpty() && other.code().equals(station.code())) {
                throw new Refusal("station.taken", station.address().isEmpty() ? station.code() : station.address(), other.name());
            }
        });
        if (!known.profiles().containsKey(station.profile())) {
            throw new Refusal("station.profile", station.profile());
        }
        if ((station.longitude() == null) != (station.latitude() == null) || station.isPlaced() && !(within(station.longitude(), 73, 136) && within(station.latitude(), 3, 54))) {
            throw new Refusal("station.position", String.valueOf(station.longitude()), String.valueOf(station.latitude()));
        }
        if (station.until() != null && station.until().isBefore(station.since())) {
            throw new Refusal("station.days", station.since(), station.until());
        }
        if (station.interval() < 1 || station.interval() > 1440) {
            throw new Refusal("station.interval", String.valueOf(station.interval()));
        }
    }

    private static boolean within(BigDecimal degrees, int least, int most) {
        return degrees.compareTo(BigDecimal.valueOf(least)) >= 0 && degrees.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** Records a height of a station; without a level it is taken back from its first day on. */
    public void record(SignedIn who, UUID station, Threshold threshold) {
        Station known = find(station).orElseThrow(() -> new Refusal("station.none", station));
        door.require(who, EDIT, known.unit());
        Refusal.whereLonger(threshold.note(), LONG);
        if (threshold.note().isBlank()) {
            throw new Refusal("threshold.note");
        }
        if (threshold.until() != null && threshold.until().isBefore(threshold.since())) {
            throw new Refusal("station.days", threshold.since(), threshold.until());
        }
        if ((threshold.begins() == null) != (threshold.ends() == null)) {
            throw new Refusal("threshold.season");
        }
        if (threshold.level() != null && (threshold.level().abs().compareTo(BigDecimal.valueOf(9000)) > 0 || threshold.level().scale() > 3)) {
            throw new Refusal("threshold.level", threshold.level().toPlainString());
        }
        journal.act(Actor.user(who.person().id()), () -> store.insert(station, threshold, clock.instant()));
    }

    /** Records how a product speaks. */
    public void record(SignedIn who, Profile profile) {
        if (!door.allowsSomewhere(who, EDIT)) {
            door.require(who, EDIT, who.units().findFirst().orElse(null));
        }
        if (!profile.key().matches("[a-z][a-z0-9-]{0,39}") || profile.key().equals(Profile.STANDARD.key())) {
            throw new Refusal("profile.key", profile.key());
        }
        if (profile.name().isBlank() || profile.tolerance() < 1 || profile.tolerance() > 1440) {
            throw new Refusal("profile.tolerance", String.valueOf(profile.tolerance()));
        }
        profile.mappings().forEach(mapping -> {
            if (!mapping.identifier().matches("(FF)?[0-9A-F]{2}") || Element.find(mapping.element()).isEmpty() || mapping.factor().signum() == 0) {
                throw new Refusal("profile.mapping", mapping.identifier() + " " + mapping.element() + " " + mapping.factor());
            }
        });
        journal.act(Actor.user(who.person().id()), () -> store.insert(profile, clock.instant()));
    }
}
