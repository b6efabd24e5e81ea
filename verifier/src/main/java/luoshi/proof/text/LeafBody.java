package luoshi.proof.text;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/** The places of the fields in a leaf body; refuses a body that is not in its one canonical form. */
public final class LeafBody {

    private static final byte[] BEFORE_AT = "luoshi-leaf 1\nat ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEFORE_ACTOR = "actor ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEFORE_TABLE = "table ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEFORE_ROW = "row ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEFORE_CONTENT = "content ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TIME = "0000-00-00T00:00:00.000000Z".getBytes(StandardCharsets.US_ASCII);

    private final byte[] row = new byte[RowId.WIDTH];
    private final byte[] content = new byte[32];
    private final byte[] lastDay = new byte[10];
    private long lastDayMicros;
    private byte[] bytes;
    private int end;
    private int fieldFrom;
    private int fieldTo;
    private int actorFrom;
    private int actorTo;
    private int tableFrom;
    private int tableTo;
    private int rowFrom;
    private int rowTo;
    private long atMicros;

    /** Reads the body between the two places. */
    public void read(byte[] body, int from, int to) {
        bytes = body;
        end = to;
        fieldTo = from - 1;
        field(BEFORE_AT);
        atMicros = micros();
        field(BEFORE_ACTOR);
        actorFrom = fieldFrom;
        actorTo = fieldTo;
        refuseControlCharacters();
        field(BEFORE_TABLE);
        tableFrom = fieldFrom;
        tableTo = fieldTo;
        if (!Ascii.isName(bytes, tableFrom, tableTo)) {
            throw new MalformedException("表名不对：“" + Ascii.text(bytes, tableFrom, tableTo) + "”");
        }
        field(BEFORE_ROW);
        rowFrom = fieldFrom;
        rowTo = fieldTo;
        RowId.write(bytes, rowFrom, rowTo, row, 0);
        field(BEFORE_CONTENT);
        Ascii.hash(bytes, fieldFrom, fieldTo, content, 0);
        if (fieldTo + 1 != end) {
            throw new MalformedException("叶的最后一行之后还有内容");
        }
    }

    /** Moves to the field that stands in the next line behind these letters. */
    private void field(byte[] before) {
        int from = fieldTo + 1;
        if (from + before.length > end || !Ascii.startsWith(bytes, from, before)) {
            throw new MalformedException("叶里应有“" + new String(before, StandardCharsets.US_ASCII).strip().replace('\n', ' ') + "”一行");
        }
        fieldFrom = from + before.length;
        fieldTo = fieldFrom;
        while (fieldTo < end && bytes[fieldTo] != '\n') {
            fieldTo++;
        }
        if (fieldTo == end) {
            throw new MalformedException("叶没有写完");
        }
    }

    private void refuseControlCharacters() {
        boolean fine = actorTo > actorFrom;
        for (int i = actorFrom; i < actorTo; i++) {
            fine &= bytes[i] < 0 || bytes[i] >= ' ' && bytes[i] != 0x7f;
        }
        if (!fine) {
            throw new MalformedException("叶的 actor 为空或有控制字符");
        }
    }

    private long micros() {
        boolean fine = fieldTo - fieldFrom == TIME.length;
        for (int i = 0; i < TIME.length && fine; i++) {
            byte letter = bytes[fieldFrom + i];
            fine = TIME[i] == '0' ? Ascii.isDigit(letter) : letter == TIME[i];
        }
        if (fine && digits(11, 2) < 24 && digits(14, 2) < 60 && digits(17, 2) < 60) {
            long seconds = digits(11, 2) * 3600L + digits(14, 2) * 60L + digits(17, 2);
            return dayMicros() + seconds * 1_000_000 + digits(20, 6);
        }
        throw new MalformedException("时间应写成 2026-11-28T09:02:55.123456Z，写的是“" + Ascii.text(bytes, fieldFrom, fieldTo) + "”");
    }

    private int digits(int from, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value * 10 + bytes[fieldFrom + from + i] - '0';
        }
        return value;
    }

    private long dayMicros() {
        if (!Arrays.equals(lastDay, 0, 10, bytes, fieldFrom, fieldFrom + 10)) {
            try {
                lastDayMicros = LocalDate.of(digits(0, 4), digits(5, 2), digits(8, 2)).toEpochDay() * 86_400_000_000L;
            } catch (DateTimeException e) {
                throw new MalformedException("没有这一天：“" + Ascii.text(bytes, fieldFrom, fieldFrom + 10) + "”");
            }
            System.arraycopy(bytes, fieldFrom, lastDay, 0, 10);
        }
        return lastDayMicros;
    }

    /** Microseconds since 1970. */
    public long atMicros() {
        return atMicros;
    }

    public String actor() {
        return new String(bytes, actorFrom, actorTo - actorFrom, StandardCharsets.UTF_8);
    }

    public String table() {
        return new String(bytes, tableFrom, tableTo - tableFrom, StandardCharsets.US_ASCII);
    }

    /** Whether the leaf names this table. */
    public boolean isTable(byte[] name) {
        return Arrays.equals(bytes, tableFrom, tableTo, name, 0, name.length);
    }

    public String row() {
        return new String(bytes, rowFrom, rowTo - rowFrom, StandardCharsets.US_ASCII);
    }

    /** The id of the row in {@link RowId}'s bytes; overwritten by the next body. */
    public byte[] rowId() {
        return row;
    }

    /** The hash of the canonical row; overwritten by the next body. */
    public byte[] content() {
        return content;
    }
}
