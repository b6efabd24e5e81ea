package luoshi.flood.quality;

import java.time.Instant;
import java.util.List;
import luoshi.flood.Cause;
import luoshi.flood.Element.Kind;
import luoshi.flood.Element;
import luoshi.flood.Flag;
import luoshi.flood.quality.Judged.Reflag;

/**
 * The checks of one value after another of a series, in the manner of Delft-FEWS. The gravest finding decides. What is not to be used, and what comes late, is never compared with later.
 */
public final class Checks {

    private static final double HOUR = 3_600_000;
    /** Two values nearer in time are compared as if so far apart: waves and rounding are no rates. */
    private static final double NEAREST = 5 * 60_000;
    /** A wave that takes longer than this from neighbour to neighbour is no spike. */
    private static final long SPIKE_WITHIN = 3_600_000;
    /** Neighbours of a spike agree when they are nearer to each other than this share of its height. */
    private static final double AGREE = 0.5;
    /** Fewer readings than this are no row of the same ones, however long it took. */
    private static final int SAME_READINGS = 6;

    private Checks() {}

    /** How far a value can be relied on, from what is remembered of the series before it. */
    public static Judged check(Trace trace, Element element, Limits limits, Sent sent) {
        double value = sent.value();
        if (Double.isNaN(value)) {
            return Judged.of(Flag.MISSING, Cause.MISSING, trace);
        }
        if (sent.isFuture()) {
            return Judged.of(Flag.ORIGINAL_UNRELIABLE, Cause.FUTURE, trace);
        }
        if (value < element.least() || value > element.most()) {
            return Judged.of(Flag.ORIGINAL_UNRELIABLE, value < element.least() ? Cause.HARD_MINIMUM : Cause.HARD_MAXIMUM, trace);
        }
        long at = sent.at().toEpochMilli();
        boolean zero = limits.dry() > 0 && value == 0;
        if (element.kind() == Kind.STATE || at < trace.at()) {
            return judged(zero ? Cause.DRY : range(limits, value), trace);
        }
        if (at == trace.at()) {
            return judged(value == trace.value() ? range(limits, value) : Cause.CONTRADICTED, trace);
        }
        if (zero) {
            return Judged.of(trace.zeros() + 1 < limits.dry() ? Flag.ORIGINAL_DOUBTFUL : Flag.ORIGINAL_UNRELIABLE, Cause.DRY, trace.zero());
        }
        return element.kind() == Kind.COUNT ? count(trace, limits, at, value) : inRow(trace, element, limits, at, value);
    }

    private static Judged count(Trace trace, Limits limits, long at, double value) {
        Cause range = range(limits, value);
        boolean back = value < trace.value() && !limits.restarts();
        return back && range == Cause.NONE ? Judged.of(Flag.ORIGINAL_RELIABLE, Cause.RESET, trace.then(at, value)) : judged(range, trace.then(at, value));
    }

    private static Judged inRow(Trace trace, Element element, Limits limits, long at, double value) {
        boolean spiked = limits.spike() > 0 && element.kind() == Kind.MOMENT && spiked(trace, limits.spike(), at, value);
        Trace before = spiked ? trace.withoutLast() : trace;
        Trace next = before.then(at, value);
        Cause cause = range(limits, value);
        if (cause == Cause.NONE && element.kind() == Kind.MOMENT) {
            cause = rate(before, limits, at, value);
        }
        if (cause == Cause.NONE && stuck(next, limits)) {
            cause = Cause.SAME_READING;
        }
        Judged judged = judged(cause, next);
        return spiked ? new Judged(judged.flag(), cause, List.of(new Reflag(Instant.ofEpochMilli(trace.at()), trace.value(), Flag.ORIGINAL_UNRELIABLE, Cause.SPIKE)), next) : judged;
    }

    private static Judged judged(Cause cause, Trace next) {
        return Judged.of(cause == Cause.NONE ? Flag.ORIGINAL_RELIABLE : Flag.ORIGINAL_DOUBTFUL, cause, next);
    }

    private static Cause range(Limits limits, double value) {
        return value < limits.least() ? Cause.SOFT_MINIMUM : value > limits.most() ? Cause.SOFT_MAXIMUM : Cause.NONE;
    }

    private static Cause rate(Trace before, Limits limits, long at, double value) {
        if (before.at() == Long.MIN_VALUE) {
            return Cause.NONE;
        }
        double hours = Math.max(at - before.at(), NEAREST) / HOUR;
        double change = value - before.value();
        if (limits.rise() > 0 && change > limits.rise() * hours) {
            return Cause.RATE_OF_RISE;
        }
        return limits.fall() > 0 && -change > limits.fall() * hours ? Cause.RATE_OF_FALL : Cause.NONE;
    }

    /** Whether the last value lies far from the one before it and from this one, on the same side, while those two agree. */
    private static boolean spiked(Trace trace, double height, long at, double value) {
        if (trace.before() == Long.MIN_VALUE || at - trace.before() > SPIKE_WITHIN) {
            return false;
        }
        double up = trace.value() - trace.earlier();
        double down = trace.value() - value;
        return Math.abs(up) > height && Math.abs(down) > height && up > 0 == down > 0 && Math.abs(value - trace.earlier()) < height * AGREE;
    }

    private static boolean stuck(Trace next, Limits limits) {
        return limits.same() > 0 && next.same() >= SAME_READINGS && (limits.zero() || next.value() != 0) && next.at() - next.since() >= limits.same() * 60_000L;
    }
}
