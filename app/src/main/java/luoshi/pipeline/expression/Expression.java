package luoshi.pipeline.expression;

import java.util.Set;

/**
 * A question about one item, as a definition writes it.
 *
 * @param text as it was written
 * @param type what it answers with
 * @param root what it is made of
 */
public record Expression(String text, Type type, Node root) {

    /** What expressions answer with. */
    public enum Type {
        /** Yes, no, or not known. */
        TRUTH,
        NUMBER,
        TEXT,
        DATE,
        /** A number for each of some months, quarters or years. */
        SERIES,
        /** Several of some choices. */
        LIST,
        /** A small table. */
        ROWS
    }

    /** What it answers about an item on a day; null for not known. */
    public Object of(Scope scope) {
        return root.of(scope);
    }

    /** Whether it holds for certain. */
    public boolean holds(Scope scope) {
        return Boolean.TRUE.equals(root.of(scope));
    }

    /** Keys of the fields it asks for. */
    public Set<String> fields() {
        return root.fields();
    }
}
