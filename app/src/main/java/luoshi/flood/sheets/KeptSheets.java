package luoshi.flood.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.sheet.SheetTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sheets between upload and confirmation. Only who uploaded one sees it. */
@Component
class KeptSheets {

    private static final Duration WAITS = Duration.ofDays(1);
    private static final int LATEST = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptSheets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a sheet until it is confirmed, and drops those that nobody has confirmed for a day. */
    UUID keep(SignedIn who, SheetKind kind, String fileName, SheetTable table) {
        Instant now = clock.instant();
        jdbc.sql("delete from flood_sheet where recorded_at is null and at < :before").param("before", Timestamp.from(now.minus(WAITS))).update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into flood_sheet (id, person, at, kind, file_name, rows, row_count) values (:id, :person, :at, :kind, :file, :rows, :count)").param("id", id)
                .param("person", who.person().id()).param("at", Timestamp.from(now)).param("kind", kind.name()).param("file", fileName).param("rows", table.packed())
                .param("count", table.rows().size()).update();
        return id;
    }

    Optional<GivenSheet> find(SignedIn who, SheetKind kind, UUID id) {
        return jdbc.sql("select * from flood_sheet where person = :person and id = :id and kind = :kind").param("person", who.person().id()).param("id", id).param("kind", kind.name())
                .query(KeptSheets::row).optional();
    }

    /** The latest, also those that wait. */
    List<GivenSheet> list(SignedIn who, SheetKind kind) {
        return jdbc.sql("select * from flood_sheet where person = :person and kind = :kind order by at desc limit " + LATEST).param("person", who.person().id()).param("kind", kind.name())
                .query(KeptSheets::row).list();
    }

    private static GivenSheet row(ResultSet row, int number) throws SQLException {
        Timestamp recorded = row.getTimestamp("recorded_at");
        return new GivenSheet(row.getObject("id", UUID.class), row.getString("file_name"), row.getTimestamp("at").toInstant(), row.getInt("row_count"),
                recorded == null ? null : recorded.toInstant(), row.getInt("recorded"));
    }

    /** The rows of one that waits. */
    SheetTable table(UUID id) {
        return jdbc.sql("select rows from flood_sheet where id = :id and recorded_at is null").param("id", id).query((row, _) -> SheetTable.unpacked(row.getBytes(1))).optional()
                .orElseThrow(() -> new Refusal("import.over"));
    }

    /** Remembers that one was recorded and lets its rows go; refused where it was confirmed or dropped meanwhile. */
    void recorded(UUID id, int recorded) {
        if (jdbc.sql("update flood_sheet set recorded_at = :now, recorded = :recorded, rows = '' where id = :id and recorded_at is null").param("id", id)
                .param("now", Timestamp.from(clock.instant())).param("recorded", recorded).update() != 1) {
            throw new Refusal("import.over");
        }
    }
}
