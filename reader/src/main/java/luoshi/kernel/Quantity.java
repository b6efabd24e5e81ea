package luoshi.kernel;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number together with its unit, as plans print it: 450 家, 8.5 %, 724.7 亿元.
 *
 * @param value the printed number, 万 multiplied out where the unit is counted things (5万户 is 50000 户)
 * @param unit the unit; {@link MeasureUnit#NONE} where the document prints none
 */
public record Quantity(BigDecimal value, MeasureUnit unit) {

    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10000);

    public Quantity {
        Objects.requireNonNull(value, "a quantity has a value");
        Objects.requireNonNull(unit, "a quantity without a unit carries MeasureUnit.NONE");
    }

    /** The value in the unit without its multiplier: 800 亿元 is 80000000000 元. Two quantities of {@link #sameMeasure} compare by it. */
    public BigDecimal inBaseUnit() {
        return value.multiply(unit.multiplier());
    }

    /** Whether the two can be compared or added at all: 亿元 with 万元, never % with 个百分点. */
    public boolean sameMeasure(Quantity other) {
        return unit.base().equals(other.unit.base());
    }

    /** As documents print it: 400万平方米 rather than 4000000平方米, and 2万亿元 rather than 20000亿元. */
    public String printed() {
        BigDecimal tenThousands = value.movePointLeft(4).stripTrailingZeros();
        boolean counted = !unit.symbol().isEmpty() && !unit.symbol().startsWith("万");
        boolean many = counted && value.compareTo(TEN_THOUSAND) >= 0 && tenThousands.scale() <= 2;
        return many ? tenThousands.toPlainString() + "万" + unit.symbol() : toString();
    }

    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString() + unit.symbol();
    }
}
