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
 * @param note what else was said with it, as JSON on one line; null as a rule
 */
public record Arrival(int series, Instant at, double value, Cause known, String note) {

    /** A value with nothing else to say. */
    public static Arrival of(int series, Instant at, double value) {
        return new Arrival(series, at, value, Cause.NONE, null);
    }
}
