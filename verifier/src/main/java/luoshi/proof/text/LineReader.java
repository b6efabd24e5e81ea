package luoshi.proof.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream, one after the other in one buffer that grows with the longest line. */
public final class LineReader {

    private static final int FIRST_SIZE = 1 << 18;
    private static final int LONGEST = 1 << 26;

    private final InputStream in;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int filled;
    private int next;
    private int from;
    private int to;
    private long number;
    private boolean ended;
    private boolean tooLong;

    public LineReader(InputStream in) {
        this.in = in;
    }

    /**
     * Moves to the next line; false at the end.
     *
     * @throws MalformedException where the last line is not finished or a line is longer than 64 MiB
     */
    public boolean next() throws IOException {
        from = next;
        int searched = from;
        while (true) {
            for (int i = searched; i < filled; i++) {
                if (buffer[i] == '\n') {
                    to = i;
                    next = i + 1;
                    number++;
                    return true;
                }
            }
            searched = filled - from;
            if (!fill()) {
                return endOfLines();
            }
        }
    }

    private boolean endOfLines() {
        if (filled > 0) {
            number++;
            filled = 0;
            next = 0;
            throw new MalformedException("最后一行没有写完");
        }
        return false;
    }

    /** Moves the unfinished line to the front of the buffer and reads on behind it. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
        next = 0;
        from = 0;
        if (filled == buffer.length) {
            if (filled >= LONGEST) {
                tooLong = true;
                number++;
                throw new MalformedException("一行超过 64 MiB");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = ended ? -1 : in.read(buffer, filled, buffer.length - filled);
        ended = read < 0;
        filled += Math.max(read, 0);
        return !ended;
    }

    /** The buffer; its bytes may be changed between {@link #from} and {@link #to}. */
    public byte[] bytes() {
        return buffer;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** Whether reading stopped at a line that is too long to be held. */
    public boolean isTooLong() {
        return tooLong;
    }

    /** The number of the present line, from 1. */
    public long number() {
        return number;
    }
}
