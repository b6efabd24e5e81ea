package luoshi.commitment.drift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import luoshi.commitment.Target;
import luoshi.kernel.MeasureUnit;

/**
 * By how much something differs.
 *
 * @param amount how much, negative for less
 * @param in what it is counted in
 */
public record Change(BigDecimal amount, In in) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** What a change is counted in. */
    public enum In {
        /** %, of what it was. */
        PERCENT,
        /** 个百分点：the difference of two rates. */
        POINTS,
        /** 天. */
        DAYS
    }

    /** From one number to another of the same measure: of rates in points, of others in per cent; null where it cannot be said. */
    static Change of(Target before, Target after) {
        if (before.value() == null || after.value() == null || !before.quantity().sameMeasure(after.quantity())) {
            return null;
        }
        BigDecimal was = before.quantity().inBaseUnit();
        BigDecimal difference = after.quantity().inBaseUnit().subtract(was);
        if (before.measure().equals(MeasureUnit.PERCENT) || before.measure().equals(MeasureUnit.PERCENTAGE_POINT)) {
            return of(difference, In.POINTS);
        }
        return was.signum() == 0 ? null : of(difference.multiply(HUNDRED).divide(was.abs(), 1, RoundingMode.HALF_UP), In.PERCENT);
    }

    /** From one day to another; null where one is not known. */
    static Change of(LocalDate before, LocalDate after) {
        return before == null || after == null ? null : of(BigDecimal.valueOf(ChronoUnit.DAYS.between(before, after)), In.DAYS);
    }

    private static Change of(BigDecimal amount, In in) {
        return amount.signum() == 0 ? null : new Change(amount.stripTrailingZeros(), in);
    }

    /** With its sign: −11.1, +30. */
    public String signed() {
        return (amount.signum() < 0 ? "−" : "+") + amount.abs().toPlainString();
    }
}
