package luoshi.flood;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A height of one station that means something in some season.
 *
 * @param kind which one
 * @param level in m above the station's own datum; never compared with that of another station
 * @param since first day on which it holds
 * @param until last day; null where it goes on
 * @param note the document that sets it
 */
public record Threshold(ThresholdKind kind, BigDecimal level, LocalDate since, LocalDate until, String note) {

    /** Whether it holds on a day. */
    public boolean holds(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
