package luoshi.pipeline.tally;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.page.ShownNumber;
import luoshi.pipeline.course.Sets;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.tally.Tally.Total;

/**
 * What a measure comes to.
 *
 * @param measure which
 * @param part its numerator, or the number itself
 * @param whole its denominator; null for a plain number
 * @param unsure of how many items nobody can tell whether they count
 */
public record Measured(Measure measure, Total part, Total whole, int unsure) {

    /** Decimals of a plain number at most. */
    private static final int MOST_DECIMALS = 6;

    /** Of some items. */
    public static Measured of(Measure measure, Selection items) {
        return new Measured(measure, items.total(Sets.part(measure)), measure.whole() == null ? null : items.total(Sets.whole(measure)), items.count(Sets.unsure(measure)));
    }

    /** Of what each unit owns of some items; a unit of whose items none counts has it, too. */
    public static Map<UUID, Measured> byUnit(Measure measure, Selection items) {
        Map<UUID, Total> parts = items.byUnit(Sets.part(measure));
        Map<UUID, Total> wholes = measure.whole() == null ? Map.of() : items.byUnit(Sets.whole(measure));
        Map<UUID, Total> unsure = items.byUnit(Sets.unsure(measure));
        return items.byUnit(Sets.ALL).keySet().stream().collect(Collectors.toMap(unit -> unit, unit -> new Measured(measure, parts.getOrDefault(unit, Total.NONE),
                measure.whole() == null ? null : wholes.getOrDefault(unit, Total.NONE), unsure.getOrDefault(unit, Total.NONE).items())));
    }

    /** The value without any rounding as far as decimals go; null where there is nothing to divide by. */
    public BigDecimal exact() {
        if (whole == null) {
            return part.amount();
        }
        BigDecimal rate = whole.amount().signum() == 0 ? null : part.amount().divide(whole.amount(), MathContext.DECIMAL64);
        return rate == null || !measure.percent() ? rate : rate.movePointRight(2);
    }

    /** As it is printed, rounded as its definition says; — where there is nothing to divide by. */
    public String printed() {
        BigDecimal exact = exact();
        if (exact == null) {
            return ShownNumber.NONE;
        }
        RoundingMode mode = measure.truncated() ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        return whole == null ? exact.setScale(Math.min(Math.max(exact.stripTrailingZeros().scale(), 0), MOST_DECIMALS), mode).toPlainString() : exact.setScale(measure.decimals(), mode).toPlainString();
    }

    /** How a printed figure agrees with what stands in the register. */
    public enum Agreement {
        /** Rounded half up it is the same. */
        EXACT,
        /** Cut off at the printed decimals it is the same. */
        CUT_OFF,
        /** It is another one. */
        OTHER,
        /** There is nothing to divide by. */
        NOTHING
    }

    /** Whether a figure as printed somewhere, with its decimals, agrees: half-up or cut off, as documents do both. */
    public Agreement agrees(BigDecimal figure) {
        BigDecimal exact = exact();
        if (exact == null) {
            return Agreement.NOTHING;
        }
        int decimals = Math.max(figure.scale(), 0);
        if (exact.setScale(decimals, RoundingMode.HALF_UP).compareTo(figure) == 0) {
            return Agreement.EXACT;
        }
        return exact.setScale(decimals, RoundingMode.DOWN).compareTo(figure) == 0 ? Agreement.CUT_OFF : Agreement.OTHER;
    }
}
