package luoshi.flood.station;

import java.time.Duration;
import java.time.Instant;
import luoshi.flood.Station;
import luoshi.kernel.CityClock;
import luoshi.page.Lamp.Light;

/** Whether a station is heard of, as lists say it: 在线, 迟报, 中断, 停用. Both spans are 建议值, as no published rule has them. */
public enum Presence {
    /** 在线: heard of within twice its interval. */
    ONLINE(Light.GREEN),
    /** 迟报: later than that, and not later than six intervals. */
    LATE(Light.YELLOW),
    /** 中断: not heard of for longer, or never. */
    SILENT(Light.RED),
    /** 停用: not in service on the day. */
    STOPPED(Light.GREY);

    /** So many intervals a station may be silent. */
    static final int INTERVALS = 2;
    /** After so many it counts as broken off. */
    static final int LAST = 6;

    private final Light light;

    Presence(Light light) {
        this.light = light;
    }

    /** Its lamp: colour and shape. */
    public Light light() {
        return light;
    }

    /**
     * How it stands with a station.
     *
     * @param heard when it was last heard of; null for never
     */
    public static Presence of(Station station, Instant heard, Instant now) {
        if (!station.serves(CityClock.dayOf(now))) {
            return STOPPED;
        }
        if (heard == null) {
            return SILENT;
        }
        Duration since = Duration.between(heard, now);
        return since.compareTo(Duration.ofMinutes((long) INTERVALS * station.interval())) <= 0 ? ONLINE
                : since.compareTo(Duration.ofMinutes((long) LAST * station.interval())) <= 0 ? LATE : SILENT;
    }
}
