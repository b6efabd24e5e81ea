package luoshi.flood.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import luoshi.flood.store.Delivery;
import luoshi.flood.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Through here all observations go in. Whoever delivers waits in a bounded line; one thread takes what stands there and commits it together, so that a thousand stations that report at the full hour
 * cost a few commits and each of them still hears only of what is on the disk. While the line is full, whoever delivers is held up: that is the back-pressure.
 */
@Component
public class Intake implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int WAITING = 4_096;
    /** Of so many values at least a commit is worth its entry. */
    private static final int ENOUGH = 1_000;
    /** After a smaller commit the next one waits so long, or until enough has come: each is an entry of the journal for ever. */
    private static final Duration PACE = Duration.ofMillis(100);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final Writer writer;
    private final BlockingQueue<Waiting> line = new ArrayBlockingQueue<>(WAITING);
    private Thread thread;
    private volatile boolean running;
    private Waiting held;

    Intake(Writer writer) {
        this.writer = writer;
    }

    /** Somebody who waits for their delivery to be on the disk. */
    record Waiting(Delivery delivery, CompletableFuture<Stored> told) {}

    /** Delivers. What comes back is completed when the delivery is on the disk, or with the reason why it is not. Waits as long as the line is full. */
    public CompletableFuture<Stored> deliver(Delivery delivery) throws InterruptedException {
        CompletableFuture<Stored> told = new CompletableFuture<>();
        if (!running) {
            told.completeExceptionally(new IllegalStateException("the server stops"));
            return told;
        }
        line.put(new Waiting(delivery, told));
        return told;
    }

    /** Lets whoever follows what is observed know that time goes by. */
    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void tick() {
        if (running) {
            line.offer(new Waiting(Delivery.NOTHING, new CompletableFuture<>()));
        }
    }

    private void run() {
        while (running || !line.isEmpty()) {
            try {
                List<Waiting> taken = take();
                if (!taken.isEmpty()) {
                    commit(taken);
                    if (values(taken) < ENOUGH) {
                        rest();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The pace, unless so many deliveries stand in line that a commit is worth its entry. */
    private void rest() throws InterruptedException {
        for (Duration rested = Duration.ZERO; running && rested.compareTo(PACE) < 0 && line.size() < ENOUGH; rested = rested.plus(LOOK)) {
            Thread.sleep(LOOK);
        }
    }

    /** Those that stand in line, as many as one commit bears, and all in one name. */
    private List<Waiting> take() throws InterruptedException {
        List<Waiting> taken = new ArrayList<>();
        Waiting next = held != null ? held : line.poll(1, TimeUnit.SECONDS);
        held = null;
        int values = 0;
        while (next != null) {
            values += next.delivery().arrivals().size();
            if (!taken.isEmpty() && (values > Delivery.MOST || !next.delivery().by().equals(taken.getFirst().delivery().by()))) {
                held = next;
                return taken;
            }
            taken.add(next);
            next = line.poll();
        }
        return taken;
    }

    private static int values(List<Waiting> taken) {
        return taken.stream().mapToInt(one -> one.delivery().arrivals().size()).sum();
    }

    /** All together; where that fails, one by one, so that one that cannot be stored holds up no other. */
    private void commit(List<Waiting> taken) {
        try {
            List<Stored> stored = writer.write(taken.stream().map(Waiting::delivery).toList());
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).told().complete(stored.get(i));
            }
        } catch (RuntimeException failure) {
            if (taken.size() > 1) {
                taken.forEach(one -> commit(List.of(one)));
            } else {
                LOG.error("a delivery could not be stored", failure);
                taken.getFirst().told().completeExceptionally(failure);
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("flood-intake").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** It is there before whoever delivers, and after them. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
