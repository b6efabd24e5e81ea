package luoshi.journal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first entry of a journal, which gives it its identity and says whether its time is real or staged. */
@Component
public class Genesis {

    private final JdbcClient jdbc;
    private final Journal journal;

    Genesis(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * The beginning of a journal.
     *
     * @param id identity of the journal
     * @param staged whether its time is staged, as in a demo
     */
    public record Beginning(UUID id, boolean staged) {}

    /** The beginning, if there has been one. */
    public Optional<Beginning> find() {
        return jdbc.sql("select id, clock = 'scenario' as staged from journal_genesis").query(Beginning.class).optional();
    }

    /** Begins the journal; refused by the database where it has begun. */
    public void begin(Actor actor, boolean staged, String note) {
        journal.act(actor, () -> jdbc.sql("insert into journal_genesis (clock, note) values (:clock, :note)")
                .param("clock", staged ? "scenario" : "real")
                .param("note", note)
                .update());
    }
}
