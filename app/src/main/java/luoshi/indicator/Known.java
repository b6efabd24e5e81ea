package luoshi.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is known of an indicator for a unit, or of the city by its units, at the end of a period.
 *
 * @param to the last day of the period
 * @param value the value; null for none, as of a rate without a denominator
 * @param state how certain it is: of many figures the least
 * @param reported how many figures went into it
 * @param expected how many were to
 * @param part numerator of a rate, where it is known; else null
 * @param over its denominator; else null
 */
public record Known(LocalDate to, BigDecimal value, FigureState state, int reported, int expected, BigDecimal part, BigDecimal over) {

    /** What has no parts. */
    public Known(LocalDate to, BigDecimal value, FigureState state, int reported, int expected) {
        this(to, value, state, reported, expected, null, null);
    }

    /** Whether nothing is missing. */
    public boolean whole() {
        return reported >= expected;
    }
}
