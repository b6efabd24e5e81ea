package luoshi.flood.sensorthings.entity;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import luoshi.flood.Stations;
import luoshi.flood.store.SeriesBook;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import org.springframework.stereotype.Component;

/** All entities but observations. They are held in memory and read on: each question first asks for what has been recorded since. */
@Component
public class Entities {

    private static final int NUMBERS = 64;

    private final EntityStore store;
    private final Journal journal;
    private final Clock clock;
    private final Registered registered;
    private final State recorded = new State();
    private final Deque<Long> numbers = new ArrayDeque<>();
    private long read;

    Entities(EntityStore store, Journal journal, Clock clock, Stations stations, SeriesBook series) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
        this.registered = new Registered(stations, series);
    }

    /** All that holds now. */
    public Graph now() {
        readOn();
        return new Graph(recorded, registered.read());
    }

    private synchronized void readOn() {
        for (EntityStore.Row row : store.since(read)) {
            Kind kind = Kind.valueOf(row.kind());
            if (row.deleted()) {
                recorded.remove(kind, row.number());
            } else {
                recorded.put(EntityText.read(kind, row.number(), row.body()));
            }
            read = row.leaf();
        }
    }

    /** A number that no entity has had. */
    public synchronized long number() {
        if (numbers.isEmpty()) {
            numbers.addAll(store.numbers(NUMBERS));
        }
        return numbers.removeFirst();
    }

    /** What is to be recorded together. */
    public record Change(List<Entity> put, List<Entity> deleted) {}

    /** Works out a change while nobody else changes anything, and records it in somebody's name. */
    public synchronized Change record(Actor actor, Supplier<Change> work) {
        return journal.act(actor, () -> {
            store.lock();
            Change change = work.get();
            store.insert(change.put(), clock.instant());
            store.delete(change.deleted(), clock.instant());
            return change;
        });
    }

    /** The things that programs have made and that are no stations of the register: candidates for it. */
    public List<Entity> candidates() {
        return List.copyOf(now().recorded(Kind.THING));
    }
}
