package luoshi.proof.text;

/** Bytes that are not in the agreed form; the message says in Chinese what was expected. */
public final class MalformedException extends IllegalArgumentException {

    public MalformedException(String message) {
        super(message);
    }
}
