package luoshi.app.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import luoshi.proof.ExportFile;
import luoshi.proof.ExportManifest;
import luoshi.proof.ExportWriter;
import luoshi.proof.Sha256;
import org.postgresql.PGConnection;

/**
 * Writes the whole store into one file, as it was at one moment, while others go on writing. It asks the database only for rows and trusts
 * none of its functions: whoever can change the database could have changed those. What does not hang together it writes down so that the
 * verifier stumbles over it; a backup that fails would help whoever changed it.
 */
public final class Backup {

    /** Names and texts of the columns that are there, in the canonical form that leaves have hashed; rows of tables that inherit too, since pages would show them. */
    private static final String CANONICAL = """
            copy (select (select pg_catalog.string_agg(key || ' ' || pg_catalog.octet_length(value) || E'\\n' || value || E'\\n', '' order by key collate "C")
                          from pg_catalog.jsonb_each_text(pg_catalog.to_jsonb(fact)) where value is not null)
                  from public.%s fact order by %s) to stdout""";

    /** An entry whose time for searching is not the time in its body is written with a hash that fits nothing. */
    private static final String ENTRIES = """
            copy (select position, leaf,
                         case when pg_catalog.to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') = pg_catalog.substr(body, 18, 27)
                              then 'sha256:' || pg_catalog.encode(hash, 'hex') else 'sha256:' || pg_catalog.repeat('0', 64) end, body
                  from public.journal_entry order by position) to stdout""";

    /** It holds everything, hashes of passwords too. */
    private static final FileAttribute<?> OWNER_ONLY = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final UUID NO_JOURNAL = new UUID(0, 0);

    private final Connection database;

    /** A backup over a connection of its own. */
    public Backup(Connection database) {
        this.database = database;
    }

    /** Writes the file, for its owner alone, under another name until it is whole. */
    public void write(Path file, Instant at) throws SQLException, IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(fresh);
        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(fresh, OWNER_ONLY);
        }
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
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local time zone 'UTC'");
            statement.execute("set local search_path to pg_catalog, public");
            statement.execute("set local row_security to off"); // rows hidden from us are an error, not an absence
            statement.execute("set local bytea_output to hex");
            Tables tables = Tables.of(database);
            try (ExportWriter export = new ExportWriter(out, manifest(statement, tables, at))) {
                copyOf("journal_head", "copy (select line from public.journal_head order by size) to stdout", export.part(ExportFile.HEADS));
                copyOf("journal_entry", ENTRIES, export.part(ExportFile.ENTRIES));
                copyOf("journal_pending", "copy (select leaf, body from public.journal_pending order by leaf) to stdout", export.part(ExportFile.PENDING));
                for (String table : tables.facts()) {
                    copy(CANONICAL.formatted(table, "leaf"), export.part(ExportFile.facts(table)));
                }
                for (String table : tables.others()) {
                    copy(CANONICAL.formatted(table, "1"), export.part(ExportFile.other(table)));
                }
                evidence(export);
            }
        } finally {
            database.rollback();
        }
    }

    private ExportManifest manifest(Statement statement, Tables tables, Instant at) throws SQLException {
        UUID journal = NO_JOURNAL;
        if (tables.facts().contains("journal_genesis")) {
            try (ResultSet row = statement.executeQuery("select id from public.journal_genesis order by leaf limit 1")) {
                journal = row.next() ? row.getObject(1, UUID.class) : NO_JOURNAL;
            }
        }
        if (!there("flyway_schema_history")) {
            return new ExportManifest(journal, "", at, tables.facts(), tables.others());
        }
        try (ResultSet row = statement.executeQuery("select version from public.flyway_schema_history where success order by installed_rank desc limit 1")) {
            return new ExportManifest(journal, row.next() ? row.getString(1) : "", at, tables.facts(), tables.others());
        }
    }

    /** A table that somebody took away is written as an empty one. */
    private void copyOf(String table, String sql, OutputStream part) throws SQLException, IOException {
        if (there(table)) {
            copy(sql, part);
        }
    }

    private boolean there(String table) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select pg_catalog.to_regclass('public." + table + "') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void copy(String sql, OutputStream part) throws SQLException, IOException {
        database.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, part);
    }

    private void evidence(ExportWriter export) throws SQLException, IOException {
        try (PreparedStatement chunks = database.prepareStatement("select number, bytes from public.evidence_chunk where content_hash = ? order by number")) {
            chunks.setFetchSize(4);
            for (Map.Entry<String, String> content : contents().entrySet()) {
                OutputStream part = export.part(content.getKey());
                chunks.setString(1, content.getValue());
                try (ResultSet rows = chunks.executeQuery()) {
                    // as far as a page would read it: the pieces from 0 on without a gap
                    for (int number = 0; rows.next() && rows.getInt(1) == number; number++) {
                        part.write(rows.getBytes(2));
                    }
                }
            }
        }
    }

    /** The contents by the names of their parts. What is kept under no hash goes out under the hash of its name, which no fact mentions. */
    private SortedMap<String, String> contents() throws SQLException {
        SortedMap<String, String> contents = new TreeMap<>();
        if (!there("evidence_chunk")) {
            return contents;
        }
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery("select distinct content_hash from public.evidence_chunk")) {
            while (rows.next()) {
                String name = rows.getString(1);
                contents.put(ExportFile.evidence(name.matches("sha256:[0-9a-f]{64}") ? Sha256.parse(name) : Sha256.hash(name.getBytes(StandardCharsets.UTF_8))), name);
            }
        }
        return contents;
    }
}
