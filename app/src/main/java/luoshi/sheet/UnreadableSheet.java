package luoshi.sheet;

/** A file that is not taken as a sheet: a key of the words that name the reason and the next step. */
public final class UnreadableSheet extends RuntimeException {

    private final String key;
    private final transient Object[] values;

    UnreadableSheet(String key, Object... values) {
        super(key, null, false, false);
        this.key = key;
        this.values = values;
    }

    /** Key of its words: refusal.sheet.kind. */
    public String key() {
        return "refusal." + key;
    }

    /** Values for its words. */
    public Object[] values() {
        return values.clone();
    }
}
