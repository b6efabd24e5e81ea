package luoshi.matter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import luoshi.matter.MattersMoved.Moved;
import luoshi.matter.deed.Deed;
import luoshi.matter.store.Ledger;
import luoshi.matter.store.MatterStore;
import luoshi.matter.store.RuleBook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Matters for the program that measures: what a city has done in years is recorded in minutes, as facts with their leaves, projections and messages,
 * by the same code as one step after the other. Whether the table of moves allows the steps is not asked.
 */
@Component
public class MeasuredMatters {

    private final MatterStore store;
    private final Ledger ledger;
    private final RuleBook rules;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MeasuredMatters(MatterStore store, Ledger ledger, RuleBook rules, Journal journal, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.store = store;
        this.ledger = ledger;
        this.rules = rules;
        this.journal = journal;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * A matter with its history.
     *
     * @param matter as it was handed out
     * @param steps all in the order of their moments
     */
    public record Lived(Matter matter, List<Step> steps) {}

    /** The matter with the clocks that begin at a moment. */
    public Matter handedOut(Matter matter, Instant at) {
        return Deed.handedOut(matter, at, rules.current());
    }

    /** Records them in one act. */
    public void record(Actor actor, List<Lived> lived) {
        journal.act(actor, () -> {
            rules.pin();
            MatterStore.Entry entry = new MatterStore.Entry();
            for (Lived one : lived) {
                entry.version(one.steps().getFirst().version(), one.matter());
                one.steps().forEach(step -> entry.step(one.matter().id(), step));
            }
            Collection<MatterFile> files = ledger.add(entry, lived.stream().map(one -> one.matter().id()).toList()).values();
            events.publishEvent(new MattersMoved(UUID.randomUUID(), files.stream().flatMap(MeasuredMatters::moved).toList()));
        });
    }

    private static Stream<Moved> moved(MatterFile file) {
        return file.standing().parts().stream().map(part -> Moved.of(file, part, file.last(part.assignment().id()).move()));
    }

    /** How the database counts the lamps of all units at a moment. */
    public List<String> explainLampsByUnit(Instant asOf) {
        return jdbc.sql("explain (analyze, buffers, costs off) " + MatterList.LAMPS_BY_UNIT).param("asOf", Timestamp.from(asOf)).query(String.class).list();
    }
}
