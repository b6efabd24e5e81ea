package luoshi.pipeline.course;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A time in which an item belongs to a set: those that have reached a stage, those whose lamp is red, the numerator of a rate.
 *
 * @param set name of the set: see {@link Sets}
 * @param since the first day
 * @param until the first day on which it does not belong to it any more; null for as far as anybody can tell
 * @param amount what is added up of it; one where the set is counted
 */
public record Span(String set, LocalDate since, LocalDate until, BigDecimal amount) {

    /** Whether a day lies within it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
}
