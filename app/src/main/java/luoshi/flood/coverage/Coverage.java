package luoshi.flood.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import luoshi.flood.Station;
import luoshi.flood.WatchedPlace;
import luoshi.kernel.CityClock;

/**
 * How the places stood at a moment. Covered is one of whose stations something good was observed within so many minutes.
 *
 * @param asOf the moment
 * @param minutes within so many
 * @param lines every place that was to be watched on that day
 */
public record Coverage(Instant asOf, int minutes, List<Line> lines) {

    /** So many times the minutes make the difference between late and dark: 建议值, as no published rule has one. */
    static final int LATE = 3;

    /** How a place stands. */
    public enum State {
        /** 已覆盖: something good was observed in time. */
        COVERED,
        /** 迟报: something good was observed, though not in time. */
        LATE,
        /** 中断: it has a station, of which nothing good has come for long. */
        DARK,
        /** 无测站: no station watches it. */
        NONE
    }

    /**
     * A place.
     *
     * @param stations that watch it
     * @param state how it stands
     * @param seen when something good was observed there last; null where nothing is known of that
     * @param by the station that saw it
     */
    public record Line(WatchedPlace place, List<Station> stations, State state, Instant seen, Station by) {}

    /** So many of so many. */
    public record Share(int covered, int all) {

        /** The part; NaN where there are none. */
        public double part() {
            return all == 0 ? Double.NaN : (double) covered / all;
        }
    }

    /**
     * How they stand.
     *
     * @param good when something good was observed last of each station, as far as anything was
     */
    public static Coverage of(Places.Register register, Map<UUID, Station> stations, Map<UUID, Instant> good, Instant asOf, int minutes) {
        LocalDate day = CityClock.dayOf(asOf);
        List<Line> lines = new ArrayList<>();
        register.places().values().stream().filter(place -> place.isWatched(day)).forEach(place -> {
            List<Station> own = register.stations(place.id(), day, stations);
            Optional<Station> by = own.stream().filter(one -> good.containsKey(one.id()) && !good.get(one.id()).isAfter(asOf)).max((one, other) -> good.get(one.id()).compareTo(good.get(other.id())));
            Instant seen = by.map(one -> good.get(one.id())).orElse(null);
            lines.add(new Line(place, own, state(own, seen, asOf, minutes), seen, by.orElse(null)));
        });
        return new Coverage(asOf, minutes, List.copyOf(lines));
    }

    private static State state(List<Station> own, Instant seen, Instant asOf, int minutes) {
        if (own.isEmpty()) {
            return State.NONE;
        }
        if (seen == null) {
            return State.DARK;
        }
        Duration since = Duration.between(seen, asOf);
        return since.compareTo(Duration.ofMinutes(minutes)) <= 0 ? State.COVERED : since.compareTo(Duration.ofMinutes((long) LATE * minutes)) <= 0 ? State.LATE : State.DARK;
    }

    /** How many of those that fit are covered. */
    public Share share(Predicate<WatchedPlace> which) {
        List<Line> some = lines.stream().filter(line -> which.test(line.place())).toList();
        return new Share((int) some.stream().filter(line -> line.state() == State.COVERED).count(), some.size());
    }

    /** The shares of the kinds, told apart: by county or by unit. */
    public Map<UUID, Map<WatchedPlace.Kind, Share>> by(Function<WatchedPlace, UUID> of) {
        return lines.stream().map(line -> of.apply(line.place())).distinct().collect(Collectors.toMap(Function.identity(), unit -> List.of(WatchedPlace.Kind.values()).stream()
                .collect(Collectors.toMap(Function.identity(), kind -> share(place -> place.kind() == kind && of.apply(place).equals(unit))))));
    }

    /** How many stand so. */
    public long count(State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }
}
