package luoshi.pipeline.expression;

/** An expression that cannot be understood; the words say where, what and what can be written. */
public final class ExpressionFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final int at;

    /** A fault at a character of the text, from 0. */
    public ExpressionFault(int at, String words) {
        super(words, null, false, false);
        this.at = at;
    }

    /** The character at which it is, from 0. */
    public int at() {
        return at;
    }

    /** What is wrong and what to write. */
    public String words() {
        return getMessage();
    }
}
