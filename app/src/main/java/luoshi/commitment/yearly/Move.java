package luoshi.commitment.yearly;

import java.math.BigDecimal;
import java.math.MathContext;
import luoshi.commitment.Target;
import luoshi.kernel.MeasureUnit;
import luoshi.kernel.Quantity;
import luoshi.reading.Bound;

/**
 * How a number went from one year's plan to the next.
 *
 * @param course which way
 * @param difference by how much, in the unit of the newer number; rates differ by percentage points; null where nothing can be subtracted
 *     or nothing has changed
 */
public record Move(Course course, Quantity difference) {

    private static final BigDecimal TWO = new BigDecimal(2);

    static Move dropped() {
        return new Move(Course.DROPPED, null);
    }

    static Move of(Target before, Target after) {
        if (before.value() == null || after.value() == null) {
            return new Move(Course.NO_NUMBER, null);
        }
        if (!before.quantity().sameMeasure(after.quantity()) || Sense.of(before).contradicts(Sense.of(after)) || before.perUnit() != after.perUnit()) {
            return new Move(Course.OTHER_MEASURE, null);
        }
        BigDecimal change = middle(after).subtract(middle(before));
        if (change.signum() == 0) {
            return new Move(Course.SAME, null);
        }
        boolean ranges = before.bound() == Bound.RANGE || after.bound() == Bound.RANGE;
        return new Move(change.signum() > 0 ? Course.RAISED : Course.LOWERED, ranges ? null : difference(change.abs(), after.measure()));
    }

    /** In base units; of a range the middle, so that a range that moves as a whole moves. */
    private static BigDecimal middle(Target target) {
        BigDecimal value = target.upper() == null ? target.value() : target.value().add(target.upper()).divide(TWO);
        return new Quantity(value, target.measure()).inBaseUnit();
    }

    private static Quantity difference(BigDecimal change, MeasureUnit unit) {
        MeasureUnit shown = unit.equals(MeasureUnit.PERCENT) ? MeasureUnit.PERCENTAGE_POINT : unit;
        return new Quantity(change.divide(unit.multiplier(), MathContext.DECIMAL64), shown);
    }
}
