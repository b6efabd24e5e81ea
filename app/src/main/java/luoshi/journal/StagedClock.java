package luoshi.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import luoshi.kernel.CityClock;

/**
 * The one clock of a server: the machine's, unless the journal begins with the word that its time is staged. Time can be staged once, at
 * the beginning, and never on a journal that has begun without.
 */
final class StagedClock extends Clock {

    private final Clock machine;
    private volatile Staging staging;
    private volatile Duration stepped = Duration.ZERO;

    StagedClock(Clock machine) {
        this.machine = machine;
    }

    /**
     * How time is staged.
     *
     * @param from the staged moment of the beginning
     * @param begun the machine's moment of the beginning
     * @param speed how many seconds of staged time pass in one
     */
    record Staging(Instant from, Instant begun, int speed) {}

    void stage(Staging wanted) {
        staging = wanted;
    }

    /** Puts staged time forward; time never goes back. */
    synchronized void step(Duration forward) {
        stepped = stepped.plus(forward);
    }

    boolean isStaged() {
        return staging != null;
    }

    /** How long something is on this clock that takes so long on the machine's. */
    Duration staged(Duration machine) {
        Staging staged = staging;
        return staged == null ? machine : machine.multipliedBy(staged.speed);
    }

    @Override
    public Instant instant() {
        Instant now = machine.instant();
        Staging staged = staging;
        return staged == null ? now : staged.from.plus(Duration.between(staged.begun, now).multipliedBy(staged.speed)).plus(stepped);
    }

    @Override
    public ZoneId getZone() {
        return CityClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("there is one zone: " + CityClock.ZONE);
    }
}
