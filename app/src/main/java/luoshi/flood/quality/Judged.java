package luoshi.flood.quality;

import java.time.Instant;
import java.util.List;
import luoshi.flood.Cause;
import luoshi.flood.Flag;

/**
 * What the checks say of a value.
 *
 * @param flag how far it can be relied on
 * @param cause why
 * @param earlier values before it that now look otherwise: each is another row, and what was sent stays
 * @param next what is to be remembered of the series
 */
public record Judged(Flag flag, Cause cause, List<Reflag> earlier, Trace next) {

    /**
     * A value of the same series that looks otherwise now.
     *
     * @param at its moment
     * @param value it, as it was sent
     * @param flag its flag from now on
     * @param cause why
     */
    public record Reflag(Instant at, double value, Flag flag, Cause cause) {}

    static Judged of(Flag flag, Cause cause, Trace next) {
        return new Judged(flag, cause, List.of(), next);
    }

    /** The same where the report's times had to be shifted: what is good otherwise is doubtful. */
    public Judged under(Shift shift) {
        return shift.isNone() || !flag.isReliable() ? this : new Judged(Flag.ORIGINAL_DOUBTFUL, Cause.CLOCK, earlier, next);
    }
}
