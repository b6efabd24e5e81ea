package luoshi.commitment.yearly;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import luoshi.kernel.Quantity;

/** A promised target prepared for comparing: 600 of them meet 600 others. */
record Side(Promised promised, Terms.Weighed indicator, String tail, Terms.Weighed words, Sense sense) {

    /** A name that weighs less than this says little: 项目, 企业. */
    private static final double TELLING = 4.5;

    /** How a name says that all there is is counted. */
    static final Pattern TOTAL = Pattern.compile("(?:总数|总量|数量)$");

    static Side of(Promised promised, Terms.Weights weights) {
        String indicator = TOTAL.matcher(promised.target().indicator()).replaceFirst("");
        return new Side(promised, weights.weigh(Terms.of(indicator)), Terms.tail(indicator), weights.weigh(Terms.of(promised.context())), Sense.of(promised.target()));
    }

    boolean hasNumber() {
        return promised.target().value() != null;
    }

    Quantity quantity() {
        return promised.target().quantity();
    }

    String verb() {
        return promised.target().action();
    }

    boolean perUnit() {
        return promised.target().perUnit();
    }

    boolean saysLittle() {
        return indicator.total() < TELLING;
    }

    /** How much of the other's name stands in these words; nothing where they hold several numbers, any of which it may name. */
    double namedBy(Side other) {
        return promised.alone() && !other.saysLittle() ? other.indicator.partIn(words) : 0;
    }

    /** 1 for the same number, less the farther they are apart. */
    double nearness(Side other) {
        BigDecimal one = quantity().inBaseUnit();
        BigDecimal two = other.quantity().inBaseUnit();
        double larger = one.max(two).doubleValue();
        return larger <= 0 ? 0 : one.min(two).doubleValue() / larger;
    }
}
