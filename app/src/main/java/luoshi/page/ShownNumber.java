package luoshi.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * The one form in which pages and exports show a number: what it is, of how many, how certain, as of when, and where its facts are.
 *
 * @param value as printed; — where there is nothing to divide by or nothing is known
 * @param unit its unit, empty for none
 * @param part numerator of a rate as printed, null for other numbers
 * @param whole denominator of a rate as printed, null for other numbers
 * @param state how certain it is
 * @param asOf the day it speaks of
 * @param facts path of the page with the facts behind it, null where there is none
 */
public record ShownNumber(String value, String unit, String part, String whole, State state, LocalDate asOf, String facts) {

    /** What is printed where there is no number. */
    public static final String NONE = "—";

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** How certain a number is. */
    public enum State {
        /** 据名册：counted from a list that can be opened. */
        COUNTED,
        /** 自报：reported by the unit, nobody has looked at it. */
        REPORTED,
        /** 核验：somebody else has checked it. */
        VERIFIED,
        /** 认定：another unit stands by it. */
        CERTIFIED
    }

    /** A numerator or denominator as printed; null for none. */
    public static String part(BigDecimal number) {
        return number == null ? null : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A count of things that can be listed. */
    public static ShownNumber count(long count, String unit, LocalDate asOf, String facts) {
        return new ShownNumber(Long.toString(count), unit, null, null, State.COUNTED, asOf, facts);
    }

    /** A rate of two counts, half-up, never capped; — for an empty denominator. */
    public static ShownNumber rate(long part, long whole, int decimals, LocalDate asOf, String facts) {
        String value = whole == 0 ? NONE : new BigDecimal(part).multiply(HUNDRED).divide(new BigDecimal(whole), decimals, RoundingMode.HALF_UP).toPlainString();
        return new ShownNumber(value, whole == 0 ? "" : "%", Long.toString(part), Long.toString(whole), State.COUNTED, asOf, facts);
    }

    /** Whether it is a rate, beside which its parts are printed. */
    public boolean isRate() {
        return whole != null;
    }
}
