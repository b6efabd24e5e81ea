package luoshi.flood.map;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import luoshi.flood.Colour;
import luoshi.flood.Element;
import luoshi.flood.Observation;
import luoshi.flood.Station;
import luoshi.flood.Warning;
import luoshi.flood.station.Presence;

/**
 * How one station stands at a moment.
 *
 * @param station the station, as it is registered now
 * @param element what it is there for, or what it sends instead; null where it never sent anything
 * @param observation the latest of it; null where there is none
 * @param state whether it is heard as it should be
 * @param warnings those that are open at it, the gravest first
 */
public record Standing(Station station, Element element, Observation observation, Presence state, List<Warning> warnings) {

    /** What needs a look first: the gravest warning, then silence, then the name. */
    static final Comparator<Standing> WORST_FIRST = Comparator.<Standing, Integer>comparing(one -> one.colour().map(Colour::level).orElse(Colour.values().length + 1))
            .thenComparing(one -> switch (one.state()) {
                case SILENT -> 0;
                case LATE -> 1;
                case ONLINE -> 2;
                case STOPPED -> 3;
            }).thenComparing(one -> one.station().name());

    /** The gravest colour of what is warned of here. Silence has a sign of its own and no colour of a warning. */
    public Optional<Colour> colour() {
        return warnings.isEmpty() ? Optional.empty() : warnings.stream().filter(warning -> warning.kind() != Warning.Kind.SILENT).map(Warning::colour).max(Comparator.naturalOrder());
    }

    /** The value with its unit; a dash where there is none, or none to be used. */
    public String value() {
        boolean has = observation != null && observation.flag().isUsable() && !Double.isNaN(observation.value());
        return has ? String.format("%." + element.decimals() + "f", observation.value()) + (element.unit().isEmpty() ? "" : " " + element.unit()) : "—";
    }

    /** Whether the value is doubtful, and marked so. */
    public boolean isDoubtful() {
        return observation != null && observation.flag().isUsable() && !observation.flag().isReliable();
    }

    /** Of which moment it is; null where nothing was observed. */
    public Instant moment() {
        return observation == null ? null : observation.at();
    }
}
