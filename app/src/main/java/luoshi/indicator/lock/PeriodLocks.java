package luoshi.indicator.lock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.indicator.Indicator;
import luoshi.indicator.Indicators;
import luoshi.indicator.store.Locks;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** The door of locks: who may close periods, and that only people of the unit that closed them open them again. */
@Component
class PeriodLocks {

    private static final String LOCK = "figures.lock";
    /** So many of the past are shown. */
    private static final int PAST = 100;

    private final Locks locks;
    private final Indicators indicators;
    private final Journal journal;
    private final Door door;
    private final Clock clock;

    PeriodLocks(Locks locks, Indicators indicators, Journal journal, Door door, Clock clock) {
        this.locks = locks;
        this.indicators = indicators;
        this.journal = journal;
        this.door = door;
        this.clock = clock;
    }

    /** Those that hold. */
    List<Locks.Lock> list() {
        return locks.list();
    }

    /** The last that were opened again. */
    List<Locks.Past> past() {
        return locks.past(PAST);
    }

    /** Whether there is one, or was. */
    boolean isKnown(UUID lock) {
        return locks.isKnown(lock);
    }

    /** Locks all periods that end on or before a day: of one indicator, or of all where it is null. */
    void lock(SignedIn who, UUID indicator, LocalDate until, String reason) {
        UUID unit = who.units().filter(one -> door.allows(who, LOCK, one)).findFirst().orElseThrow(() -> new Refusal("lock.not-yours"));
        if (until == null || until.isAfter(CityClock.today(clock))) {
            throw new Refusal("lock.until", until == null ? "" : until, CityClock.today(clock));
        }
        if (indicator != null && indicators.find(indicator).isEmpty()) {
            throw new Refusal("indicator.gone");
        }
        add(who, new Locks.Lock(UUID.randomUUID(), unit, indicator, until, reason), false);
    }

    /** Opens it again. */
    void open(SignedIn who, UUID lock, String reason) {
        Locks.Lock held = locks.find(lock).orElseThrow(() -> new Refusal("lock.gone"));
        door.require(who, LOCK, held.unit());
        if (!mayOpen(who, held)) {
            throw new Refusal("lock.not-yours");
        }
        add(who, new Locks.Lock(held.lock(), held.unit(), held.indicator(), held.until(), reason), true);
    }

    /** Whether somebody can open it: of the unit that locked, and allowed to. */
    boolean mayOpen(SignedIn who, Locks.Lock lock) {
        return door.allows(who, LOCK, lock.unit()) && who.units().anyMatch(lock.unit()::equals);
    }

    private void add(SignedIn who, Locks.Lock lock, boolean opened) {
        if (lock.reason().isBlank()) {
            throw new Refusal("lock.reason");
        }
        Refusal.whereLonger(lock.reason(), Indicator.LONGEST);
        journal.act(who.actor(), () -> locks.add(lock, opened));
    }
}
