package luoshi.matter.handout;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import luoshi.people.Refusal;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed into a form, by the names of its fields; it comes back unchanged where it is refused. */
public final class Typed {

    /** A form in which nothing has been typed. */
    static final Typed NOTHING = new Typed(new LinkedMultiValueMap<>());

    private final MultiValueMap<String, String> sent;

    Typed(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /** The same with these fields alone. */
    Typed only(String... names) {
        MultiValueMap<String, String> some = new LinkedMultiValueMap<>();
        for (String name : names) {
            all(name).forEach(value -> some.add(name, value));
        }
        return new Typed(some);
    }

    /** The same without a field. */
    Typed without(String name) {
        MultiValueMap<String, String> rest = new LinkedMultiValueMap<>(sent);
        rest.remove(name);
        return new Typed(rest);
    }

    /** Whether the form had this field. */
    boolean has(String name) {
        return sent.containsKey(name);
    }

    /** What was typed; empty where nothing was. */
    public String text(String name) {
        return text(name, "");
    }

    /** What was typed, or what stands there before anybody has. */
    public String text(String name, String before) {
        String value = sent.getFirst(name);
        return value == null ? before : value.replace("\0", "").strip();
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return sent.getOrDefault(name, List.of()).stream().filter(value -> value != null && !value.isBlank()).toList();
    }

    /** The choice of a field, or what is chosen before anybody has. */
    public <E extends Enum<E>> E one(String name, E before) {
        return Arrays.stream(before.getDeclaringClass().getEnumConstants()).filter(value -> value.name().equals(text(name))).findFirst().orElse(before);
    }

    /** A number that no form of ours lacks; 0 for what is none. */
    long number(String name) {
        return text(name).matches("\\d{1,18}") ? Long.parseLong(text(name)) : 0;
    }

    static UUID id(String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** A day as fields give it; null for an empty one. */
    static LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException none) {
            throw new Refusal("matter.day", typed);
        }
    }
}
