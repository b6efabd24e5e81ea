package luoshi.proof.text;

import java.io.ByteArrayOutputStream;

/** The escapes of PostgreSQL's COPY text format. */
public final class CopyText {

    private static final String LETTERS = "bfnrtv\\";
    private static final String BYTES = "\b\f\n\r\t\u000b\\";
    private static final byte[] MEANT = new byte[128];

    static {
        for (int i = 0; i < LETTERS.length(); i++) {
            MEANT[LETTERS.charAt(i)] = (byte) BYTES.charAt(i);
        }
    }

    private CopyText() {}

    /** The end of the first column: the place of the next tab, or the end of the line. */
    public static int endOfColumn(byte[] line, int from, int to) {
        int at = from;
        while (at < to && line[at] != '\t') {
            at++;
        }
        return at;
    }

    /** Replaces the escapes of the last column in place, which never grows, and returns its new end; refuses what PostgreSQL does not write. */
    public static int unescape(byte[] line, int from, int to) {
        int write = from;
        for (int read = from; read < to; read++, write++) {
            byte letter = line[read];
            if (letter == '\\') {
                letter = meaning(line, ++read, to);
            } else if (letter >= '\b' && letter <= '\r') {
                throw new MalformedException(letter == '\t' ? "多出一列" : "有没有转义的控制字符");
            }
            line[write] = letter;
        }
        return write;
    }

    private static byte meaning(byte[] line, int at, int to) {
        byte meant = at < to && line[at] >= 0 ? MEANT[line[at]] : 0;
        if (meant == 0) {
            throw new MalformedException("反斜杠后面的字符不合 COPY 格式");
        }
        return meant;
    }

    /** The column as COPY writes it. */
    public static byte[] escape(byte[] column) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(column.length + 16);
        for (byte letter : column) {
            int special = letter < 0 ? -1 : BYTES.indexOf(letter);
            if (special >= 0) {
                out.write('\\');
                out.write(LETTERS.charAt(special));
            } else {
                out.write(letter);
            }
        }
        return out.toByteArray();
    }
}
