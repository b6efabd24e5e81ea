package luoshi.flood.store;

import java.time.Instant;
import luoshi.flood.Cause;

/**
 * A value that came in and has not been looked at yet.
 *
 * @param series of which series
 * @param at the moment that it speaks of, or the end of the period; read to the microsecond
 * @param value in the unit of the element; NaN where the station says that it has none
 * @param known what is known against it before it is checked, such as a wrong clock; {@link Cause#NONE} as a rule
 * @param slotted whether it stands in an array of slots, some of which may not have come when it was sent
 * @param note what else was said with it, as JSON on one line; null as a rule. Where it says the result, the result is that and not the value
 * @param corrects number of the observation that it corrects or takes back; {@link #NEWEST} for whatever holds at its moment, and for all that nobody set by hand
 */
public record Arrival(int series, Instant at, double value, Cause known, boolean slotted, String note, long corrects) {

    /** No observation has this number. */
    public static final long NEWEST = 0;

    /** A value that corrects nothing by its number. */
    public Arrival(int series, Instant at, double value, Cause known, boolean slotted, String note) {
        this(series, at, value, known, slotted, note, NEWEST);
    }

    /** A value with nothing else to say. */
    public static Arrival of(int series, Instant at, double value) {
        return new Arrival(series, at, value, Cause.NONE, false, null);
    }

    /** What a person sets instead of what holds at a moment, and why. */
    public static Arrival correction(int series, Instant at, double value, String note) {
        return new Arrival(series, at, value, Cause.MANUAL, false, note);
    }

    /** That what holds at a moment is taken back, and why. */
    public static Arrival withdrawal(int series, Instant at, String note) {
        return new Arrival(series, at, Double.NaN, Cause.WITHDRAWN, false, note);
    }

    /** Whether a person speaks, and not a station. */
    public boolean isByHand() {
        return known == Cause.MANUAL || known == Cause.WITHDRAWN;
    }
}
