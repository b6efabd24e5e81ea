package luoshi.flood.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import luoshi.kernel.CityClock;

/** Whether the clock of a station can be taken at its word. Public frames show clocks that were never set: sent in the year 59 (SL 651-2014, a test report). */
public final class ClockCheck {

    /**
     * How far off a clock may be.
     *
     * @param ahead a report can be told as sent so much after its receipt
     * @param behind so much before it: what is stored at the station and forwarded later is old, and its times are right
     */
    public record Tolerance(Duration ahead, Duration behind) {

        /** 5 minutes ahead, and 30 days behind 建议值: no standard says. */
        public static final Tolerance USUAL = new Tolerance(Duration.ofMillis(Sent.TOLERANCE), Duration.ofDays(30));
    }

    private ClockCheck() {}

    /** How the times of a report are moved, which the station tells as sent at a local time, or null for not telling: a clock that is off is moved so that the sending is the receipt. */
    public static Shift judge(LocalDateTime sent, Instant received, Tolerance tolerance) {
        if (sent == null) {
            return Shift.NONE;
        }
        Duration late = Duration.between(sent.atZone(CityClock.ZONE).toInstant(), received);
        return late.compareTo(tolerance.ahead().negated()) < 0 || late.compareTo(tolerance.behind()) > 0 ? new Shift(late) : Shift.NONE;
    }
}
