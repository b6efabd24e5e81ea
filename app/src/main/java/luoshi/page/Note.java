package luoshi.page;

import java.io.Serializable;
import java.util.List;

/**
 * What has been done, told on the page after it.
 *
 * @param key of its words
 * @param values for its words
 * @param draft the draft that is no longer needed, empty for none
 */
public record Note(String key, List<String> values, String draft) implements Serializable {

    /** A note with values for its words. */
    public Note(String key, String... values) {
        this(key, List.of(values), "");
    }

    /** The same, and the draft of a form is dropped. */
    public Note clearing(String name) {
        return new Note(key, values, name);
    }
}
