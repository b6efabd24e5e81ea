package luoshi.enterprise.firm;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luoshi.people.Refusal;
import luoshi.sheet.SheetText;

/** What somebody has typed into a form, by the names of its fields. */
public record Typed(Map<String, String> sent) {

    /** What stands in a field; empty where nothing does. */
    public String text(String field) {
        return SheetText.clean(sent.getOrDefault(field, ""));
    }

    /** Whether a field says exactly this. */
    public boolean is(String field, String value) {
        return text(field).equals(value);
    }

    /** A day; null where none is typed. Refused where it is none. */
    LocalDate day(String field) {
        String text = text(field);
        return text.isEmpty() ? null : SheetText.day(text).orElseThrow(() -> new Refusal("firm.day", text));
    }

    /** A day that must be typed. */
    LocalDate needed(String field) {
        return Optional.ofNullable(day(field)).orElseThrow(() -> new Refusal("firm.day-needed"));
    }

    /** An id; null where none is chosen. */
    public UUID id(String field) {
        try {
            return text(field).isEmpty() ? null : UUID.fromString(text(field));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    <T extends Enum<T>> T word(Class<T> words, String field) {
        try {
            return Enum.valueOf(words, text(field));
        } catch (IllegalArgumentException none) {
            throw new Refusal("firm.choose");
        }
    }
}
