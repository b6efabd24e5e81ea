package luoshi.plan;

/** A document that cannot be read; its message names the file, says why, and what to do next, in Chinese. */
public final class UnreadableDocumentException extends Exception {

    public UnreadableDocumentException(String message) {
        super(message);
    }

    public UnreadableDocumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
