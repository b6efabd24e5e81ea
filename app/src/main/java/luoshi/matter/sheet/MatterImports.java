package luoshi.matter.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.matter.Move;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.sheet.SheetTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Task tables between upload and confirmation, and what confirmed ones recorded. Only who uploaded one sees it. */
@Component
public class MatterImports {

    /** How long one waits for its confirmation. */
    private static final Duration WAITS = Duration.ofDays(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    MatterImports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Something that an import recorded.
     *
     * @param what what was done
     * @param id the act that made matters, or the matter that was changed
     * @param leaf of a change, what was recorded last of the matter then
     * @param count how many matters
     */
    public record Effect(What what, UUID id, long leaf, int count) {

        /** What was done. */
        public enum What {
            /** Matters were made. */
            MADE,
            /** A draft was changed. */
            CHANGED,
            /** A matter in hand got another node plan. */
            REPLANNED
        }
    }

    /**
     * An import.
     *
     * @param id identity
     * @param fileName what the file was called
     * @param year of days that are written without one
     * @param first what is done with new matters: drafted or handed out
     * @param at when it was uploaded
     * @param rows how many it has
     * @param preview how it compared when it was last looked at; null before, and once it is confirmed
     * @param recordedAt when it was confirmed, null before
     * @param effects what it recorded
     * @param undoneAt when it was undone, null where it was not
     */
    public record Import(UUID id, String fileName, int year, Move first, Instant at, int rows, TaskPlan.Preview preview, Instant recordedAt, List<Effect> effects,
            Instant undoneAt) {

        /** Whether it waits for its confirmation. */
        public boolean waits() {
            return recordedAt == null;
        }

        /** How many matters it recorded. */
        public int count() {
            return effects.stream().mapToInt(Effect::count).sum();
        }
    }

    /** Keeps a table until it is confirmed, and drops those that nobody has confirmed for a day. */
    UUID keep(SignedIn who, String fileName, int year, Move first, SheetTable table) {
        Instant now = clock.instant();
        jdbc.sql("delete from matter_import where recorded_at is null and at < :before").param("before", Timestamp.from(now.minus(WAITS))).update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into matter_import (id, person, at, file_name, year, first, rows, row_count) values (:id, :person, :at, :file, :year, :first, :rows::jsonb, :count)")
                .param("id", id).param("person", who.person().id()).param("at", Timestamp.from(now)).param("file", fileName).param("year", year).param("first", first.name())
                .param("rows", JSON.writeValueAsString(table)).param("count", table.rows().size())
                .update();
        return id;
    }

    Optional<Import> find(SignedIn who, UUID id) {
        return select("and id = :id", who, id).stream().findFirst();
    }

    /** The latest, also those that wait. */
    List<Import> list(SignedIn who) {
        return select("and :id::uuid is null order by at desc limit 10", who, null);
    }

    private List<Import> select(String which, SignedIn who, UUID id) {
        return jdbc.sql("""
                        select id, file_name, year, first, at, row_count, recorded_at, effects, undone_at,
                               case when recorded_at is null and :id::uuid is not null then compared end as compared
                        from matter_import where person = :person\s""" + which)
                .param("person", who.person().id()).param("id", id).query(MatterImports::row).list();
    }

    /** The rows of one that waits. */
    SheetTable table(UUID id) {
        return jdbc.sql("select rows from matter_import where id = :id and recorded_at is null").param("id", id)
                .query((row, _) -> JSON.readValue(row.getString(1), SheetTable.class)).optional().orElseThrow(() -> new Refusal("import.over"));
    }

    /** Keeps how one compared. */
    void compared(UUID id, TaskPlan.Preview preview) {
        jdbc.sql("update matter_import set compared = :preview where id = :id and recorded_at is null").param("id", id).param("preview", JSON.writeValueAsString(preview)).update();
    }

    private static Import row(ResultSet row, int number) throws SQLException {
        String compared = row.getString("compared");
        Instant recorded = instant(row.getTimestamp("recorded_at"));
        return new Import(row.getObject("id", UUID.class), row.getString("file_name"), row.getInt("year"), Move.valueOf(row.getString("first")),
                row.getTimestamp("at").toInstant(), row.getInt("row_count"), compared == null ? null : JSON.readValue(compared, TaskPlan.Preview.class), recorded,
                recorded == null ? List.of() : JSON.readValue(row.getString("effects"), new TypeReference<List<Effect>>() {}), instant(row.getTimestamp("undone_at")));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Remembers what an import recorded and lets its rows go; false where it was confirmed or dropped meanwhile. */
    boolean recorded(UUID id, List<Effect> effects) {
        return jdbc.sql("update matter_import set recorded_at = :now, effects = :effects::jsonb, rows = '{}', compared = null where id = :id and recorded_at is null")
                .param("id", id).param("now", Timestamp.from(clock.instant())).param("effects", JSON.writeValueAsString(effects)).update() == 1;
    }

    boolean undone(UUID id) {
        return jdbc.sql("update matter_import set undone_at = :now where id = :id and recorded_at is not null and undone_at is null")
                .param("id", id).param("now", Timestamp.from(clock.instant())).update() == 1;
    }
}
