package luoshi.flood.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luoshi.flood.Colour;
import luoshi.flood.Element;
import luoshi.flood.Observation;
import luoshi.flood.Station;
import luoshi.flood.Warning;
import luoshi.flood.station.Presence;
import luoshi.flood.store.Series;

/**
 * 态势: how all stations stand at a moment, told from what was observed and warned of until then.
 *
 * @param at the moment
 * @param stations the worst first
 * @param warnings all that are open, also those of the whole city; the gravest first, then those known last
 */
public record Picture(Instant at, List<Standing> stations, List<Warning> warnings) {

    private static final Comparator<Warning> GRAVEST_FIRST = Comparator.comparing(Warning::colour).thenComparing(Warning::known).reversed();
    private static final String VOLTAGE = "VT";

    /**
     * The picture of a moment.
     *
     * @param stations those of the register
     * @param leading of each station that sends something, the series that is shown
     * @param latest of these series what was observed last
     * @param warnings those that are open
     */
    static Picture of(Instant at, Collection<Station> stations, Map<UUID, Series> leading, Map<Integer, Observation> latest, List<Warning> warnings) {
        List<Warning> sorted = warnings.stream().sorted(GRAVEST_FIRST).toList();
        Map<UUID, List<Warning>> open = new HashMap<>();
        sorted.stream().filter(warning -> warning.station() != null).forEach(warning -> open.computeIfAbsent(warning.station(), _ -> new ArrayList<>(1)).add(warning));
        List<Standing> standings = new ArrayList<>(stations.size());
        for (Station station : stations) {
            Series series = leading.get(station.id());
            Observation observation = series == null ? null : latest.get(series.id());
            Element element = series == null ? null : Element.find(series.element()).orElseThrow();
            Presence state = Presence.of(station, observation == null ? null : observation.at(), at);
            standings.add(new Standing(station, element, observation, state, open.getOrDefault(station.id(), List.of())));
        }
        standings.sort(Standing.WORST_FIRST);
        return new Picture(at, List.copyOf(standings), sorted);
    }

    /** The series that is shown of a station: that of the element for which it is there; else the first that it sends, but for its voltage and its state. */
    static Optional<Series> leading(Station station, List<Series> sent) {
        Optional<Series> leading = sent.stream().filter(one -> one.element().equals(station.kind().leading())).findFirst();
        return leading.isPresent() ? leading : Element.all().stream().filter(element -> element.kind() != Element.Kind.STATE && !element.code().equals(VOLTAGE))
                .flatMap(element -> sent.stream().filter(one -> one.element().equals(element.code()))).findFirst();
    }

    /** How one station stands. */
    public Optional<Standing> find(UUID station) {
        return stations.stream().filter(one -> one.station().id().equals(station)).findFirst();
    }

    /** How many stations are in each state; all states are there. */
    public Map<Presence, Integer> states() {
        Map<Presence, Integer> states = new EnumMap<>(Presence.class);
        for (Presence state : Presence.values()) {
            states.put(state, 0);
        }
        stations.forEach(one -> states.merge(one.state(), 1, Integer::sum));
        return states;
    }

    /** How many warnings of each colour are open, the gravest first, without those of silence; all colours are there. */
    public Map<Colour, Integer> colours() {
        Map<Colour, Integer> colours = new EnumMap<>(Colour.class);
        for (Colour colour : Colour.values()) {
            colours.put(colour, 0);
        }
        alerts().forEach(warning -> colours.merge(warning.colour(), 1, Integer::sum));
        return colours;
    }

    /** The open warnings but for those of silence, which the states tell. */
    public List<Warning> alerts() {
        return warnings.stream().filter(warning -> warning.kind() != Warning.Kind.SILENT).toList();
    }
}
