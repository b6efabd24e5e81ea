package luoshi.reading.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Calculates with printed, hence rounded numbers. */
public final class Arithmetic {

    private static final double DUST = 1e-9;

    private Arithmetic() {}

    /** Whether a printed rate is what two printed numbers give, rounded half up or cut at its last place. */
    public static boolean gives(Figure part, Figure whole, Figure rate) {
        double[] a = part.reach();
        double[] b = whole.reach();
        return b[0] > 0 && fits(rate, a[0] / b[1] * 100, a[1] / b[0] * 100);
    }

    /** Whether a printed number can be a value between the two. */
    public static boolean fits(Figure printed, double least, double most) {
        double step = printed.step();
        double value = Math.abs(printed.value());
        return most >= value - step / 2 - DUST && least <= value + step + DUST;
    }

    /** A rate with the decimals of the printed one, and one more where they would look alike. */
    public static String rate(double percent, Figure printed) {
        int decimals = Math.max(1, (int) Math.round(-Math.log10(Math.max(printed.step(), 1e-4))));
        return plain(percent, decimals) + "%";
    }

    /** A number without needless zeros. */
    public static String plain(double value, int decimals) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "—";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }

    /** A value in the unit and with the decimals of a printed number. */
    public static String like(Figure printed, double base) {
        double scale = printed.scale();
        int decimals = Math.max(0, (int) Math.round(-Math.log10(Math.max(printed.step(), 1e-4))));
        return plain(base / scale, Math.min(4, decimals)) + printed.number().unit().symbol();
    }

    /** The bare value as it goes into a formula. */
    public static String bare(Figure figure) {
        return figure.number().value().stripTrailingZeros().toPlainString();
    }
}
