package luoshi.proof;

/** An export file, heads file or key file that cannot be read at all; the message names the file, the reason and the next step in Chinese. */
public final class UnreadableExportException extends Exception {

    public UnreadableExportException(String message) {
        super(message);
    }

    public UnreadableExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
