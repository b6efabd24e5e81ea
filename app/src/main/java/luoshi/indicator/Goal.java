package luoshi.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import luoshi.reading.Bound;

/**
 * What a target asks of an indicator.
 *
 * @param bound how the printed number limits
 * @param value the number, in the indicator's measure; null as long as whoever sets it has not told it (省控目标)
 * @param upper the upper end of a range, else null
 * @param direction which way is good: it makes a number without a bound a floor or a ceiling
 * @param stretch whether it is only striven for (力争), so that falling short is told more softly
 * @param due the last day of it
 */
public record Goal(Bound bound, BigDecimal value, BigDecimal upper, Direction direction, boolean stretch, LocalDate due) {

    /** Which way is good: this is what makes a number printed without a bound (450家) a floor or a ceiling. */
    public enum Direction {
        /** 越高越好. */
        MORE,
        /** 越低越好. */
        LESS,
        /** 宜在区间内. */
        BAND
    }

    /** Whether what is reached must not exceed the number, and not the other way round. */
    public boolean isCeiling() {
        return switch (bound) {
            case AT_MOST, LESS -> true;
            case AT_LEAST, GREATER -> false;
            default -> direction == Direction.LESS;
        };
    }

    /** Whether the number itself is not enough: 超过, 低于 (民法典 第一千二百五十九条: 超过、不满、以外 exclude it). */
    public boolean excludesIt() {
        return bound == Bound.GREATER || bound == Bound.LESS;
    }
}
