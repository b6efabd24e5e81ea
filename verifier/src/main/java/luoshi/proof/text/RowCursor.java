package luoshi.proof.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Goes through the columns of a canonical row and refuses a row that is not in its one canonical form. */
public final class RowCursor {

    private byte[] bytes;
    private int end;
    private int at;
    private int nameFrom;
    private int nameTo;
    private int valueFrom;
    private int valueTo;

    /** Starts before the first column of the row between the two places. */
    public void start(byte[] row, int from, int to) {
        bytes = row;
        at = from;
        end = to;
        nameFrom = 0;
        nameTo = 0;
    }

    /** Moves to the next column; false behind the last. */
    public boolean next() {
        if (at == end) {
            return false;
        }
        int name = at;
        int space = find(' ', name);
        if (!Ascii.isName(bytes, name, space)) {
            throw new MalformedException("列名不对：“" + Ascii.text(bytes, name, space) + "”");
        }
        if (nameTo > 0 && Arrays.compareUnsigned(bytes, nameFrom, nameTo, bytes, name, space) >= 0) {
            throw new MalformedException("列名没有按字节顺序排列，或有重复：“" + Ascii.text(bytes, name, space) + "”");
        }
        nameFrom = name;
        nameTo = space;
        readValue(space + 1);
        return true;
    }

    private void readValue(int lengthFrom) {
        int lineEnd = find('\n', lengthFrom);
        long length = Ascii.number(bytes, lengthFrom, lineEnd);
        valueFrom = lineEnd + 1;
        if (length >= end - valueFrom || bytes[valueFrom + (int) length] != '\n') {
            throw new MalformedException("列 " + name() + " 的长度与内容不符");
        }
        valueTo = valueFrom + (int) length;
        at = valueTo + 1;
    }

    private int find(char sought, int from) {
        for (int i = from; i < end; i++) {
            if (bytes[i] == sought) {
                return i;
            }
        }
        throw new MalformedException("规范行没有写完");
    }

    /** Whether the present column has this name. */
    public boolean is(byte[] name) {
        return Arrays.equals(bytes, nameFrom, nameTo, name, 0, name.length);
    }

    public String name() {
        return new String(bytes, nameFrom, nameTo - nameFrom, StandardCharsets.US_ASCII);
    }

    public String value() {
        return new String(bytes, valueFrom, valueTo - valueFrom, StandardCharsets.UTF_8);
    }

    public int valueFrom() {
        return valueFrom;
    }

    public int valueTo() {
        return valueTo;
    }
}
