package luoshi.journal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed leaves their positions, one sequencer at a time however many servers share the database. What it has not come to when
 * the machine stops, it finds again: leaves without a position are rows.
 */
@Component
class Sequencer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final int BATCH = 10_000;
    /** Leaves of other servers, and of acts whose nudge was lost, wait no longer than this. */
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Subtrees subtrees;
    private final Heads heads;
    private final Semaphore nudge = new Semaphore(0);
    private volatile Thread thread;

    Sequencer(JdbcClient jdbc, TransactionTemplate transactions, Subtrees subtrees, Heads heads) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.subtrees = subtrees;
        this.heads = heads;
    }

    @EventListener
    void recorded(Journal.Recorded act) {
        nudge.release();
    }

    @Override
    public void start() {
        heads.requireKey();
        // known before it runs: it goes on for as long as it is the one that is known
        thread = Thread.ofPlatform().name("journal-sequencer").daemon().unstarted(this::run);
        thread.start();
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                if (sequence() < BATCH) {
                    heads.signIfDue();
                    nudge.tryAcquire(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                    nudge.drainPermits();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.warn("leaves wait for their positions or for a signed head, another try follows", failure);
                nudge.drainPermits();
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives all waiting leaves their positions. */
    void sequenceAll() {
        while (sequence() == BATCH) {
            // the next batch
        }
    }

    /**
     * Gives positions to at most a batch of leaves; answers to how many. The batch is named by its last leaf and not by a list: PostgreSQL, which
     * mostly sees this table empty, would go through all that waits for each leaf of a list.
     */
    int sequence() {
        return transactions.execute(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('journal_entry'))").query((_, _) -> 0).single();
            long before = jdbc.sql("select coalesce(max(position) + 1, 0) from journal_entry").query(Long.class).single();
            int given = jdbc.sql("""
                            with taken as (
                                delete from journal_pending
                                where leaf <= (select max(leaf) from (select leaf from journal_pending order by leaf limit :batch) first)
                                returning leaf, body)
                            insert into journal_entry (position, leaf, body, hash, at)
                            select :before + row_number() over (order by leaf) - 1, leaf, body,
                                   sha256('\\x00'::bytea || convert_to(body, 'UTF8')), substring(body from 'at (\\S+)')::timestamptz
                            from taken""")
                    .param("batch", BATCH)
                    .param("before", before)
                    .update();
            subtrees.complete(before + given);
            return given;
        });
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        nudge.release();
        try {
            running.join(Duration.ofSeconds(10));
            sequenceAll();
            heads.sign();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warn("stopping without a last head; the next start signs it", failure);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** After everything that records facts has stopped, before the database is closed. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
