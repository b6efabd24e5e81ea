package luoshi.plan;

import java.nio.file.Path;

/** A document that cannot be read; its message names the file, says why, and what to do next, in Chinese. */
public final class UnreadableDocumentException extends Exception {

    private final String reason;

    /** Control characters are masked, since a file name may carry terminal commands. */
    public UnreadableDocumentException(Path file, String reason, Throwable cause) {
        super("读不出“" + file.toString().replaceAll("\\p{Cntrl}", "?") + "”：" + reason, cause);
        this.reason = reason;
    }

    /** See {@link #UnreadableDocumentException(Path, String, Throwable)}. */
    public UnreadableDocumentException(Path file, String reason) {
        this(file, reason, null);
    }

    /** Why, and what to do next, without the name of the file. */
    public String reason() {
        return reason;
    }
}
