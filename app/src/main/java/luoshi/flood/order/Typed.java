package luoshi.flood.order;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import luoshi.kernel.CityClock;
import luoshi.people.Refusal;

/** What somebody has typed into a form, by the names of its fields. */
public record Typed(Map<String, String> sent) {

    private static final int SHOWN = 20;
    /** Other years are mistyped, or more than a database can hold. */
    private static final String YEAR = "[12]\\d{3}-.*";

    /** What stands in a field; empty where nothing does. */
    public String text(String field) {
        return sent.getOrDefault(field, "").replace("\0", "").replace("\r\n", "\n").strip();
    }

    /** The same, or what is suggested where nothing was sent. */
    public String or(String field, String suggested) {
        return sent.containsKey(field) ? text(field) : suggested;
    }

    private Refusal wrong(String key, String field) {
        return new Refusal(key, text(field).substring(0, Math.min(SHOWN, text(field).length())));
    }

    /** A moment in the city's time; another one where none is typed. */
    Instant moment(String field, Instant otherwise) {
        try {
            if (text(field).isEmpty() || text(field).matches(YEAR)) {
                return text(field).isEmpty() ? otherwise : LocalDateTime.parse(text(field).replace(' ', 'T')).atZone(CityClock.ZONE).toInstant();
            }
        } catch (DateTimeException none) {
            // told below, as any other text
        }
        throw wrong("flood.time", field);
    }

    LocalDate day(String field) {
        try {
            if (text(field).matches(YEAR)) {
                return LocalDate.parse(text(field));
            }
        } catch (DateTimeException none) {
            // told below, as any other text
        }
        throw wrong("form.day", field);
    }

    UUID id(String field) {
        try {
            return UUID.fromString(text(field));
        } catch (IllegalArgumentException none) {
            throw wrong("form.choice", field);
        }
    }

    int number(String field) {
        if (!text(field).matches("\\d{1,6}")) {
            throw wrong("form.whole", field);
        }
        return Integer.parseInt(text(field));
    }

    <T extends Enum<T>> T one(Class<T> type, String field) {
        try {
            return Enum.valueOf(type, text(field));
        } catch (IllegalArgumentException none) {
            throw wrong("form.choice", field);
        }
    }
}
