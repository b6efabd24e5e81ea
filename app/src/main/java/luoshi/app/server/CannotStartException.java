package luoshi.app.server;

/** The server cannot start; the message says why and what to do next, in Chinese. */
public final class CannotStartException extends Exception {

    CannotStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
