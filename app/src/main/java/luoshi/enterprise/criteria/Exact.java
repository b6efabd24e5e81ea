package luoshi.enterprise.criteria;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number as it follows from others, never rounded: 2.995 % is not 3 %. A fraction; or, for a compound yearly growth, a root of one less one, which is only compared. What fits is reckoned in whole numbers
 * of the machine, what does not in decimals of any length: the values are the same.
 */
public final class Exact implements Comparable<Exact> {

    private static final MathContext SHOWN = MathContext.DECIMAL64;
    private static final BigInteger TEN = BigInteger.TEN;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000};

    /** Numerator and denominator, which is greater than zero; zero where the fraction is {@link #over} and {@link #under}. */
    private final long n;
    private final long d;
    private final BigDecimal over;
    private final BigDecimal under;
    private final int root;

    private Exact(long n, long d, int root) {
        this.n = n;
        this.d = d;
        this.over = null;
        this.under = null;
        this.root = root;
    }

    /**
     * A fraction or a root.
     *
     * @param over the numerator
     * @param under the denominator, greater than zero
     * @param root 1 for the fraction itself; n for its nth root less one
     */
    public Exact(BigDecimal over, BigDecimal under, int root) {
        this.n = 0;
        this.d = 0;
        this.over = over;
        this.under = under;
        this.root = root;
    }

    /** A plain number. */
    public static Exact of(BigDecimal number) {
        int scale = number.scale();
        BigInteger unscaled = scale < 0 && scale > -POWERS.length ? number.unscaledValue().multiply(TEN.pow(-scale)) : number.unscaledValue();
        return scale >= POWERS.length || scale <= -POWERS.length || unscaled.bitLength() >= Long.SIZE - 1 ? new Exact(number, BigDecimal.ONE, 1) : new Exact(unscaled.longValue(), POWERS[Math.max(0, scale)], 1);
    }

    /** A whole number. */
    public static Exact of(long number) {
        return new Exact(number, 1, 1);
    }

    /** The numerator. */
    public BigDecimal over() {
        return d == 0 ? over : BigDecimal.valueOf(n);
    }

    /** The denominator, greater than zero. */
    public BigDecimal under() {
        return d == 0 ? under : BigDecimal.valueOf(d);
    }

    /** 1 for the fraction itself; n for its nth root less one. */
    public int root() {
        return root;
    }

    /** Of the fraction: below zero, zero or above. */
    public int signum() {
        return d == 0 ? over.signum() : Long.signum(n);
    }

    public Exact plus(Exact other) {
        plain(this);
        plain(other);
        if (d != 0 && d == other.d) {
            long sum = n + other.n;
            if (((n ^ sum) & (other.n ^ sum)) >= 0) {
                return new Exact(sum, d, 1);
            }
        } else if (d != 0 && other.d != 0 && fits(n, other.d) && fits(other.n, d) && fits(d, other.d)) {
            long one = n * other.d;
            long two = other.n * d;
            if (((one ^ one + two) & (two ^ one + two)) >= 0) {
                return new Exact(one + two, d * other.d, 1);
            }
        }
        BigDecimal mine = under();
        BigDecimal its = other.under();
        return mine.equals(its) ? new Exact(over().add(other.over()), mine, 1) : new Exact(over().multiply(its).add(other.over().multiply(mine)), mine.multiply(its), 1);
    }

    public Exact negative() {
        plain(this);
        return d != 0 && n != Long.MIN_VALUE ? new Exact(-n, d, 1) : new Exact(over().negate(), under(), 1);
    }

    public Exact times(Exact other) {
        plain(this);
        plain(other);
        return d != 0 && other.d != 0 && fits(n, other.n) && fits(d, other.d) ? new Exact(n * other.n, d * other.d, 1)
                : new Exact(over().multiply(other.over()), under().multiply(other.under()), 1);
    }

    /** Null where there is nothing to divide by. */
    public Exact by(Exact other) {
        plain(this);
        plain(other);
        int sign = other.signum();
        if (sign == 0) {
            return null;
        }
        if (d != 0 && other.d != 0 && n != Long.MIN_VALUE && other.n != Long.MIN_VALUE) {
            long its = sign < 0 ? -other.n : other.n;
            long mine = sign < 0 ? -n : n;
            if (d == other.d) {
                return new Exact(mine, its, 1);
            }
            if (fits(mine, other.d) && fits(d, its)) {
                return new Exact(mine * other.d, d * its, 1);
            }
        }
        BigDecimal up = over().multiply(other.under());
        return new Exact(sign < 0 ? up.negate() : up, under().multiply(other.over().abs()), 1);
    }

    /** Whether the product of two is a long. */
    private static boolean fits(long one, long other) {
        return Math.multiplyHigh(one, other) == one * other >> Long.SIZE - 1;
    }

    /** Its nth root less one: the yearly growth that leads there in n years. */
    Exact yearly(int years) {
        plain(this);
        return d == 0 ? new Exact(over, under, years) : new Exact(n, d, years);
    }

    private static void plain(Exact one) {
        if (one.root != 1) {
            throw new IllegalArgumentException("a compound growth is only compared");
        }
    }

    /** The whole number below it. */
    int floor() {
        plain(this);
        return d != 0 ? Math.toIntExact(Math.floorDiv(n, d)) : over.divide(under, 0, RoundingMode.FLOOR).intValueExact();
    }

    /** By their values, cross-multiplied; a compound growth with a plain number on the other side. */
    @Override
    public int compareTo(Exact other) {
        if (root == 1 && other.root == 1) {
            if (d == 0 || other.d == 0) {
                return over().multiply(other.under()).compareTo(other.over().multiply(under()));
            }
            return d == other.d ? Long.compare(n, other.n) : products(n, other.d, other.n, d);
        }
        if (root == 1) {
            return -other.compareTo(this);
        }
        BigDecimal power = other.over().add(other.under()).pow(root);
        return over().multiply(other.under().pow(root)).compareTo(power.multiply(under()));
    }

    /** How one product stands to another, each of 128 bits. */
    private static int products(long one, long by, long other, long with) {
        long high = Math.multiplyHigh(one, by);
        long higher = Math.multiplyHigh(other, with);
        return high != higher ? Long.compare(high, higher) : Long.compareUnsigned(one * by, other * with);
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
        BigDecimal fraction = over().divide(under(), SHOWN);
        return root == 1 ? fraction : BigDecimal.valueOf(Math.pow(fraction.doubleValue(), 1.0 / root) - 1);
    }

    /** About what it is, to compare efforts by. */
    double about() {
        double fraction = d == 0 ? over.doubleValue() / under.doubleValue() : (double) n / d;
        return root == 1 ? fraction : Math.pow(fraction, 1.0 / root) - 1;
    }

    /** With so many decimals at most. */
    public String shown(int decimals) {
        BigDecimal rounded = number().setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return over() + "/" + under() + (root == 1 ? "" : " ^1/" + root + "-1");
    }
}
