package luoshi.flood.map.replay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import luoshi.kernel.CityClock;
import luoshi.people.Refusal;

/**
 * A period that is replayed.
 *
 * @param from its beginning
 * @param to its end, after the beginning
 */
record Period(LocalDateTime from, LocalDateTime to) {

    /** As long a period is replayed at once. */
    static final int DAYS = 31;
    private static final int HOURS = 6;

    /** As somebody asks for it; the hours before now where nothing is asked. */
    static Period asked(String from, String to, Instant now) {
        LocalDateTime until = LocalDateTime.ofInstant(now, CityClock.ZONE).truncatedTo(ChronoUnit.MINUTES);
        Period period = new Period(from.isEmpty() ? (to.isEmpty() ? until : read(to)).minusHours(HOURS) : read(from), to.isEmpty() ? until : read(to));
        if (!period.from.isBefore(period.to)) {
            throw new Refusal("replay.order", from, to.isEmpty() ? until.toString() : to);
        }
        if (period.from.plusDays(DAYS).isBefore(period.to)) {
            throw new Refusal("replay.long", String.valueOf(DAYS));
        }
        return period;
    }

    /** Full hours around what happened, with one before it. */
    static Period around(Instant first, Instant last) {
        return new Period(LocalDateTime.ofInstant(first, CityClock.ZONE).truncatedTo(ChronoUnit.HOURS).minusHours(1),
                LocalDateTime.ofInstant(last, CityClock.ZONE).truncatedTo(ChronoUnit.HOURS).plusHours(1));
    }

    /** The page that replays it. */
    String address() {
        return "/flood/replay?from=" + from + "&to=" + to;
    }

    private static LocalDateTime read(String text) {
        try {
            LocalDateTime moment = LocalDateTime.parse(text);
            if (moment.getYear() >= 1900 && moment.getYear() <= 2999) {
                return moment;
            }
        } catch (DateTimeException unreadable) {
            // told below, as a year that no gauge has seen is
        }
        throw new Refusal("replay.moment", text);
    }

    Instant begins() {
        return from.atZone(CityClock.ZONE).toInstant();
    }

    Instant ends() {
        return to.atZone(CityClock.ZONE).toInstant();
    }

    /** Its length in seconds. */
    long seconds() {
        return Duration.between(from, to).toSeconds();
    }
}
