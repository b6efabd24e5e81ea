package luoshi.matter.course;

import java.time.Instant;
import luoshi.matter.ClockKind;
import luoshi.matter.Move;
import luoshi.matter.Party;
import luoshi.matter.State;

/**
 * How a unit's part stood from one moment to another. Its lamp at any moment within follows from three moments and two marks, so that a database
 * can tell the lamps of a million parts in one statement.
 *
 * @param since from this moment on
 * @param until up to, and not including, this one; {@link #FOREVER} for how it stands now
 * @param open whether something is owed
 * @param state where it stands
 * @param waits who is to act
 * @param proposes the move whose draft waits for the head; null for none
 * @param clock the clock that runs out first of those that run; null for none
 * @param node its date of the node plan, 0 for other clocks
 * @param due when it runs out; {@link #FOREVER} where none runs
 * @param yellowAt from when on one of the clocks that can be judged is near its end
 * @param redAt from when on one has run out
 * @param superviseAt from when on one has run out for so long that 督办 is called for
 * @param grey whether one cannot be judged: stopped, or a date that may still change
 * @param late whether one was met, but past its day
 * @param clocks how many run
 */
public record Interval(Instant since, Instant until, boolean open, State state, Party waits, Move proposes, ClockKind clock, int node, Instant due,
        Instant yellowAt, Instant redAt, Instant superviseAt, boolean grey, boolean late, int clocks) {

    /** A moment that never comes. */
    public static final Instant FOREVER = Instant.MAX;

    /** The lamp at a moment as {@link luoshi.matter.DueLamp#code} has it. */
    public int code(Instant asOf) {
        if (!asOf.isBefore(superviseAt)) {
            return 6;
        }
        if (!asOf.isBefore(redAt)) {
            return 5;
        }
        if (!asOf.isBefore(yellowAt)) {
            return 4;
        }
        if (grey) {
            return 3;
        }
        return clocks > 0 ? 2 : late ? 1 : 0;
    }

    Interval endingAt(Instant moment) {
        return new Interval(since, moment, open, state, waits, proposes, clock, node, due, yellowAt, redAt, superviseAt, grey, late, clocks);
    }
}
