package luoshi.flood.warning;

import java.time.Instant;
import luoshi.flood.Colour;

/**
 * A warning of one rule at one station that opens, changes its colour or closes.
 *
 * @param rule key of the rule
 * @param kind what becomes of it
 * @param before its colour until now; null where none was open
 * @param after its colour from now on; null where it closes
 * @param since when what it speaks of first held, by the observations' own time
 * @param value the value that decided, in the unit of the step; NaN where the rule itself is over
 * @param threshold what it was held against; NaN where the rule itself is over
 * @param doubtful whether the observation that decided is doubtful
 * @param zh what happened, with the numbers, in Chinese
 * @param en the same in English
 */
public record Change(String rule, Kind kind, Colour before, Colour after, Instant since, double value, double threshold, boolean doubtful, String zh, String en) {

    /** What becomes of a warning. */
    public enum Kind {
        /** 发生. */
        OPENED,
        /** 升级. */
        RAISED,
        /** 降级. */
        LOWERED,
        /** 解除. */
        CLOSED;

        static Kind of(Colour before, Colour after) {
            if (before == null) {
                return OPENED;
            }
            return after == null ? CLOSED : after.compareTo(before) > 0 ? RAISED : LOWERED;
        }
    }
}
