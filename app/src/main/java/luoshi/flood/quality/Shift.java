package luoshi.flood.quality;

import java.time.Duration;
import java.time.Instant;

/**
 * By how much the times of a report are moved.
 *
 * @param by what is added to each of them; zero where the station's clock is taken at its word
 */
public record Shift(Duration by) {

    /** None. */
    public static final Shift NONE = new Shift(Duration.ZERO);

    /** Whether the times stay. */
    public boolean isNone() {
        return by.isZero();
    }

    /** So far the station's clock is ahead of the receipt, negative where it is behind; zero where nothing is wrong with it. */
    public Duration ahead() {
        return by.negated();
    }

    /** A time of the report after it. */
    public Instant of(Instant told) {
        return isNone() ? told : told.plus(by);
    }
}
