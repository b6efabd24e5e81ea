package luoshi.flood.sensorthings.query;

/** A request that is not done, with the status and the words of its answer; in English, as the standard's names are. */
public final class WrongRequestException extends RuntimeException {

    private static final int LONGEST = 600;
    private final int status;

    private WrongRequestException(int status, String message) {
        super(message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message, null, false, false);
        this.status = status;
    }

    /** What was sent is wrong: 400. */
    public static WrongRequestException wrong(String message) {
        return new WrongRequestException(400, message);
    }

    /** What is asked for is not there: 404. */
    public static WrongRequestException missing(String message) {
        return new WrongRequestException(404, message);
    }

    /** Nobody may do this: 403. */
    public static WrongRequestException forbidden(String message) {
        return new WrongRequestException(403, message);
    }

    /** Any other status. */
    public static WrongRequestException of(int status, String message) {
        return new WrongRequestException(status, message);
    }

    /** A part of what was sent, short enough to be shown. */
    public static String shown(Object sent) {
        String text = String.valueOf(sent);
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }
}
