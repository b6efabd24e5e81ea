package luoshi.indicator.roster;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far a roster bears a count out.
 *
 * @param counted what the figure says; null for nothing
 * @param named how many things the roster names, doubles once
 * @param listed whether there is a roster
 */
public record Coverage(BigDecimal counted, int named, boolean listed) {

    /** The part of the count that has a name, in percent, never capped; — where there is nothing to divide by. */
    public String share() {
        return counted == null || counted.signum() == 0 ? "—" : BigDecimal.valueOf(named).multiply(new BigDecimal(100)).divide(counted, 1, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    /** Whether the count and the list are the same. */
    public boolean isWhole() {
        return counted != null && counted.compareTo(BigDecimal.valueOf(named)) == 0;
    }

    /** What the figure says, as printed. */
    public String count() {
        return counted == null ? "—" : counted.stripTrailingZeros().toPlainString();
    }
}
