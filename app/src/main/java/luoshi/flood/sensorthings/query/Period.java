package luoshi.flood.sensorthings.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A moment or a period, as ISO 8601 writes them: {@code 2021-07-20T16:00:00+08:00}, or two of them with a stroke between.
 *
 * @param from its beginning
 * @param to its end; of a moment the same
 */
public record Period(Instant from, Instant to) {

    private static final Instant LEAST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant MOST = Instant.parse("2200-01-01T00:00:00Z");

    /** Whether it is no period but a moment. */
    public boolean isMoment() {
        return from.equals(to);
    }

    /** Reads either. */
    public static Period parse(String text) {
        int stroke = text.indexOf('/');
        if (stroke < 0) {
            Instant moment = moment(text);
            return new Period(moment, moment);
        }
        Period period = new Period(moment(text.substring(0, stroke)), moment(text.substring(stroke + 1)));
        if (period.to().isBefore(period.from())) {
            throw WrongRequestException.wrong("The period " + WrongRequestException.shown(text) + " ends before it begins.");
        }
        return period;
    }

    /** Reads a moment, which needs an offset, and is kept to the microsecond. */
    public static Instant moment(String text) {
        try {
            Instant moment = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (moment.isBefore(LEAST) || moment.isAfter(MOST)) {
                throw WrongRequestException.wrong("The time " + WrongRequestException.shown(text) + " is not between 1900 and 2200.");
            }
            return moment;
        } catch (DateTimeException e) {
            throw WrongRequestException.wrong("Failed to parse the time '" + WrongRequestException.shown(text) + "': ISO 8601 with an offset is needed, as 2021-07-20T16:00:00+08:00 or 2021-07-20T08:00:00Z.");
        }
    }

    @Override
    public String toString() {
        return isMoment() ? from.toString() : from + "/" + to;
    }
}
