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
 */
public record Known(LocalDate to, BigDecimal value, FigureState state, int reported, int expected) {

    /** Whether nothing is missing. */
    public boolean whole() {
        return reported >= expected;
    }
}
