package luoshi.pipeline.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A time in which an item belongs to a set: those that have reached a stage, those whose lamp is red, the numerator of a rate.
 *
 * @param set name of the set: see {@link Sets}
 * @param since the first day
 * @param until the first day on which it does not belong to it any more; null for as far as anybody can tell
 * @param amount what is added up of it on the first day; one where the set is counted
 * @param growth by how much that grows with every day, as an age does; zero for all else
 */
public record Span(String set, LocalDate since, LocalDate until, BigDecimal amount, BigDecimal growth) {

    /** What is added up of it on a day within it. */
    public BigDecimal on(LocalDate day) {
        return growth.signum() == 0 ? amount : amount.add(growth.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(since, day))));
    }

    /** Whether it is counted and not added up. */
    public boolean counted() {
        return amount.equals(BigDecimal.ONE) && growth.signum() == 0;
    }

    /** Whether a day lies within it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
}
