package luoshi.pipeline.item;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import luoshi.evidence.EvidenceFile;
import luoshi.people.Refusal;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.FieldType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What was typed into one of the forms of an item; it comes back unchanged where it is refused.
 *
 * @param what which form: update, move.signed, exit.terminated
 * @param sent all its fields
 * @param refusals all that was wrong with it
 * @param files what was handed in with it and is kept, so that it need not be chosen again
 */
public record Typed(String what, MultiValueMap<String, String> sent, List<Refusal> refusals, List<Held> files) {

    /** Nothing was typed. */
    public static final Typed NOTHING = new Typed("", new LinkedMultiValueMap<>(), List.of(), List.of());

    private static final Set<FieldType> LINKED = EnumSet.of(FieldType.TEXT, FieldType.CODE, FieldType.CHOICE, FieldType.NOTE);
    /** As much as the field of a form takes. */
    private static final int LONGEST_LINKED = 200;

    /** A file that was handed in with a form. */
    public record Held(String kind, EvidenceFile file) {

        /** As forms send it back. */
        public String value() {
            return file.id() + "|" + kind;
        }
    }

    static Typed of(String what, MultiValueMap<String, String> sent) {
        return new Typed(what, sent, List.of(), List.of());
    }

    /** What a link would have stand in a form: only what somebody could type or choose in one of these fields. Nothing is recorded until they send it. */
    static Typed prefilled(String what, MultiValueMap<String, String> asked, List<Field> fields) {
        LinkedMultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        fields.stream().filter(field -> LINKED.contains(field.type())).forEach(field -> {
            String value = Objects.requireNonNullElse(asked.getFirst("f." + field.key()), "").replaceAll("\\p{Cntrl}", " ").strip();
            boolean offered = field.type() != FieldType.CHOICE || field.choices().contains(value);
            if (!value.isEmpty() && value.length() <= LONGEST_LINKED && offered) {
                sent.add("f." + field.key(), value);
            }
        });
        return sent.isEmpty() ? NOTHING : of(what, sent);
    }

    /** By which what is typed into a form that a link has filled in is kept apart from what is typed into an empty one; empty for that. */
    public String draft() {
        String said = raw("draft");
        return said == null ? sent.isEmpty() ? "" : "-" + Integer.toHexString(sent.hashCode()) : said.matches("-[0-9a-f]{1,8}") ? said : "";
    }

    Typed refused(List<Refusal> why, List<Held> kept) {
        return new Typed(what, sent, List.copyOf(why), List.copyOf(kept));
    }

    /** Whether it was sent from this form. */
    public boolean is(String form) {
        return what.equals(form);
    }

    /** What stood in a field; null where it was not sent. */
    public String raw(String name) {
        String value = sent.getFirst(name);
        return value == null ? null : value.replace("\0", "").replace("\r\n", "\n");
    }

    /** What stood in a field, without blanks around it; empty where it was not sent. */
    public String get(String name) {
        String value = raw(name);
        return value == null ? "" : value.strip();
    }

    /** All that was chosen in a field. */
    public List<String> all(String name) {
        return sent.getOrDefault(name, List.of()).stream().filter(value -> value != null && !value.isBlank()).map(value -> value.replace("\0", "")).toList();
    }

    /** What stands in a field of a form: what was typed in it, or else this. */
    public String in(String form, String name, String otherwise) {
        return is(form) && raw(name) != null ? raw(name) : otherwise;
    }

    /** The names of all fields that begin so, in their order. */
    List<String> names(String beginning) {
        return new ArrayList<>(sent.keySet()).stream().filter(name -> name.startsWith(beginning)).toList();
    }

    /** The files that the form says are kept already, each with its kind. */
    List<String[]> held() {
        return all("held").stream().map(value -> value.split("\\|", 2)).filter(parts -> parts.length == 2).toList();
    }

    /** The leaf of the last entry that the page had shown. */
    long seen() {
        return get("seen").matches("\\d{1,18}") ? Long.parseLong(get("seen")) : 0;
    }

    UUID id(String name) {
        return uuid(get(name));
    }

    static UUID uuid(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
