package luoshi.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A unit as Chinese official documents write it (GB/T 15835 for numbers): 家, 亿元, 万吨, %, 个百分点, 平方公里.
 *
 * @param symbol the unit as printed, with 万 or 亿 where it belongs to the unit (亿元, 万吨, 亿立方米)
 */
public record MeasureUnit(String symbol) {

    /** No unit printed. */
    public static final MeasureUnit NONE = new MeasureUnit("");

    /** Per cent. */
    public static final MeasureUnit PERCENT = new MeasureUnit("%");

    /** Percentage points: the difference of two rates, never added to a rate in per cent. */
    public static final MeasureUnit PERCENTAGE_POINT = new MeasureUnit("个百分点");

    private static final Map<String, BigDecimal> MULTIPLIERS = Map.of(
            "万亿", new BigDecimal("1e12"), "千亿", new BigDecimal("1e11"), "百亿", new BigDecimal("1e10"),
            "亿", new BigDecimal("1e8"), "千万", new BigDecimal("1e7"), "百万", new BigDecimal("1e6"),
            "万", new BigDecimal("1e4"));

    public MeasureUnit {
        Objects.requireNonNull(symbol, "a unit has a symbol, empty for none");
        symbol = switch (symbol) {
            case "％", "％%" -> "%";
            case "百分点", "个百分点" -> "个百分点";
            default -> symbol;
        };
    }

    /** What one of this unit is in its {@link #base()}: 10000 for 万吨, 1 for 家. */
    public BigDecimal multiplier() {
        return MULTIPLIERS.getOrDefault(prefix(), BigDecimal.ONE);
    }

    /** The unit without its multiplier: 元 for 亿元. */
    public String base() {
        return symbol.substring(prefix().length());
    }

    /**
     * A number that is given in another unit, in this one. 万 and 亿 alone multiply what is counted; where this unit has a 万 or 亿 of its own nobody can tell what
     * they mean, and there is no answer, as there is none for what is measured otherwise.
     *
     * @param given the unit it is given in; empty for this one
     */
    public Optional<BigDecimal> taken(BigDecimal number, String given) {
        String own = Normalizer.normalize(symbol, Normalizer.Form.NFKC);
        if (given.isEmpty() || given.equals(own)) {
            return Optional.of(number);
        }
        MeasureUnit other = new MeasureUnit(given);
        MeasureUnit wanted = new MeasureUnit(own);
        boolean multipleAlone = other.base().isEmpty() && wanted.multiplier().compareTo(BigDecimal.ONE) == 0 && !own.contains("%") && !own.contains("百分点");
        return multipleAlone || other.base().equals(wanted.base())
                ? Optional.of(number.multiply(other.multiplier()).divide(wanted.multiplier(), MathContext.DECIMAL128).stripTrailingZeros()) : Optional.empty();
    }

    private String prefix() {
        for (int length = Math.min(2, symbol.length()); length > 0; length--) {
            String head = symbol.substring(0, length);
            if (MULTIPLIERS.containsKey(head)) {
                return head;
            }
        }
        return "";
    }
}
