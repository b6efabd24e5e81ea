package luoshi.flood.station;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import luoshi.flood.Element;
import luoshi.flood.Observation;
import luoshi.flood.Station;
import luoshi.flood.Stations;
import luoshi.flood.Threshold;
import luoshi.flood.store.Observations.Latest;
import luoshi.flood.store.Observations;
import luoshi.flood.store.Series;
import luoshi.flood.store.SeriesBook;
import luoshi.kernel.CityClock;
import org.springframework.stereotype.Component;

/** How all stations stand now: one look at the register and one at what came last, however many there are. */
@Component
public class Standings {

    private final Stations stations;
    private final SeriesBook book;
    private final Observations observations;

    Standings(Stations stations, SeriesBook book, Observations observations) {
        this.stations = stations;
        this.book = book;
        this.observations = observations;
    }

    /**
     * How one stands.
     *
     * @param station what it is
     * @param presence whether it is heard of
     * @param heard when it was last heard of; null for never
     * @param element its leading element
     * @param leading what was observed last of that; null where nothing was
     * @param reached the highest threshold that it reaches; null for none
     */
    public record Standing(Station station, Presence presence, Instant heard, Element element, Observation leading, Threshold reached) {}

    /**
     * The latest of one element.
     *
     * @param element the element
     * @param latest what was observed and when the series was heard of
     */
    public record Of(Element element, Latest latest) {}

    /** All of them, in the order of their names. */
    public List<Standing> all(Instant now) {
        Stations.Register register = stations.register();
        Map<UUID, List<Series>> series = book.byStation();
        Map<Integer, Latest> latest = observations.latest();
        LocalDate day = CityClock.dayOf(now);
        return register.stations().values().stream().map(station -> standing(station, of(series.getOrDefault(station.id(), List.of()), latest), register, day, now)).toList();
    }

    private static Standing standing(Station station, List<Of> of, Stations.Register register, LocalDate day, Instant now) {
        Instant heard = of.stream().map(Standings::heard).max(Comparator.naturalOrder()).orElse(null);
        Element element = Element.find(station.kind().leading()).orElseThrow();
        Observation leading = of.stream().filter(one -> one.element().equals(element)).map(one -> one.latest().observation()).findFirst().orElse(null);
        Threshold reached = leading == null ? null : Heights.reached(Heights.holding(register, station, day), element.code(), leading).orElse(null);
        return new Standing(station, Presence.of(station, heard, now), heard, element, leading, reached);
    }

    /** What is filled in later does not make a silent station heard: it is the moment that counts, which for a wrong clock is that of the receipt; nobody is heard before it comes. */
    private static Instant heard(Of one) {
        Instant at = one.latest().observation().at();
        return at.isBefore(one.latest().received()) ? at : one.latest().received();
    }

    /** How one station stands. */
    public Standing of(Station station, Instant now) {
        return standing(station, elements(station), stations.register(), CityClock.dayOf(now), now);
    }

    /** The latest of all elements of a station, its leading one first, the others in the order of the standard. */
    public List<Of> elements(Station station) {
        List<Of> elements = new ArrayList<>(of(book.byStation().getOrDefault(station.id(), List.of()), observations.latest()));
        elements.sort(Comparator.comparing((Of one) -> !one.element().code().equals(station.kind().leading())).thenComparing(one -> Element.all().indexOf(one.element())));
        return elements;
    }

    private static List<Of> of(List<Series> series, Map<Integer, Latest> latest) {
        return series.stream().map(one -> latest.containsKey(one.id()) ? Element.find(one.element()).map(element -> new Of(element, latest.get(one.id()))).orElse(null) : null)
                .filter(Objects::nonNull).toList();
    }
}
