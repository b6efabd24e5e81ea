package luoshi.flood.station;

import java.time.Duration;
import java.time.Instant;
import luoshi.flood.Station;
import luoshi.kernel.CityClock;

/**
 * Whether a station is heard of, as lists, the map and a replay say it: 在线, 迟报, 中断, 停用. After two of its intervals a station is late, which is 建议值 as no published rule says it; silence begins
 * with the first step of the shipped rule {@code silent}: half an hour and three of its intervals.
 */
public enum Presence {
    /** 在线: heard of within two of its intervals. */
    ONLINE("green"),
    /** 迟报: later than that. */
    LATE("yellow"),
    /** 中断: not heard of for longer, or never. Nobody knows how it stands there. */
    SILENT("grey"),
    /** 停用: not in service on the day. */
    STOPPED("stopped");

    private static final int LATE_AFTER = 2;
    private static final int SILENT_AFTER = 3;
    private static final Duration SHORTEST_SILENCE = Duration.ofMinutes(30);

    private final String lamp;

    Presence(String lamp) {
        this.lamp = lamp;
    }

    /** Its style class: colour and shape of a lamp; what does not serve has a sign of its own. */
    public String css() {
        return "lamp " + lamp;
    }

    /**
     * How it stands with a station.
     *
     * @param heard of which moment the latest is that came from it; null for never
     */
    public static Presence of(Station station, Instant heard, Instant now) {
        if (!station.serves(CityClock.dayOf(now))) {
            return STOPPED;
        }
        if (heard == null) {
            return SILENT;
        }
        Duration since = Duration.between(heard, now);
        Duration interval = Duration.ofMinutes(station.interval());
        Duration silence = interval.multipliedBy(SILENT_AFTER);
        if (since.compareTo(silence.compareTo(SHORTEST_SILENCE) > 0 ? silence : SHORTEST_SILENCE) > 0) {
            return SILENT;
        }
        return since.compareTo(interval.multipliedBy(LATE_AFTER)) > 0 ? LATE : ONLINE;
    }
}
