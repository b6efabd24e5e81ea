package luoshi.notice.robot;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import luoshi.kernel.CityClock;

/**
 * 免打扰时段: from one time of the day to another, in the city's time, also across midnight; none where both are the same.
 *
 * @param from its first minute
 * @param to the first minute after it
 */
record QuietHours(LocalTime from, LocalTime to) {

    /** Reads 21:00-08:00. */
    static QuietHours parse(String text) {
        String[] ends = text.strip().split("[-–—]");
        try {
            return new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
        } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("luoshi.notice.quiet 不能是 " + text + "：应写起止时刻，如 21:00-08:00；起止相同表示不设");
        }
    }

    /** Whether a moment lies within. */
    boolean hold(Instant moment) {
        LocalTime time = LocalTime.ofInstant(moment, CityClock.ZONE);
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isAfter(to) ? begun || !over : begun && !over;
    }
}
