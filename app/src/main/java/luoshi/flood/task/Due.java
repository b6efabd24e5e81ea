package luoshi.flood.task;

import java.time.Duration;
import java.time.Instant;

/**
 * By when a unit answers to a task, and when it did.
 *
 * @param kind what is due
 * @param from since when the clock runs
 * @param by until when
 * @param done when it was answered; null while it is not
 * @param ended when the task ended; null while it goes on
 */
public record Due(Answer.Kind kind, Instant from, Instant by, Instant done, Instant ended) {

    private static final int LAST_PART = 3;

    /** A report that is due so many minutes after something was so. */
    public static Due report(Instant from, int minutes, Instant done, Instant ended) {
        return new Due(Answer.Kind.FEEDBACK, from, from.plus(Duration.ofMinutes(minutes)), done, ended);
    }

    /** Where it stands. */
    public enum State {
        /** Answered in time. */
        DONE,
        /** Answered, and late. */
        LATE,
        /** The time has run out, and nobody has answered. */
        OVERDUE,
        /** Less than a third of the time is left. */
        NEAR,
        /** There is time. */
        RUNNING,
        /** The task ended in time before it was answered. */
        ENDED
    }

    /** Where it stands at a moment. */
    public State state(Instant asOf) {
        if (done != null) {
            return done.isAfter(by) ? State.LATE : State.DONE;
        }
        Instant now = ended != null && ended.isBefore(asOf) ? ended : asOf;
        if (now.isAfter(by)) {
            return State.OVERDUE;
        }
        if (ended != null) {
            return State.ENDED;
        }
        return Duration.between(now, by).multipliedBy(LAST_PART).compareTo(Duration.between(from, by)) < 0 ? State.NEAR : State.RUNNING;
    }

    /** Minutes late, or minutes left: each minute that has begun counts as late, only whole ones as left. */
    public long minutes(Instant asOf) {
        Instant now = done != null ? done : ended != null && ended.isBefore(asOf) ? ended : asOf;
        Duration late = Duration.between(by, now);
        return late.isPositive() ? late.plusSeconds(59).toMinutes() : late.negated().toMinutes();
    }
}
