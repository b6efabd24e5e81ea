package luoshi.flood.watch;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luoshi.flood.Station;
import luoshi.flood.StationKind;
import luoshi.flood.Stations.Register;
import luoshi.flood.warning.Place;
import luoshi.flood.warning.Rule;
import luoshi.flood.warning.Watch;

/** Which rules concern which station, compiled when it is first asked for and again when the register or what the station sends has changed. */
final class Watched {

    private static final Map<StationKind, Place.Kind> KINDS = new EnumMap<>(Map.of(StationKind.RIVER, Place.Kind.RIVER, StationKind.GATE, Place.Kind.RIVER, StationKind.RESERVOIR, Place.Kind.RESERVOIR,
            StationKind.ROAD, Place.Kind.ROAD, StationKind.UNDERPASS, Place.Kind.UNDERPASS));

    private final List<Rule> rules;
    private final Map<UUID, Set<String>> elements = new HashMap<>();
    private final Map<UUID, Watch> watches = new HashMap<>();
    private Register register;

    Watched(List<Rule> rules) {
        this.rules = rules;
    }

    /** Goes on with a register, which is another object when something in it has changed. */
    void by(Register now) {
        if (now != register) {
            register = now;
            watches.clear();
        }
    }

    /** Forgets what was sent, which is told again. */
    void forget() {
        elements.clear();
        watches.clear();
    }

    /** A station sends an element. */
    void sends(UUID station, String element) {
        if (elements.computeIfAbsent(station, _ -> new HashSet<>()).add(element)) {
            watches.remove(station);
        }
    }

    /** The rules of a station on a day: none where it is out of service; null where it is in no register. */
    Watch of(UUID station, LocalDate day) {
        Station known = register.stations().get(station);
        return known == null ? null : !known.serves(day) ? Watch.NONE : watches.computeIfAbsent(station, _ -> Watch.of(rules, place(known)));
    }

    private Place place(Station station) {
        return new Place(KINDS.getOrDefault(station.kind(), Place.Kind.OTHER), elements.getOrDefault(station.id(), Set.of()), station.interval(), station.datum(),
                register.thresholds().getOrDefault(station.id(), List.of()));
    }

    /** All stations of the register. */
    Iterable<Station> all() {
        return register.stations().values();
    }
}
