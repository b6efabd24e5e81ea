package luoshi.matter.sheet;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import luoshi.people.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What is done with imports. Small ones are done while their visitor waits; large ones one after the other on a thread of their own, so that memory
 * holds one at a time and their page can be left. Each is one act: where the server stops meanwhile, nothing of it was recorded.
 */
@Component
class ImportWork {

    /** Rows that somebody can wait for. */
    static final int SMALL = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final ExecutorService one = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("task-tables").daemon().factory());
    private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();

    /** What is done. */
    enum What {
        /** The table is compared with what is held. */
        COMPARE,
        /** It is recorded. */
        RECORD,
        /** It is taken back. */
        UNDO
    }

    /** Something that is done, or has failed. */
    static final class Job {

        private final What what;
        private final int all;
        private final AtomicInteger done = new AtomicInteger();
        private volatile Refusal refusal;

        private Job(What what, int all) {
            this.what = what;
            this.all = all;
        }

        /** What is done. */
        What what() {
            return what;
        }

        /** How many rows or matters there are. */
        int all() {
            return all;
        }

        /** How many of them are done. */
        int done() {
            return done.get();
        }
    }

    /** The work that waits for its turn or runs for an import. */
    Optional<Job> running(UUID id) {
        return Optional.ofNullable(jobs.get(id)).filter(job -> job.refusal == null);
    }

    /** Why what was done last failed: told once. */
    Optional<Refusal> failure(UUID id) {
        Job job = jobs.get(id);
        return job != null && job.refusal != null && jobs.remove(id, job) ? Optional.of(job.refusal) : Optional.empty();
    }

    /**
     * Does it now where it is small, and answers that it is done; else begins it, unless something is being done with the import already.
     *
     * @param work is given whom to tell how many more are done
     * @throws Refusal of small work; that of large work is told by {@link #failure}
     */
    boolean run(UUID id, What what, int size, Consumer<IntConsumer> work) {
        if (size <= SMALL) {
            work.accept(_ -> { });
            return true;
        }
        Job job = new Job(what, size);
        failure(id);
        if (jobs.putIfAbsent(id, job) == null) {
            one.execute(() -> run(id, job, work));
        }
        return false;
    }

    private void run(UUID id, Job job, Consumer<IntConsumer> work) {
        try {
            work.accept(job.done::addAndGet);
            jobs.remove(id);
        } catch (Refusal refusal) {
            job.refusal = refusal;
        } catch (RuntimeException | Error fault) {
            LOG.error("nothing of import {} was recorded", id, fault);
            job.refusal = new Refusal("matter-sheet.broken");
        }
    }
}
