package luoshi.proof.check;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import luoshi.proof.text.LeafBody;
import luoshi.proof.text.RowId;

/** What every leaf says, in about a hundred bytes for each, to be found by leaf id; and which leaves have found their row. */
final class LeafTable {

    /** The position of a leaf that has none yet. */
    static final int PENDING = -1;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int HASH = 32;
    private static final int ROW = 24;

    private final FixedKeys ids = new FixedKeys(Long.BYTES);
    private final FixedKeys rows = new FixedKeys(ROW);
    private final byte[] id = new byte[Long.BYTES];
    private final byte[] row = new byte[ROW];
    private final List<byte[]> tables = new ArrayList<>();
    private final BitSet claimed = new BitSet();
    private byte[] contents = new byte[HASH << 10];
    private int[] rowOf = new int[1 << 10];
    private int[] positionOf = new int[1 << 10];

    /** Whether adding a leaf went well. */
    enum Added {
        FINE, LEAF_THERE_ALREADY, ROW_THERE_ALREADY
    }

    /** Adds a leaf. One whose id is there already is not kept. */
    Added add(long leaf, int position, LeafBody body) {
        LONG.set(id, 0, leaf);
        int number = ids.add(id, 0);
        if (number < 0) {
            return Added.LEAF_THERE_ALREADY;
        }
        makeRoom(number);
        LONG.set(row, 0, (long) table(body) << 32);
        System.arraycopy(body.rowId(), 0, row, 4, RowId.WIDTH);
        int rowNumber = rows.add(row, 0);
        rowOf[number] = rowNumber < 0 ? -1 - rowNumber : rowNumber;
        positionOf[number] = position;
        System.arraycopy(body.content(), 0, contents, number * HASH, HASH);
        return rowNumber < 0 ? Added.ROW_THERE_ALREADY : Added.FINE;
    }

    private void makeRoom(int number) {
        if (number == positionOf.length) {
            int size = Math.multiplyExact(number, 2);
            contents = Arrays.copyOf(contents, Math.multiplyExact(size, HASH));
            rowOf = Arrays.copyOf(rowOf, size);
            positionOf = Arrays.copyOf(positionOf, size);
        }
    }

    private int table(LeafBody body) {
        for (int i = 0; i < tables.size(); i++) {
            if (body.isTable(tables.get(i))) {
                return i;
            }
        }
        tables.add(body.table().getBytes(StandardCharsets.US_ASCII));
        return tables.size() - 1;
    }

    /** The number of the leaf with this id, or -1. */
    int find(long leaf) {
        LONG.set(id, 0, leaf);
        return ids.find(id, 0);
    }

    /** Marks the leaf as having its row; false where it has one already. */
    boolean claim(int number) {
        boolean first = !claimed.get(number);
        claimed.set(number);
        return first;
    }

    boolean isClaimed(int number) {
        return claimed.get(number);
    }

    /** The first leaf from this number on without a row; {@link #count} where all have theirs. */
    int nextUnclaimed(int number) {
        return claimed.nextClearBit(number);
    }

    boolean hasRowId(int number, byte[] rowId) {
        int at = rows.place(rowOf[number]) + 4;
        return Arrays.equals(rows.bytes(), at, at + RowId.WIDTH, rowId, 0, RowId.WIDTH);
    }

    boolean hasContent(int number, byte[] hash) {
        return Arrays.equals(contents, number * HASH, number * HASH + HASH, hash, 0, HASH);
    }

    int count() {
        return ids.count();
    }

    long id(int number) {
        return (long) LONG.get(ids.bytes(), ids.place(number));
    }

    int position(int number) {
        return positionOf[number];
    }

    String table(int number) {
        int index = (int) ((long) LONG.get(rows.bytes(), rows.place(rowOf[number])) >>> 32);
        return new String(tables.get(index), StandardCharsets.US_ASCII);
    }

    /** The number of the table in {@link #tables}. */
    int tableNumber(String table) {
        return tables().indexOf(table);
    }

    boolean isOfTable(int number, int table) {
        return (long) LONG.get(rows.bytes(), rows.place(rowOf[number])) >>> 32 == table;
    }

    String row(int number) {
        return RowId.text(rows.bytes(), rows.place(rowOf[number]) + 4);
    }

    /** All tables that leaves name. */
    List<String> tables() {
        return tables.stream().map(name -> new String(name, StandardCharsets.US_ASCII)).toList();
    }

    Where where(int number) {
        Where place = position(number) == PENDING ? Where.NOWHERE : Where.position(position(number));
        return place.row(table(number), row(number));
    }
}
