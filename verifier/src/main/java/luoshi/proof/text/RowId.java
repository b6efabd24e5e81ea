package luoshi.proof.text;

import java.util.UUID;

/** The id of a row, a lower-case UUID or a whole number, as 17 bytes: its kind and its bits. */
public final class RowId {

    /** How many bytes a written id takes. */
    public static final int WIDTH = 17;

    private static final byte UUID_KIND = 1;
    private static final byte NUMBER_KIND = 2;
    private static final int UUID_LENGTH = 36;

    private RowId() {}

    /** Writes the id that stands between the two places; refuses every other form. */
    public static void write(byte[] bytes, int from, int to, byte[] target, int at) {
        if (to - from == UUID_LENGTH) {
            target[at] = UUID_KIND;
            putLong(target, at + 1, uuidHalf(bytes, from, 18));
            putLong(target, at + 9, uuidHalf(bytes, from + 19, 17));
        } else {
            boolean negative = to - from > 1 && bytes[from] == '-';
            long number = Ascii.number(bytes, negative ? from + 1 : from, to);
            if (negative && number == 0) {
                throw notAnId(bytes, from, to - from);
            }
            target[at] = NUMBER_KIND;
            putLong(target, at + 1, 0);
            putLong(target, at + 9, negative ? -number : number);
        }
    }

    /** The first half has 18 signs with hyphens behind 8 and 13, the second 17 with one behind 4; one stands between them. */
    private static long uuidHalf(byte[] bytes, int from, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            byte letter = bytes[from + i];
            boolean hyphen = length == 18 ? i == 8 || i == 13 : i == 4;
            int digit = Ascii.hexValue(letter);
            if (hyphen ? letter != '-' : digit < 0) {
                throw notAnId(bytes, from, length);
            }
            value = hyphen ? value : value << 4 | digit;
        }
        if (length == 18 && bytes[from + length] != '-') {
            throw notAnId(bytes, from, length);
        }
        return value;
    }

    private static MalformedException notAnId(byte[] bytes, int from, int length) {
        return new MalformedException("行的 id 应为小写 UUID 或整数，写的是“" + Ascii.text(bytes, from, from + length) + "”");
    }

    /** The id as it was written. */
    public static String text(byte[] source, int at) {
        long low = getLong(source, at + 9);
        return source[at] == UUID_KIND ? new UUID(getLong(source, at + 1), low).toString() : Long.toString(low);
    }

    private static void putLong(byte[] target, int at, long value) {
        for (int i = 0; i < 8; i++) {
            target[at + i] = (byte) (value >>> 56 - 8 * i);
        }
    }

    private static long getLong(byte[] source, int at) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | source[at + i] & 0xff;
        }
        return value;
    }
}
