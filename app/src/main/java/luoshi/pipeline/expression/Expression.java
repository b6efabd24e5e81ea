package luoshi.pipeline.expression;

import java.util.Set;

/**
 * A question about one item, as a definition writes it.
 *
 * @param text as it was written
 * @param type what it answers with
 * @param root what it is made of
 * @param asks what it asks an item for
 */
public record Expression(String text, Type type, Node root, Asks asks) {

    /** What expressions answer with. */
    public enum Type {
        /** Yes, no, or not known. */
        TRUTH("是否"),
        /** A number. */
        NUMBER("数"),
        /** Words. */
        TEXT("文字"),
        /** A day. */
        DATE("日期"),
        /** A number for each of some months, quarters or years. */
        SERIES("分期的数"),
        /** Several of some choices. */
        LIST("多选"),
        /** A small table. */
        ROWS("小表");

        private final String zh;

        Type(String zh) {
            this.zh = zh;
        }

        /** What definition files and messages call it. */
        public String zh() {
            return zh;
        }
    }

    /**
     * What an expression asks an item for.
     *
     * @param fields keys of the fields
     * @param stages keys of the stages
     * @param clocks keys of the clocks
     * @param days whether its answer can change only because days pass
     */
    public record Asks(Set<String> fields, Set<String> stages, Set<String> clocks, boolean days) {}

    /** What it answers about an item on a day; null for not known. */
    public Object of(Scope scope) {
        return root.of(scope);
    }

    /** Whether it holds for certain. */
    public boolean holds(Scope scope) {
        return Boolean.TRUE.equals(root.of(scope));
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }

    /** Keys of the fields it asks for. */
    public Set<String> fields() {
        return asks.fields();
    }
}
