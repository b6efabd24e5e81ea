package luoshi.app.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import luoshi.proof.ExportFile;
import luoshi.proof.ExportManifest;
import luoshi.proof.ExportWriter;
import luoshi.proof.Sha256;
import org.postgresql.PGConnection;

/**
 * Writes the whole store into one file, as it was at one moment, while others go on writing. It asks the database only for rows and trusts
 * none of its functions: whoever can change the database could have changed those.
 */
public final class Backup {

    /** Names and texts of the columns that are there, in the canonical form that leaves have hashed. */
    private static final String CANONICAL = """
            copy (select (select pg_catalog.string_agg(key || ' ' || pg_catalog.octet_length(value) || E'\\n' || value || E'\\n', '' order by key collate "C")
                          from pg_catalog.jsonb_each_text(pg_catalog.to_jsonb(fact)) where value is not null)
                  from only public.%s fact order by %s) to stdout""";

    private final Connection database;

    /** A backup over a connection of its own. */
    public Backup(Connection database) {
        this.database = database;
    }

    /** Writes the file under another name until it is whole. */
    public void write(Path file, Instant at) throws SQLException, IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16)) {
            write(out, at);
        } catch (SQLException | IOException | RuntimeException failure) {
            Files.deleteIfExists(fresh);
            throw failure;
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(OutputStream out, Instant at) throws SQLException, IOException {
        try (Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            database.setReadOnly(true);
            statement.execute("set local time zone 'UTC'");
            statement.execute("set local search_path to pg_catalog, public");
            Tables tables = Tables.of(database);
            try (ExportWriter export = new ExportWriter(out, manifest(statement, tables, at))) {
                copy("copy (select line from public.journal_head order by size) to stdout", export.part(ExportFile.HEADS));
                copy("copy (select position, leaf, 'sha256:' || pg_catalog.encode(hash, 'hex'), body from public.journal_entry order by position) to stdout", export.part(ExportFile.ENTRIES));
                copy("copy (select leaf, body from public.journal_pending order by leaf) to stdout", export.part(ExportFile.PENDING));
                for (String table : tables.facts()) {
                    copy(CANONICAL.formatted(table, "leaf"), export.part(ExportFile.facts(table)));
                }
                for (String table : tables.others()) {
                    copy(CANONICAL.formatted(table, "id"), export.part(ExportFile.other(table)));
                }
                evidence(export);
            }
        } finally {
            database.rollback();
        }
    }

    private static ExportManifest manifest(Statement statement, Tables tables, Instant at) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                select (select id from public.journal_genesis),
                       (select version from public.flyway_schema_history where success order by installed_rank desc limit 1)""")) {
            row.next();
            return new ExportManifest(row.getObject(1, UUID.class), row.getString(2), at, tables.facts(), tables.others());
        }
    }

    private void copy(String sql, OutputStream part) throws SQLException, IOException {
        database.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, part);
    }

    private void evidence(ExportWriter export) throws SQLException, IOException {
        try (Statement statement = database.createStatement();
                ResultSet hashes = statement.executeQuery("select content_hash from public.evidence_chunk where number = 0 order by content_hash collate \"C\"");
                PreparedStatement chunks = database.prepareStatement("select bytes from public.evidence_chunk where content_hash = ? order by number")) {
            while (hashes.next()) {
                OutputStream part = export.part(ExportFile.evidence(Sha256.parse(hashes.getString(1))));
                chunks.setString(1, hashes.getString(1));
                chunks.setFetchSize(4);
                try (ResultSet rows = chunks.executeQuery()) {
                    while (rows.next()) {
                        part.write(rows.getBytes(1));
                    }
                }
            }
        }
    }
}
