package luoshi.enterprise.criteria;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number as it follows from others, never rounded: 2.995 % is not 3 %. A fraction; or, for a compound yearly growth, a root of one less one, which is only compared.
 *
 * @param over the numerator
 * @param under the denominator, greater than zero
 * @param root 1 for the fraction itself; n for its nth root less one
 */
public record Exact(BigDecimal over, BigDecimal under, int root) implements Comparable<Exact> {

    private static final MathContext SHOWN = MathContext.DECIMAL64;

    /** A plain number. */
    public static Exact of(BigDecimal number) {
        return new Exact(number, BigDecimal.ONE, 1);
    }

    /** A whole number. */
    public static Exact of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    Exact plus(Exact other) {
        return under.equals(other.under) ? new Exact(plain(this).add(plain(other)), under, 1)
                : new Exact(plain(this).multiply(other.under).add(plain(other).multiply(under)), under.multiply(other.under), 1);
    }

    Exact negative() {
        return new Exact(plain(this).negate(), under, 1);
    }

    Exact times(Exact other) {
        return new Exact(plain(this).multiply(plain(other)), under.multiply(other.under), 1);
    }

    /** Null where there is nothing to divide by. */
    Exact by(Exact other) {
        int sign = plain(other).signum();
        return sign == 0 ? null : new Exact(sign < 0 ? plain(this).multiply(other.under).negate() : plain(this).multiply(other.under), under.multiply(other.over.abs()), 1);
    }

    /** Its nth root less one: the yearly growth that leads there in n years. */
    Exact yearly(int years) {
        return new Exact(plain(this), under, years);
    }

    private static BigDecimal plain(Exact one) {
        if (one.root != 1) {
            throw new IllegalArgumentException("a compound growth is only compared");
        }
        return one.over;
    }

    /** The whole number below it. */
    int floor() {
        return plain(this).divide(under, 0, RoundingMode.FLOOR).intValueExact();
    }

    /** By their values, cross-multiplied; a compound growth with a plain number on the other side. */
    @Override
    public int compareTo(Exact other) {
        if (root == 1 && other.root == 1) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }
        if (root == 1) {
            return -other.compareTo(this);
        }
        BigDecimal power = other.over.add(other.under).pow(root);
        return over.multiply(other.under.pow(root)).compareTo(power.multiply(under));
    }

    /** Equal to what has the same value. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Exact one && root == one.root && compareTo(one) == 0;
    }

    @Override
    public int hashCode() {
        return number().stripTrailingZeros().hashCode();
    }

    /** To be shown, and for nothing else. */
    public BigDecimal number() {
        BigDecimal fraction = over.divide(under, SHOWN);
        return root == 1 ? fraction : BigDecimal.valueOf(Math.pow(fraction.doubleValue(), 1.0 / root) - 1);
    }

    /** With so many decimals at most. */
    public String shown(int decimals) {
        BigDecimal rounded = number().setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
