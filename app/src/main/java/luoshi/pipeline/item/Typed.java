package luoshi.pipeline.item;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import luoshi.evidence.EvidenceFile;
import luoshi.people.Refusal;
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
