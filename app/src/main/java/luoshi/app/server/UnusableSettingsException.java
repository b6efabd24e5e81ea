package luoshi.app.server;

/** Settings with which the server does not start: says which, and what to do. */
public final class UnusableSettingsException extends RuntimeException {

    UnusableSettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
