package luoshi.flood.sensorthings.entity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of entities. */
@Component
class EntityStore {

    /** The lock of whoever writes entities, so that rows become visible in the order of their leaves. */
    private static final long LOCK = 18_088;

    private final JdbcClient jdbc;

    EntityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row. */
    record Row(String kind, long number, String body, boolean deleted, long leaf) {}

    List<Row> since(long leaf) {
        return jdbc.sql("select kind, number, body, deleted, leaf from flood_entity where leaf > :leaf order by leaf").param("leaf", leaf).query(Row.class).list();
    }

    List<Long> numbers(int count) {
        return jdbc.sql("select nextval('flood_entity_number') from generate_series(1, :count)").param("count", count).query(Long.class).list();
    }

    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((_, _) -> LOCK).single();
    }

    void insert(List<Entity> entities, Instant at) {
        insert(entities.stream().map(one -> new Row(one.kind().name(), one.number(), EntityText.of(one), false, 0)).toList(), Timestamp.from(at));
    }

    void delete(List<Entity> entities, Instant at) {
        insert(entities.stream().map(one -> new Row(one.kind().name(), one.number(), "", true, 0)).toList(), Timestamp.from(at));
    }

    private void insert(List<Row> rows, Timestamp at) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into flood_entity (kind, number, body, deleted, at)
                        select kind, number, body, deleted, :at from unnest(:kinds::text[], :numbers::bigint[], :bodies::text[], :deleted::boolean[]) as new (kind, number, body, deleted)""")
                .param("kinds", rows.stream().map(Row::kind).toArray(String[]::new))
                .param("numbers", rows.stream().map(Row::number).toArray(Long[]::new))
                .param("bodies", rows.stream().map(Row::body).toArray(String[]::new))
                .param("deleted", rows.stream().map(Row::deleted).toArray(Boolean[]::new))
                .param("at", at)
                .update();
    }
}
