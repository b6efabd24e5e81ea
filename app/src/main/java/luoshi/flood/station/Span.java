package luoshi.flood.station;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import luoshi.kernel.CityClock;

/**
 * Which time a page of observations shows.
 *
 * @param range how long
 * @param to its end
 * @param chosen whether somebody asked for that end
 */
public record Span(Range range, Instant to, boolean chosen) {

    /** How long a time. */
    public enum Range {
        /** 24 小时. */
        DAY(24),
        /** 3 天. */
        THREE_DAYS(72),
        /** 7 天. */
        WEEK(168),
        /** 30 天. */
        MONTH(720);

        private final int hours;

        Range(int hours) {
            this.hours = hours;
        }

        /** So many hours. */
        public int hours() {
            return hours;
        }
    }

    /** What a page was asked for; 24 hours up to now where it was not. */
    static Span of(Typed typed, Instant now) {
        Range range = Arrays.stream(Range.values()).filter(one -> typed.is("range", one.name())).findFirst().orElse(Range.DAY);
        return typed.moment("until").map(until -> new Span(range, until.atZone(CityClock.ZONE).toInstant(), true)).orElse(new Span(range, now, false));
    }

    /** Its beginning. */
    public Instant from() {
        return to.minus(Duration.ofHours(range.hours()));
    }

    /** Its end as a field of a browser has it. */
    public String until() {
        return LocalDateTime.ofInstant(to, CityClock.ZONE).withSecond(0).withNano(0).toString();
    }

    /** As the address of a page has it, for another range. */
    public String query(Range other) {
        return "range=" + other.name() + (chosen ? "&until=" + until() : "");
    }
}
