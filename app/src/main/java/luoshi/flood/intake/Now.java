package luoshi.flood.intake;

import luoshi.flood.Cause;
import luoshi.flood.Flag;
import luoshi.flood.quality.Trace;

/**
 * What is to be known of a series when its next value comes.
 *
 * @param id number of its latest observation; 0 before the first
 * @param at its moment, as all moments here in microseconds since 1970
 * @param newest the latest moment of all, also of what cannot be: what comes for a later one cannot have come before
 * @param received when the series was last heard of
 * @param trace what its checks remember
 */
record Now(long id, long at, double value, Flag flag, Cause cause, long newest, long received, Trace trace) {

    static final Now NEVER = new Now(0, Long.MIN_VALUE, Double.NaN, Flag.MISSING, Cause.NONE, Long.MIN_VALUE, Long.MIN_VALUE, Trace.NONE);

    /** The same after one more observation of its series. */
    Now after(Row row, long received, Trace trace) {
        boolean stands = row.cause() != Cause.FUTURE && row.cause() != Cause.WITHDRAWN;
        boolean later = id == 0 || stands && (row.at() >= at || cause == Cause.FUTURE);
        return new Now(later ? row.id() : id, later ? row.at() : at, later ? row.value() : value, later ? row.flag() : flag, later ? row.cause() : cause,
                Math.max(newest, row.at()), received, trace);
    }
}
