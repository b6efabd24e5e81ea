package luoshi.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The one place where the machine's clock is read, and the one time zone. Everything else takes the time as an argument.
 */
public final class CityClock {

    /** The zone of every date that Luoshi prints. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CityClock() {}

    /** The machine's clock in the city's zone. */
    public static Clock system() {
        return Clock.system(ZONE);
    }

    /** When a day begins in the city. A year that no calendar or database knows counts as the nearest one. */
    public static Instant startOf(LocalDate day) {
        return known(day).atStartOfDay(ZONE).toInstant();
    }

    /** When it ends: the first moment that belongs to it no longer. */
    public static Instant endOf(LocalDate day) {
        return known(day).plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    private static LocalDate known(LocalDate day) {
        return day.withYear(Math.clamp(day.getYear(), 1, 9999));
    }

    /** The date in the city at a moment. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** Today's date in the city. */
    public static LocalDate today() {
        return today(system());
    }

    /** The date in the city by another clock, such as the staged one of a demo. */
    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }
}
