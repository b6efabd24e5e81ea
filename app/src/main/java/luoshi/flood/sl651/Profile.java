package luoshi.flood.sl651;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What must be known of a station besides its frames, as vendors read the standard differently.
 *
 * @param bases 水位基值 in metres by the identifier of the array, F5 to FC (SL 651-2014, parameters 28H to 2FH; may be negative); where there is none the levels stay relative
 * @param arrays which of the values of an array the observation time is the time of
 */
public record Profile(Map<String, BigDecimal> bases, ObservedAt arrays) {

    /** As the standard has it, and no base is known. */
    public static final Profile STANDARD = new Profile(Map.of(), ObservedAt.FIRST);

    /** Which value of an array the observation time belongs to. */
    public enum ObservedAt {
        /** The first, as the standard has it for 31 and 34. */
        FIRST,
        /** The last, as some vendors have it. */
        LAST
    }
}
