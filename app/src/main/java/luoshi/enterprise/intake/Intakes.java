package luoshi.enterprise.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.enterprise.Assurance;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.sheet.SheetTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sheets of figures between upload and confirmation, and what confirmed ones recorded. Only who uploaded one sees it. */
@Component
public class Intakes {

    private static final Duration WAITS = Duration.ofDays(1);
    private static final int LATEST = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    Intakes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A sheet: whose figures, how certain, and what it recorded; null where that has not been. */
    public record Intake(UUID id, String fileName, UUID source, Assurance state, Instant at, int rows, Instant recordedAt, UUID act, int figures, int firms, Instant undoneAt) {

        /** Whether it waits for its confirmation. */
        public boolean waits() {
            return recordedAt == null;
        }
    }

    /** Keeps a sheet until it is confirmed, and drops those that nobody has confirmed for a day. */
    UUID keep(SignedIn who, String fileName, UUID source, Assurance state, SheetTable table) {
        Instant now = clock.instant();
        jdbc.sql("delete from enterprise_import where recorded_at is null and at < :before").param("before", Timestamp.from(now.minus(WAITS))).update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into enterprise_import (id, person, at, file_name, source, state, rows, row_count) values (:id, :person, :at, :file, :source, :state, :rows, :count)").param("id", id)
                .param("person", who.person().id()).param("at", Timestamp.from(now)).param("file", fileName).param("source", source).param("state", state.name()).param("rows", table.packed())
                .param("count", table.rows().size()).update();
        return id;
    }

    Optional<Intake> find(SignedIn who, UUID id) {
        return jdbc.sql("select * from enterprise_import where person = :person and id = :id").param("person", who.person().id()).param("id", id).query(Intakes::row).optional();
    }

    /** The latest, also those that wait. */
    List<Intake> list(SignedIn who) {
        return jdbc.sql("select * from enterprise_import where person = :person order by at desc limit " + LATEST).param("person", who.person().id()).query(Intakes::row).list();
    }

    private static Intake row(ResultSet row, int number) throws SQLException {
        return new Intake(row.getObject("id", UUID.class), row.getString("file_name"), row.getObject("source", UUID.class), Assurance.valueOf(row.getString("state")), row.getTimestamp("at").toInstant(),
                row.getInt("row_count"), instant(row.getTimestamp("recorded_at")), row.getObject("act", UUID.class), row.getInt("figures"), row.getInt("firms"), instant(row.getTimestamp("undone_at")));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** The rows of one that waits. */
    SheetTable table(UUID id) {
        return jdbc.sql("select rows from enterprise_import where id = :id and recorded_at is null").param("id", id).query((row, _) -> SheetTable.unpacked(row.getBytes(1))).optional()
                .orElseThrow(() -> new Refusal("import.over"));
    }

    /** Remembers what one recorded and lets its rows go; false where it was confirmed or dropped meanwhile. */
    boolean recorded(UUID id, UUID act, int figures, int firms) {
        return jdbc.sql("update enterprise_import set recorded_at = :now, act = :act, figures = :figures, firms = :firms, rows = '' where id = :id and recorded_at is null").param("id", id)
                .param("now", Timestamp.from(clock.instant())).param("act", act).param("figures", figures).param("firms", firms).update() == 1;
    }

    boolean undone(UUID id) {
        return jdbc.sql("update enterprise_import set undone_at = :now where id = :id and recorded_at is not null and undone_at is null").param("id", id)
                .param("now", Timestamp.from(clock.instant())).update() == 1;
    }
}
