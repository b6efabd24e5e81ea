package luoshi.bench.kill;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Refusal;
import luoshi.people.Role;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.Units;
import org.springframework.core.io.ByteArrayResource;

/**
 * Writers outside the server's Java that record facts through the capabilities' own doors. Each write carries a word of its own and is made
 * once, whatever becomes of it; it counts as acknowledged when its door has returned.
 */
final class Writers implements AutoCloseable {

    /** Else the writers keep the server from coming up again. */
    private static final long PAUSE_NS = 30_000_000;

    private final Actor actor = Actor.user(UUID.randomUUID());
    private final Doors doors;
    private final PlanWork plans;
    private final MatterWork matters;
    private final Map<Work, Writing> writings = new EnumMap<>(Work.class);
    private final Map<Work, Set<String>> acknowledged = new EnumMap<>(Work.class);
    private final AtomicLong words = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Phaser phaser = new Phaser(1);
    private volatile boolean working;
    private volatile String refused;

    Writers(Path data) {
        doors = new Doors(data);
        plans = new PlanWork(doors, actor);
        matters = new MatterWork(doors, actor);
        writings.put(Work.PERSON, word -> done(word, this::person));
        writings.put(Work.UNIT, word -> done(word, this::unit));
        writings.put(Work.EVIDENCE, word -> done(word, this::evidence));
        writings.put(Work.HIRING, word -> done(word, this::hire));
        writings.putAll(plans.writings());
        writings.putAll(matters.writings());
        for (Work work : Work.values()) {
            acknowledged.put(work, ConcurrentHashMap.newKeySet());
        }
    }

    private static Optional<String> done(String word, Consumer<String> write) {
        write.accept(word);
        return Optional.of(word);
    }

    void begin() {
        working = true;
        for (Work work : Work.values()) {
            phaser.register();
            Thread.ofPlatform().name("writer-" + work).start(() -> write(work));
        }
    }

    /** Returns when the last write has ended, well or badly. */
    void pause() {
        working = false;
        phaser.arriveAndAwaitAdvance();
    }

    private void write(Work work) {
        while (working) {
            LockSupport.parkNanos(PAUSE_NS);
            String word = work.name().toLowerCase(Locale.ROOT) + "-" + words.incrementAndGet();
            try {
                writings.get(work).write(word).ifPresent(acknowledged.get(work)::add);
            } catch (Refusal wrong) {
                refused = work + " 被拒：" + wrong.getMessage();
            } catch (RuntimeException interrupted) {
                failed.incrementAndGet();
            }
        }
        phaser.arriveAndDeregister();
    }

    private void unit(String word) {
        doors.at(Units.class).record(actor, new Unit(null, word, word, UnitKind.BUREAU, city().id(), city().from(), false));
    }

    private void evidence(String word) {
        doors.at(EvidenceFiles.class).keep(actor, actor.user().orElseThrow(), word, new ByteArrayResource(word.repeat(500).getBytes(StandardCharsets.UTF_8)));
    }

    private void hire(String word) {
        doors.at(Journal.class).act(actor, () -> {
            UUID person = person(word);
            doors.at(Posts.class).record(actor, new Post(null, person, city().id(), word, Role.CONTACT, city().from(), null));
        });
    }

    private Unit city() {
        return doors.at(Units.class).on(AsOf.now(CityClock.today())).roots().getFirst();
    }

    private UUID person(String word) {
        return doors.at(People.class).record(actor, new Person(null, word, word, null, true));
    }

    /** What they do to the plan. */
    PlanWork plans() {
        return plans;
    }

    /** What they do to matters. */
    MatterWork matters() {
        return matters;
    }

    /** The words whose writes were acknowledged. */
    Set<String> acknowledged(Work work) {
        return acknowledged.get(work);
    }

    long acknowledged() {
        return acknowledged.values().stream().mapToLong(Set::size).sum();
    }

    /** A write that was refused for what it says, and not for a killed server: then the soak itself is wrong. */
    Optional<String> refused() {
        return Optional.ofNullable(refused);
    }

    /** How many writes ended without an acknowledgement. */
    long failed() {
        return failed.get();
    }

    @Override
    public void close() {
        doors.close();
    }
}
