package luoshi.sheet;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done with sheets that came in. Small ones are done while their visitor waits; large ones one after the other on a thread of their own, so that
 * memory holds one at a time and their page can be left. Each is one act: where the server stops meanwhile, nothing of it was recorded.
 *
 * @param <R> how work is refused
 */
public class SheetWork<R extends RuntimeException> {

    /** Rows that somebody can wait for. */
    public static final int SMALL = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(SheetWork.class);
    private static final ExecutorService ONE = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("sheets-in").daemon().factory());

    private final Class<R> refused;
    private final Supplier<R> broken;
    private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();
    private final Map<UUID, R> failures = new ConcurrentHashMap<>();

    /**
     * Of one capability.
     *
     * @param refused how its work is refused
     * @param broken what is told where the program has failed
     */
    protected SheetWork(Class<R> refused, Supplier<R> broken) {
        this.refused = refused;
        this.broken = broken;
    }

    /** What is done. */
    public enum What {
        /** The sheet is compared with what is held. */
        COMPARE,
        /** It is recorded. */
        RECORD,
        /** It is taken back. */
        UNDO
    }

    /** Something that is done. */
    public static final class Job {

        private final What what;
        private final int all;
        private final AtomicInteger done = new AtomicInteger();

        private Job(What what, int all) {
            this.what = what;
            this.all = all;
        }

        /** What is done. */
        public What what() {
            return what;
        }

        /** How many rows there are. */
        public int all() {
            return all;
        }

        /** How many of them are done. */
        public int done() {
            return done.get();
        }
    }

    /** The work that waits for its turn or runs for a sheet. */
    public Optional<Job> running(UUID id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Why what was done last failed: told once. */
    public Optional<R> failure(UUID id) {
        return Optional.ofNullable(failures.remove(id));
    }

    /**
     * Does it now where it is small, and answers that it is done; else begins it, unless something is being done with the sheet already. What small work refuses is
     * thrown; what large work refuses is told by {@link #failure}.
     *
     * @param work is given whom to tell how many more are done
     */
    public boolean run(UUID id, What what, int size, Consumer<IntConsumer> work) {
        if (size <= SMALL) {
            work.accept(_ -> { });
            return true;
        }
        Job job = new Job(what, size);
        if (jobs.putIfAbsent(id, job) == null) {
            failures.remove(id);
            ONE.execute(() -> run(id, job, work));
        }
        return false;
    }

    private void run(UUID id, Job job, Consumer<IntConsumer> work) {
        try {
            work.accept(job.done::addAndGet);
        } catch (RuntimeException | Error fault) {
            if (!refused.isInstance(fault)) {
                LOG.error("nothing of sheet {} was recorded", id, fault);
            }
            failures.put(id, refused.isInstance(fault) ? refused.cast(fault) : broken.get());
        } finally {
            jobs.remove(id);
        }
    }
}
