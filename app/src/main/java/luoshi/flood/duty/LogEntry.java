package luoshi.flood.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An entry of the log of the duty room 值班日志. Nothing of it is changed: what was wrong is said in another one.
 *
 * @param id the entry
 * @param shift the day on which its shift began
 * @param kind what it is
 * @param said what is told
 * @param refers the open point that it closes, or the handing over that it takes; null otherwise
 * @param person who wrote it
 * @param by what they are called
 * @param at when
 */
public record LogEntry(UUID id, LocalDate shift, Kind kind, String said, UUID refers, UUID person, String by, Instant at) {

    /** What an entry is. */
    public enum Kind {
        /** 记事. */
        NOTE,
        /** 待办: goes on to the next shift until it is closed. */
        OPEN,
        /** 办结 of an open point. */
        CLOSED,
        /** 交班: signed by who goes. */
        HANDED,
        /** 接班: signed by who comes. */
        TAKEN
    }
}
