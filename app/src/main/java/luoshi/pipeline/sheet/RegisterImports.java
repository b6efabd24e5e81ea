package luoshi.pipeline.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.sheet.SheetTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sheets of registers between upload and confirmation, and what confirmed ones recorded. Only who uploaded one sees it. */
@Component
class RegisterImports {

    /** How long one waits for its confirmation. */
    private static final Duration WAITS = Duration.ofDays(1);
    private static final int LATEST = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterImports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An import.
     *
     * @param id identity
     * @param pipeline the register
     * @param fileName what the file was called
     * @param month the month of numbers whose column names none
     * @param matches whether a row without an id is the item that has the same in a unique field
     * @param at when it was uploaded
     * @param rows how many it has
     * @param preview how it compared when it was last looked at; null before, and once it is confirmed
     * @param recordedAt when it was confirmed, null before
     * @param acts what it recorded, in order
     * @param items how many items that were
     * @param undoneAt when it was undone, null where it was not
     */
    record Import(UUID id, String pipeline, String fileName, LocalDate month, boolean matches, Instant at, int rows, Preview preview, Instant recordedAt, List<UUID> acts, int items,
            Instant undoneAt) {

        /** Whether it waits for its confirmation. */
        boolean waits() {
            return recordedAt == null;
        }
    }

    /** Keeps a sheet until it is confirmed, and drops those that nobody has confirmed for a day. */
    UUID keep(SignedIn who, String pipeline, String fileName, LocalDate month, boolean matches, SheetTable table) {
        Instant now = clock.instant();
        jdbc.sql("delete from pipeline_import where recorded_at is null and at < :before").param("before", Timestamp.from(now.minus(WAITS))).update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into pipeline_import (id, person, pipeline, at, file_name, month, matches, rows, row_count) values (:id, :person, :pipeline, :at, :file, :month, :matches, :rows, :count)")
                .param("id", id).param("person", who.person().id()).param("pipeline", pipeline).param("at", Timestamp.from(now)).param("file", fileName).param("month", month)
                .param("matches", matches).param("rows", table.packed()).param("count", table.rows().size()).update();
        return id;
    }

    Optional<Import> find(SignedIn who, String pipeline, UUID id) {
        return select("and id = :id", who, pipeline, id).stream().findFirst();
    }

    /** The latest, also those that wait. */
    List<Import> list(SignedIn who, String pipeline) {
        return select("and :id::uuid is null order by at desc limit " + LATEST, who, pipeline, null);
    }

    private List<Import> select(String which, SignedIn who, String pipeline, UUID id) {
        return jdbc.sql("""
                        select id, pipeline, file_name, month, matches, at, row_count, recorded_at, acts, items, undone_at,
                               case when recorded_at is null and :id::uuid is not null then compared end as compared
                        from pipeline_import where person = :person and pipeline = :pipeline\s""" + which)
                .param("person", who.person().id()).param("pipeline", pipeline).param("id", id).query(RegisterImports::row).list();
    }

    private static Import row(ResultSet row, int number) throws SQLException {
        String compared = row.getString("compared");
        String acts = row.getString("acts");
        return new Import(row.getObject("id", UUID.class), row.getString("pipeline"), row.getString("file_name"), row.getObject("month", LocalDate.class), row.getBoolean("matches"),
                row.getTimestamp("at").toInstant(), row.getInt("row_count"), compared == null ? null : JSON.readValue(compared, Preview.class), instant(row.getTimestamp("recorded_at")),
                acts == null ? List.of() : JSON.readValue(acts, new TypeReference<List<UUID>>() {}), row.getInt("items"), instant(row.getTimestamp("undone_at")));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** The rows of one that waits. */
    SheetTable table(UUID id) {
        return jdbc.sql("select rows from pipeline_import where id = :id and recorded_at is null").param("id", id).query((row, _) -> SheetTable.unpacked(row.getBytes(1))).optional()
                .orElseThrow(() -> new Refusal("import.over"));
    }

    /** Keeps how one compared. */
    void compared(UUID id, Preview preview) {
        jdbc.sql("update pipeline_import set compared = :preview where id = :id and recorded_at is null").param("id", id).param("preview", JSON.writeValueAsString(preview)).update();
    }

    /** Remembers what an import recorded and lets its rows go; false where it was confirmed or dropped meanwhile. */
    boolean recorded(UUID id, List<UUID> acts, int items) {
        return jdbc.sql("update pipeline_import set recorded_at = :now, acts = :acts, items = :items, rows = '', compared = null where id = :id and recorded_at is null")
                .param("id", id).param("now", Timestamp.from(clock.instant())).param("acts", JSON.writeValueAsString(acts)).param("items", items).update() == 1;
    }

    boolean undone(UUID id) {
        return jdbc.sql("update pipeline_import set undone_at = :now where id = :id and recorded_at is not null and undone_at is null")
                .param("id", id).param("now", Timestamp.from(clock.instant())).update() == 1;
    }
}
