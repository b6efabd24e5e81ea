package luoshi.people;

import java.util.List;
import luoshi.page.Note;

/** Something that was asked for and is not done: a key of the words that name the value, the rule and the next step. */
public final class Refusal extends RuntimeException {

    /** Somebody else has recorded something since the page was opened; its value is the leaf of what they recorded last. */
    public static final String STALE = "stale";

    private final String key;
    private final transient List<Object> values;

    /** A refusal with the values to put into its words. */
    public Refusal(String key, Object... values) {
        super(key + " " + List.of(values), null, false, false);
        this.key = key;
        this.values = List.of(values);
    }

    /** Refuses what was decided on a page that no longer shows what is recorded last. */
    static void whereStale(long last, long seen) {
        if (last != seen) {
            throw new Refusal(STALE, last);
        }
    }

    /** Refuses what is longer than lists and prints can bear: what is recorded stays for ever. */
    public static void whereLonger(String text, int most) {
        if (text != null && text.codePointCount(0, text.length()) > most) {
            throw new Refusal("form.long", text.substring(0, Math.min(20, text.length())), most);
        }
    }

    /** Key of its words: refusal.units.ring. */
    public String key() {
        return "refusal." + key;
    }

    /** Values for its words. */
    public Object[] values() {
        return values.toArray();
    }

    /** The same for the page after a redirect, which keeps texts alone. */
    public Note note() {
        return new Note(key(), values.stream().map(String::valueOf).toArray(String[]::new));
    }
}
