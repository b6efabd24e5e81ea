package luoshi.flood.intake;

import luoshi.flood.Cause;
import luoshi.flood.Flag;

/**
 * A row of {@code flood_observation}.
 *
 * @param at microseconds since 1970
 */
record Row(long id, int series, long at, double value, int revision, Flag flag, Cause cause, String note) {

    /** How many of the lowest bits of a number are the line within its batch. */
    static final int LINES = 20;

    static long id(long batch, int line) {
        return batch << LINES | line;
    }

    static long batch(long id) {
        return id >> LINES;
    }
}
