package luoshi.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import luoshi.flood.RestoredObservations;
import luoshi.proof.CanonicalRow;
import luoshi.proof.ExportFile;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills an empty store with an export: the same rows with the same leaves at the same positions. The store must have the schema that the
 * export names; later migrations follow afterwards.
 */
public final class Restore {

    private static final int PIECE = 1 << 20;

    private final Connection database;

    /** A restore over a connection of its own, to a database that has tables and no rows. */
    public Restore(Connection database) {
        this.database = database;
    }

    /** Whether nothing has been recorded yet. */
    public static boolean isEmpty(Connection database) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery("select not exists (select from journal_genesis)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Reads everything in one transaction: all of it or nothing. */
    public void read(ExportFile export) throws SQLException, IOException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute("set local time zone 'UTC'");
            statement.execute("set local luoshi.restoring = 'on'");
            for (String table : export.manifest().tables()) {
                rows(export, ExportFile.facts(table), table);
            }
            for (String table : export.manifest().unsealed()) {
                rows(export, ExportFile.other(table), table);
                continueNumbers(statement, table);
            }
            journal(export, statement);
            evidence(export);
            RestoredObservations.tell(database);
            database.commit();
        } catch (SQLException | IOException | RuntimeException failure) {
            database.rollback();
            throw failure;
        }
    }

    /** New rows get numbers behind the restored ones, where the table numbers its rows. */
    private static void continueNumbers(Statement statement, String table) throws SQLException {
        statement.execute("select from information_schema.columns where table_schema = 'public' and table_name = '" + table + "' and column_name = 'id' and is_identity = 'YES'");
        try (ResultSet numbered = statement.getResultSet()) {
            if (!numbered.next()) {
                return;
            }
        }
        statement.execute("select setval(pg_get_serial_sequence('" + table + "', 'id'), (select coalesce(max(id), 0) + 1 from " + table + "), false)");
    }

    private void journal(ExportFile export, Statement statement) throws SQLException, IOException {
        statement.execute("create temporary table restored_entry (position bigint, leaf bigint, hash text, body text) on commit drop");
        copy("copy restored_entry from stdin", export.read(ExportFile.ENTRIES));
        statement.execute("""
                insert into journal_entry (position, leaf, body, hash, at)
                select position, leaf, body, decode(substring(hash from 8), 'hex'), substring(body from 'at (\\S+)')::timestamptz from restored_entry""");
        copy("copy journal_pending (leaf, body) from stdin", export.read(ExportFile.PENDING));
        statement.execute("create temporary table restored_head (line text) on commit drop");
        copy("copy restored_head from stdin", export.read(ExportFile.HEADS));
        statement.execute("insert into journal_head (size, line) select split_part(line, ' ', 4)::bigint, line from restored_head");
        statement.execute("""
                select setval('journal_leaf_id', (select coalesce(max(leaf), 0) + 1
                    from (select leaf from journal_entry union all select leaf from journal_pending) all_leaves), false)""");
    }

    private void copy(String sql, InputStream part) throws SQLException, IOException {
        try (part) {
            database.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, part);
        }
    }

    private void rows(ExportFile export, String part, String table) throws SQLException, IOException {
        List<String> columns = columns(table);
        CopyIn in = database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin");
        try {
            export.rows(part, row -> {
                byte[] line = CopyLine.of(columns, row.columns());
                try {
                    in.writeToCopy(line, 0, line.length);
                } catch (SQLException e) {
                    throw new UncheckedIOException(new IOException(e));
                }
            });
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = ? order by ordinal_position")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    private void evidence(ExportFile export) throws SQLException, IOException {
        try (PreparedStatement insert = database.prepareStatement("insert into evidence_chunk (content_hash, number, bytes) values (?, ?, ?)")) {
            for (String part : export.parts()) {
                if (part.startsWith("evidence/")) {
                    pieces(export, part, insert);
                }
            }
        }
    }

    private static void pieces(ExportFile export, String part, PreparedStatement insert) throws SQLException, IOException {
        try (InputStream in = export.read(part)) {
            byte[] piece = in.readNBytes(PIECE);
            int number = 0;
            do {
                insert.setString(1, part.replace("evidence/sha256-", "sha256:"));
                insert.setInt(2, number++);
                insert.setBytes(3, piece);
                insert.executeUpdate();
                piece = in.readNBytes(PIECE);
            } while (piece.length > 0);
        }
    }

    /** One row in PostgreSQL's COPY text format. */
    private static final class CopyLine {

        static byte[] of(List<String> columns, Map<String, String> values) {
            StringBuilder line = new StringBuilder();
            for (String column : columns) {
                String value = values.get(column);
                line.append(line.isEmpty() ? "" : "\t").append(value == null ? "\\N" : escaped(value));
            }
            return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        }

        private static String escaped(String value) {
            return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
        }
    }
}
