package luoshi.people.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.sheet.SheetTable;
import luoshi.people.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sheets between upload and confirmation, and what confirmed ones recorded. Only who uploaded one sees it. */
@Component
public class Imports {

    /** How long one waits for its confirmation. */
    static final Duration WAITS = Duration.ofDays(1);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    Imports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Something that an import recorded. */
    public record Effect(What what, UUID id, long leaf) {

        /** What was recorded. */
        enum What {
            /** A unit. */
            UNIT,
            /** A person. */
            PERSON,
            /** A post. */
            POST
        }
    }

    /**
     * An import.
     *
     * @param id identity
     * @param kind of what
     * @param fileName what the file was called
     * @param at when it was uploaded
     * @param table its rows, until it is confirmed
     * @param recordedAt when it was confirmed, null before
     * @param effects what it recorded
     * @param undoneAt when it was undone, null where it was not
     */
    public record Import(UUID id, SheetKind kind, String fileName, Instant at, SheetTable table, Instant recordedAt, List<Effect> effects, Instant undoneAt) {

        /** Whether it waits for its confirmation. */
        public boolean waits() {
            return recordedAt == null;
        }
    }

    /** Keeps a sheet until it is confirmed, and drops those that nobody has confirmed for a day. */
    UUID keep(SignedIn who, SheetKind kind, String fileName, SheetTable table) {
        Instant now = clock.instant();
        jdbc.sql("delete from people_import where recorded_at is null and at < :before").param("before", Timestamp.from(now.minus(WAITS))).update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into people_import (id, person, at, kind, file_name, rows) values (:id, :person, :at, :kind, :file, :rows::jsonb)")
                .param("id", id)
                .param("person", who.person().id())
                .param("at", Timestamp.from(now))
                .param("kind", kind.name())
                .param("file", fileName)
                .param("rows", JSON.writeValueAsString(table))
                .update();
        return id;
    }

    Optional<Import> find(SignedIn who, SheetKind kind, UUID id) {
        return select("and id = :id", who, kind, id).stream().findFirst();
    }

    /** The latest that were confirmed. */
    List<Import> recorded(SignedIn who, SheetKind kind) {
        return select("and recorded_at is not null and :id::uuid is null order by recorded_at desc limit 10", who, kind, null);
    }

    private List<Import> select(String which, SignedIn who, SheetKind kind, UUID id) {
        return jdbc.sql("select id, kind, file_name, at, rows, recorded_at, effects, undone_at from people_import where person = :person and kind = :kind " + which)
                .param("person", who.person().id())
                .param("kind", kind.name())
                .param("id", id)
                .query(Imports::row)
                .list();
    }

    private static Import row(ResultSet row, int number) throws SQLException {
        Instant recorded = instant(row.getTimestamp("recorded_at"));
        return new Import(row.getObject("id", UUID.class), SheetKind.valueOf(row.getString("kind")), row.getString("file_name"), row.getTimestamp("at").toInstant(),
                recorded == null ? JSON.readValue(row.getString("rows"), SheetTable.class) : null, recorded,
                recorded == null ? List.of() : JSON.readValue(row.getString("effects"), new TypeReference<List<Effect>>() {}), instant(row.getTimestamp("undone_at")));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Remembers what an import recorded and lets its rows go; false where it was confirmed or dropped meanwhile. */
    boolean recorded(UUID id, List<Effect> effects) {
        return jdbc.sql("update people_import set recorded_at = :now, effects = :effects::jsonb, rows = '{}' where id = :id and recorded_at is null")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .param("effects", JSON.writeValueAsString(effects))
                .update() == 1;
    }

    boolean undone(UUID id) {
        return jdbc.sql("update people_import set undone_at = :now where id = :id and recorded_at is not null and undone_at is null")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update() == 1;
    }
}
