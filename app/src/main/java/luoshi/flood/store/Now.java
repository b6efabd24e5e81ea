package luoshi.flood.store;

import luoshi.flood.Cause;
import luoshi.flood.Flag;

/**
 * What is to be known of a series when its next value comes.
 *
 * @param id number of its latest observation; 0 before the first
 * @param at its moment, as all moments here in microseconds since 1970
 * @param newest the latest moment of all, also of what cannot be: what comes for a later one cannot have come before
 * @param received when the series was last heard of
 * @param state what its checks have to remember; null before the first
 */
record Now(long id, long at, double value, Flag flag, Cause cause, long newest, long received, byte[] state) {

    static final Now NEVER = new Now(0, Long.MIN_VALUE, Double.NaN, Flag.MISSING, Cause.NONE, Long.MIN_VALUE, Long.MIN_VALUE, null);

    /** The same after one more observation of its series. */
    Now after(Row row, long received, byte[] state) {
        boolean later = row.at() >= at && row.cause() != Cause.FUTURE;
        return new Now(later ? row.id() : id, later ? row.at() : at, later ? row.value() : value, later ? row.flag() : flag, later ? row.cause() : cause,
                Math.max(newest, row.at()), received, state);
    }
}
