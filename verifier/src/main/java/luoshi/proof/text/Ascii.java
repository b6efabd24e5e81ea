package luoshi.proof.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers, hashes and names inside a stretch of bytes, in their one canonical form. */
public final class Ascii {

    /** The letters before the hex digits of a hash. */
    public static final byte[] SHA256 = "sha256:".getBytes(StandardCharsets.US_ASCII);

    /** The length of {@code sha256:} and its 64 hex digits. */
    public static final int HASH_LENGTH = 7 + 64;

    private static final int LONGEST_NAME = 63;
    private static final byte[] HEX = new byte[256];

    static {
        Arrays.fill(HEX, (byte) -1);
        for (byte digit = 0; digit < 16; digit++) {
            HEX[Character.forDigit(digit, 16)] = digit;
        }
    }

    private Ascii() {}

    /** A whole number from 0 to 2^63-1 without sign and leading zeros; anything else is refused. */
    public static long number(byte[] bytes, int from, int to) {
        boolean canonical = from < to && to - from <= 19 && (bytes[from] != '0' || to - from == 1);
        long value = 0;
        for (int i = from; i < to && canonical; i++) {
            int digit = bytes[i] - '0';
            canonical = digit >= 0 && digit <= 9 && value <= (Long.MAX_VALUE - digit) / 10;
            value = value * 10 + digit;
        }
        if (!canonical) {
            throw new MalformedException("应为不带前导零的整数，写的是“" + text(bytes, from, to) + "”");
        }
        return value;
    }

    /** Writes the 32 bytes that {@code sha256:<64 hex>} stands for. */
    public static void hash(byte[] bytes, int from, int to, byte[] target, int at) {
        if (to - from != HASH_LENGTH || !startsWith(bytes, from, SHA256)) {
            throw new MalformedException("应为 sha256: 加 64 位小写十六进制，写的是“" + text(bytes, from, to) + "”");
        }
        for (int i = 0, digits = from + SHA256.length; i < 32; i++, digits += 2) {
            target[at + i] = (byte) (hexDigit(bytes[digits]) << 4 | hexDigit(bytes[digits + 1]));
        }
    }

    private static int hexDigit(byte letter) {
        int digit = hexValue(letter);
        if (digit < 0) {
            throw new MalformedException("应为 64 位小写十六进制");
        }
        return digit;
    }

    /** What a lower-case hex digit is worth; -1 for every other sign. */
    static int hexValue(byte letter) {
        return HEX[letter & 0xff];
    }

    /** Whether the stretch is a name of a table or column: lower case letters, digits and underscores, at most 63. */
    public static boolean isName(byte[] bytes, int from, int to) {
        if (to <= from || to - from > LONGEST_NAME || isDigit(bytes[from])) {
            return false;
        }
        for (int i = from; i < to; i++) {
            byte letter = bytes[i];
            if (!(letter >= 'a' && letter <= 'z' || letter == '_' || isDigit(letter))) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    static boolean startsWith(byte[] bytes, int from, byte[] beginning) {
        if (from + beginning.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if (bytes[from + i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    /** The stretch for a message: at most eighty bytes of it, without control characters, which could command a terminal. */
    public static String text(byte[] bytes, int from, int to) {
        String shown = new String(bytes, from, Math.min(to - from, 80), StandardCharsets.UTF_8);
        return harmless(shown) + (to - from > 80 ? "…" : "");
    }

    /** Without control characters and characters that turn the direction of writing. */
    public static String harmless(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }
}
