package luoshi.bench.pipeline;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import luoshi.app.MeasuredServer;
import luoshi.journal.Actor;
import luoshi.pipeline.MeasuredRegisters;
import luoshi.pipeline.MeasuredRegisters.Lived;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who records while others look: each time some items of a register get an entry, in one act. */
final class Recording implements AutoCloseable {

    private static final int ITEMS = 20;

    private final MeasuredServer server;
    private final Histories histories;
    private final AtomicInteger acts = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    /** @param every so many seconds; never for 0 */
    Recording(MeasuredServer server, Random random, int every) {
        this.server = server;
        this.histories = new Histories(random, List.of(), null);
        if (every > 0) {
            clock.scheduleAtFixedRate(this::record, every, every, TimeUnit.SECONDS);
        }
    }

    private void record() {
        try {
            List<Owned> some = server.part(JdbcClient.class).sql("select item, unit from pipeline_item tablesample system (1) where pipeline = 'projects' order by random() limit " + ITEMS)
                    .query(Owned.class).list();
            server.part(MeasuredRegisters.class).record(Actor.system("bench"), PipelineCity.PROJECTS,
                    some.stream().map(one -> new Lived(one.item(), one.unit(), List.of(histories.more(server.part(Clock.class).instant())))).toList());
            acts.incrementAndGet();
        } catch (RuntimeException | Error fault) {
            failure.compareAndSet(null, fault);
        }
    }

    private record Owned(UUID item, UUID unit) {}

    /** How often something was recorded; throws where that failed. */
    int acts() {
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return acts.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
