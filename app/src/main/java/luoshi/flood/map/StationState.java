package luoshi.flood.map;

import java.time.Duration;
import java.time.Instant;
import luoshi.flood.Station;
import luoshi.kernel.CityClock;

/**
 * Whether a station is heard as it should be. It is told from the age of its latest observation alone, so that it is the same now and in a replay. When silence begins is that of the shipped rule
 * {@code silent}: no data for half an hour and for three of its intervals.
 */
public enum StationState {
    /** 在线: the latest is no older than two of its intervals. */
    ONLINE("green"),
    /** 迟报: it is late. */
    LATE("yellow"),
    /** 中断: nothing comes, or nothing ever came. Nobody knows how it stands there, so it is grey. */
    SILENT("grey"),
    /** 停用: it does not serve on that day. */
    STOPPED("stopped");

    private static final int LATE_AFTER = 2;
    private static final int SILENT_AFTER = 3;
    private static final Duration SHORTEST_SILENCE = Duration.ofMinutes(30);

    private final String lamp;

    StationState(String lamp) {
        this.lamp = lamp;
    }

    /** Of a station at a moment, by the moment of its latest observation; null where there is none. */
    static StationState of(Station station, Instant latest, Instant at) {
        if (!station.serves(CityClock.dayOf(at))) {
            return STOPPED;
        }
        if (latest == null) {
            return SILENT;
        }
        Duration age = Duration.between(latest, at);
        Duration interval = Duration.ofMinutes(station.interval());
        Duration silence = interval.multipliedBy(SILENT_AFTER);
        if (age.compareTo(silence.compareTo(SHORTEST_SILENCE) > 0 ? silence : SHORTEST_SILENCE) > 0) {
            return SILENT;
        }
        return age.compareTo(interval.multipliedBy(LATE_AFTER)) > 0 ? LATE : ONLINE;
    }

    /** Its style class: colour and shape of a lamp; what does not serve has a sign of its own. */
    public String css() {
        return "lamp " + lamp;
    }
}
