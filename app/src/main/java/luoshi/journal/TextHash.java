package luoshi.journal;

import java.nio.charset.StandardCharsets;
import luoshi.proof.Sha256;

/** What a text is known by: the algorithm and the hash, as facts name the rule files on which they rest. */
public final class TextHash {

    private TextHash() {}

    /** {@code sha256:} and 64 hex digits, over the text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same over the bytes of a file. */
    public static String of(byte[] bytes) {
        return Sha256.hash(bytes).toString();
    }
}
