package luoshi.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import luoshi.journal.Entries.Entry;
import luoshi.proof.Leaf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/** 清除: takes a fact away and leaves a tombstone, so that everything else still verifies. Who may is asked by the caller. */
@Component
public class Purges {

    private static final Set<String> NEVER = Set.of("journal_genesis", "journal_tombstone");

    private static final Logger LOG = LoggerFactory.getLogger(Purges.class);

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Sequencer sequencer;
    private final Heads heads;
    private final ApplicationEventPublisher events;

    Purges(JdbcClient jdbc, Facts facts, Sequencer sequencer, Heads heads, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.sequencer = sequencer;
        this.heads = heads;
        this.events = events;
    }

    /** Whether rows of this table may be purged: not the beginning, not what purges leave, and no secrets. */
    public boolean allowed(String table) {
        return facts.tables().contains(table) && !NEVER.contains(table) && !facts.holdsSecrets(table);
    }

    /**
     * By whom and why.
     *
     * @param requested who asked for it
     * @param approved who approved it, another person
     * @param reason the ground, which stays for ever
     */
    public record Ground(Actor requested, Actor approved, String reason) {

        public Ground {
            if (requested.equals(approved)) {
                throw new IllegalArgumentException("a purge takes two persons, not twice " + requested.name());
            }
        }
    }

    /**
     * The event that a fact is about to be purged, within the same act: whoever keeps something that is told from it looks at it a last time, and says what
     * is to be done when it is gone.
     *
     * @param table its table
     * @param row its row
     * @param afterwards what is done then
     */
    public record Purging(String table, UUID row, List<Runnable> afterwards) {}

    /** Within an act: deletes the fact of an entry and records its tombstone. Both or neither become true. */
    public void purge(Entry entry, Ground ground) {
        Assert.state(TransactionSynchronizationManager.isActualTransactionActive(), "a purge belongs into an act");
        Leaf leaf = entry.leaf().filter(found -> allowed(found.table())).orElseThrow(() -> new IllegalStateException("entry " + entry.position() + " cannot be purged"));
        jdbc.sql("""
                        insert into journal_tombstone (purged_leaf, purged_table, purged_row, requested_by, approved_by, reason)
                        values (:leaf, :table, :row, :requested, :approved, :reason)""")
                .param("leaf", entry.arrival())
                .param("table", leaf.table())
                .param("row", leaf.row())
                .param("requested", ground.requested().name())
                .param("approved", ground.approved().name())
                .param("reason", ground.reason())
                .update();
        List<Runnable> afterwards = new ArrayList<>();
        events.publishEvent(new Purging(leaf.table(), UUID.fromString(leaf.row()), afterwards));
        purging("on");
        facts.delete(leaf, entry.arrival());
        purging("off");
        afterwards.forEach(Runnable::run);
    }

    /**
     * What stays of a purged fact.
     *
     * @param requestedBy who asked, as an actor
     * @param approvedBy who approved, as an actor
     * @param reason the ground
     */
    public record Tombstone(String requestedBy, String approvedBy, String reason) {}

    /** The tombstone of the fact of an entry, if there is one. Whether it excuses the missing fact, the verifier tells. */
    public Optional<Tombstone> tombstone(Entry entry) {
        return jdbc.sql("select requested_by, approved_by, reason from journal_tombstone where purged_leaf = :leaf").param("leaf", entry.arrival()).query(Tombstone.class).optional();
    }

    private void purging(String state) {
        jdbc.sql("select set_config('luoshi.purging', :state, true)").param("state", state).query((_, _) -> state).single();
    }

    /**
     * After the act: a tombstone excuses a missing row only once a head that lies outside the database covers it, so one is signed at once.
     * Where that fails the facts are gone all the same, and the sequencer tries again.
     */
    public void pin() {
        try {
            sequencer.sequenceAll();
            heads.sign();
        } catch (RuntimeException failure) {
            LOG.warn("a purge waits for its signed head", failure);
        }
    }
}
