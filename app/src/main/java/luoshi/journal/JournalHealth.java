package luoshi.journal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import luoshi.proof.TreeHead;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether leaves get their positions and a signed head in time: for the answer to whether this server is ready, and for measuring. */
@Component("sequencerHealthIndicator")
class JournalHealth implements HealthIndicator, MeterBinder {

    /** By the machine's clock. Leaves of a long act are old when it is committed, but they do not wait. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Entries entries;
    private final Heads heads;
    private final StagedClock clock;

    JournalHealth(Entries entries, Heads heads, StagedClock clock) {
        this.entries = entries;
        this.heads = heads;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Instant late = clock.instant().minus(clock.staged(PATIENCE));
        boolean waiting = entries.oldestPending().filter(late::isAfter).isPresent()
                || entries.firstBeyond(heads.newest().map(TreeHead::size).orElse(0L)).filter(late::isAfter).isPresent();
        return (waiting ? Health.down() : Health.up()).build();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("luoshi.journal.entries", entries, Entries::size).description("Entries of the journal").register(meters);
        Gauge.builder("luoshi.journal.pending", entries, Entries::pending).description("Leaves that wait for a position").register(meters);
        Gauge.builder("luoshi.journal.covered", heads, all -> all.newest().map(TreeHead::size).orElse(0L)).description("Entries that the newest head covers").register(meters);
    }
}
