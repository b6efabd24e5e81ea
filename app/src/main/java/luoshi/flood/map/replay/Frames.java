package luoshi.flood.map.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.flood.Colour;
import luoshi.flood.Observation;
import luoshi.flood.Station;
import luoshi.flood.Warning;
import luoshi.flood.map.Picture;
import luoshi.flood.map.Pictures;
import luoshi.flood.map.Standing;
import luoshi.flood.station.Presence;
import luoshi.flood.store.Observations;
import luoshi.flood.watch.Warnings;
import luoshi.page.Shell;
import luoshi.page.Words.Language;
import org.springframework.stereotype.Component;

/** Frames of a replay: one read of what was observed for all of a chunk, one of the warnings, and the same picture that the live map shows, step after step. */
@Component
class Frames {

    /** So many in one chunk. */
    static final int MOST = 200;

    private final Pictures pictures;
    private final Observations observations;
    private final Warnings warnings;

    Frames(Pictures pictures, Observations observations, Warnings warnings) {
        this.pictures = pictures;
        this.observations = observations;
        this.warnings = warnings;
    }

    /** Frames one after the other. */
    record Chunk(List<Frame> frames) {}

    /**
     * One moment.
     *
     * @param at milliseconds since 1970
     * @param stations those that differ from the frame before; all in the first
     * @param states how many stations are in each state
     * @param warned how many warnings of each colour are open, but for those of silence
     */
    record Frame(long at, List<Shown> stations, Map<Presence, Integer> states, Map<Colour, Integer> warned) {}

    /** A station as a frame shows it. What stays the same through a replay stands in the first frame alone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(UUID id, String name, Double lon, Double lat, String value, Presence state, Colour colour) {

        private Shown known() {
            return new Shown(id, null, null, null, value, state, colour);
        }
    }

    /** The frames at a moment and at so many steps after it. */
    Chunk of(Instant from, Duration step, int steps, Shell shell) {
        Picture first = pictures.at(from);
        Pictures.Shown shown = pictures.shown();
        Map<Integer, Observation> latest = new HashMap<>();
        first.stations().stream().filter(one -> one.observation() != null).forEach(one -> latest.put(one.observation().series(), one.observation()));
        Map<UUID, Warning> open = first.warnings().stream().collect(Collectors.toMap(Warning::id, one -> one, (one, _) -> one, LinkedHashMap::new));
        Map<Integer, List<Observation>> observed = observations.steps(shown.series(), from, step, steps).stream()
                .collect(Collectors.groupingBy(Observations.Stepped::step, Collectors.mapping(Observations.Stepped::observation, Collectors.toList())));
        List<Warnings.Passed> passed = warnings.between(from.plusNanos(1_000), from.plus(step.multipliedBy(steps)).plusNanos(1_000));
        Map<UUID, Shown> before = new HashMap<>();
        List<Frame> frames = new ArrayList<>();
        frames.add(frame(first, before));
        int next = 0;
        for (int i = 1; i <= steps; i++) {
            Instant at = from.plus(step.multipliedBy(i));
            observed.getOrDefault(i, List.of()).forEach(one -> latest.put(one.series(), one));
            for (; next < passed.size() && !passed.get(next).at().isAfter(at); next++) {
                pass(passed.get(next), open, shown.stations());
            }
            frames.add(frame(shown.at(at, latest, List.copyOf(open.values())), before));
        }
        return new Chunk(frames);
    }

    private static void pass(Warnings.Passed one, Map<UUID, Warning> open, Map<UUID, Station> stations) {
        if (one.after() == null) {
            open.remove(one.warning());
            return;
        }
        Warning there = open.get(one.warning());
        Station station = stations.get(one.station());
        Colour highest = there == null || there.highest().compareTo(one.after()) < 0 ? one.after() : there.highest();
        open.put(one.warning(), new Warning(one.warning(), one.rule(), Warnings.kind(one.rule()), one.after(), highest, one.station(), station == null ? "" : station.name(),
                station == null ? null : station.county(), one.said(), one.saidEn(), there == null ? one.since() : there.since(), there == null ? one.at() : there.known(), null));
    }

    private static Frame frame(Picture picture, Map<UUID, Shown> before) {
        List<Shown> differing = new ArrayList<>();
        for (Standing one : picture.stations()) {
            Station station = one.station();
            if (station.isPlaced()) {
                Shown now = new Shown(station.id(), station.name(), station.longitude().doubleValue(), station.latitude().doubleValue(), one.value(), one.state(), one.colour().orElse(null));
                Shown last = before.put(station.id(), now);
                if (!now.equals(last)) {
                    differing.add(last == null ? now : now.known());
                }
            }
        }
        return new Frame(picture.at().toEpochMilli(), differing, picture.states(), picture.colours());
    }

    /** What became of a warning, as the time line shows it. */
    ReplayView.Event event(Warnings.Passed one, Shell shell) {
        Station station = pictures.shown().stations().get(one.station());
        return new ReplayView.Event(one.at().toEpochMilli(), shell.moment(one.at()), station == null ? "—" : station.name(), one.change(), one.after() == null ? one.before() : one.after(),
                shell.words().language() == Language.EN ? one.saidEn() : one.said());
    }
}
