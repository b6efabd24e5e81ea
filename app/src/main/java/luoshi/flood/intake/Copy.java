package luoshi.flood.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows of {@code flood_observation} in PostgreSQL's binary form of COPY, for which no text has to be made and from which none is read. */
final class Copy {

    /** PostgreSQL counts from the year 2000. */
    private static final long EPOCH = 946_684_800_000_000L;
    private static final byte[] HEAD = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final short COLUMNS = 8;
    private static final int WIDTH = Short.BYTES + COLUMNS * Integer.BYTES + 3 * Long.BYTES + Integer.BYTES + 3 * Short.BYTES;

    private Copy() {}

    static long rows(Connection connection, List<Row> rows) throws SQLException {
        byte[] bytes = binary(rows);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy flood_observation (id, at, value, series, revision, flag, cause, note) from stdin (format binary)");
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static byte[] binary(List<Row> rows) {
        int notes = rows.stream().map(Row::note).filter(note -> note != null).mapToInt(note -> bytes(note).length).sum();
        ByteBuffer out = ByteBuffer.allocate(HEAD.length + rows.size() * WIDTH + notes + Short.BYTES);
        out.put(HEAD);
        for (Row row : rows) {
            out.putShort(COLUMNS).putInt(Long.BYTES).putLong(row.id()).putInt(Long.BYTES).putLong(row.at() - EPOCH).putInt(Double.BYTES).putDouble(row.value())
                    .putInt(Integer.BYTES).putInt(row.series());
            small(out, row.revision());
            small(out, row.flag().ordinal());
            small(out, row.cause().ordinal());
            if (row.note() == null) {
                out.putInt(-1);
            } else {
                byte[] note = bytes(row.note());
                out.putInt(note.length).put(note);
            }
        }
        return out.putShort((short) -1).array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void small(ByteBuffer out, int number) {
        out.putInt(Short.BYTES).putShort((short) number);
    }
}
