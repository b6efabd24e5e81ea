package luoshi.indicator.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import luoshi.people.Refusal;
import luoshi.sheet.SheetText;

/**
 * A form as it is typed: nothing of it is lost when it is refused.
 *
 * @param fields what stands in its fields; what is not there is empty
 */
public record Typed(Map<String, String> fields) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    public Typed {
        Map<String, String> clean = new HashMap<>();
        fields.forEach((name, text) -> clean.put(name, text == null ? "" : text.replace("\0", "").strip()));
        fields = Map.copyOf(clean);
    }

    /** A field. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether a choice stands so. */
    public boolean is(String name, Object value) {
        return get(name).equals(String.valueOf(value));
    }

    /** The same with another value of a field. */
    Typed with(String name, String value) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(name, value);
        return new Typed(all);
    }

    <E extends Enum<E>> E one(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants()).filter(value -> is(name, value.name())).findFirst().orElseThrow(() -> new Refusal("form.choice", get(name)));
    }

    /** An id; null where none is chosen. */
    UUID id(String name) {
        return id(get(name), null);
    }

    static UUID id(String text, UUID otherwise) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : otherwise;
    }

    LocalDate day(String name) {
        return SheetText.day(get(name)).orElseThrow(() -> new Refusal("form.day", get(name)));
    }

    /** A number; null where nothing is typed. */
    BigDecimal number(String name) {
        return get(name).isEmpty() ? null : parsed(get(name));
    }

    /** The number that is typed, also as spreadsheets print it: 1,234.5. */
    static BigDecimal parsed(String text) {
        String plain = SheetText.clean(text).replace(",", "");
        if (!NUMBER.matcher(plain).matches()) {
            throw new Refusal("form.number", text.substring(0, Math.min(40, text.length())));
        }
        return new BigDecimal(plain);
    }

    int whole(String name) {
        if (!WHOLE.matcher(get(name)).matches()) {
            throw new Refusal("form.whole", get(name));
        }
        return Integer.parseInt(get(name));
    }

    /** The leaf that was seen; 0, which no row has, where none is named. */
    long seen() {
        return get("seen").matches("\\d{1,18}") ? Long.parseLong(get("seen")) : 0;
    }
}
