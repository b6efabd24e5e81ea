package luoshi.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import luoshi.reading.PlanReader;
import luoshi.reading.Reading;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of readings: each is kept as it was found, and a newer reader's stands beside it. */
@Component
public class Readings {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final String reader;

    Readings(JdbcClient jdbc, Journal journal, @Value("${luoshi.version}") String version) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.reader = version.replace("-SNAPSHOT", "");
    }

    /**
     * A reading without its content.
     *
     * @param id this reading
     * @param reader version of the reader
     * @param leaf its leaf in the journal
     */
    public record Kept(UUID id, String reader, long leaf) {}

    /** Reads an edition with the reader at hand and keeps what it found; false where that is what was kept last. */
    public boolean record(Actor actor, Edition edition, String text) {
        String content = StoredReading.written(new PlanReader().read(text));
        return journal.act(actor, () -> jdbc.sql("""
                        insert into plan_reading (plan, unit, edition, reader, content)
                        select :plan, :unit, :edition, :reader, :content
                        where not exists (select from (select reader, content from plan_reading where edition = :edition order by leaf desc limit 1) last
                                          where last.reader = :reader and last.content = :content)""")
                .param("plan", edition.plan())
                .param("unit", edition.unit())
                .param("edition", edition.id())
                .param("reader", reader)
                .param("content", content)
                .update() == 1);
    }

    /** All readings of an edition, the newest first. */
    public List<Kept> list(Edition edition) {
        return jdbc.sql("select id, reader, leaf from plan_reading where edition = :edition order by leaf desc").param("edition", edition.id()).query(Kept.class).list();
    }

    /** The newest reading of an edition; one made now where none was kept. */
    public StoredReading latest(Edition edition) {
        return find("edition = :it order by leaf desc limit 1", edition.id())
                .orElseGet(() -> new StoredReading(null, edition.id(), reader, new PlanReader().read(text(edition.id()))));
    }

    /** A reading by its id. */
    public Optional<StoredReading> find(UUID id) {
        return find("id = :it", id);
    }

    private Optional<StoredReading> find(String condition, UUID it) {
        return jdbc.sql("""
                        select reading.id, reading.edition, reading.reader, reading.content, edition.text
                        from (select * from plan_reading where\s""" + condition + ") reading join plan_edition edition on edition.id = reading.edition")
                .param("it", it)
                .query((row, _) -> new StoredReading(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                        StoredReading.read(row.getString(4), row.getString(5))))
                .optional();
    }

    private String text(UUID edition) {
        return jdbc.sql("select text from plan_edition where id = :id").param("id", edition).query(String.class).single();
    }
}
