package luoshi.flood.quality;

import java.time.Instant;

/**
 * A value as it came.
 *
 * @param at the moment that it speaks of, after the {@link Shift} of its report
 * @param value in the unit of the element; NaN where the station has none
 * @param told when the station says it sent the report, after the shift; null where the protocol tells nothing
 * @param received when the server had it
 * @param slotted whether it stands in an array of slots, some of which may not have come when it was sent
 */
public record Sent(Instant at, double value, Instant told, Instant received, boolean slotted) {

    /** Clocks of stations may be so much ahead without anything being wrong. */
    static final long TOLERANCE = 5 * 60_000L;
    /** A slot is written when it is over: only the seconds of a report's making are allowed. */
    private static final long SLOT_TOLERANCE = 60_000L;

    boolean isFuture() {
        long ahead = at.toEpochMilli();
        return ahead > received.toEpochMilli() + TOLERANCE || slotted && ahead > (told == null ? received : told).toEpochMilli() + SLOT_TOLERANCE;
    }
}
