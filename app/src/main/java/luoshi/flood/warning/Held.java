package luoshi.flood.warning;

import java.nio.ByteBuffer;
import java.util.List;
import luoshi.flood.Colour;
import luoshi.flood.warning.Rule.Hold;

/**
 * How one rule stands at one station.
 *
 * @param rule its key
 * @param version the first day of the version by which it stands
 * @param step the step that it is on; 0 for none
 * @param colour of the step; null for none or for attention
 * @param at when the last observation was that counted, in milliseconds; 0 for none
 * @param up since when each step has been reached, and how many times running; empty where none is
 * @param down since when each step has not been held, and how many times running; empty where all are
 * @param past values that are lower than all after them, with their times: of these a rise is reckoned
 */
record Held(String rule, long version, int step, Colour colour, long at, long[] up, long[] down, Past past) {

    private static final long[] NONE = {};

    static Held none(String rule) {
        return new Held(rule, 0, 0, null, 0, NONE, NONE, Past.NONE);
    }

    /** By another version: its steps are counted anew, and it stands on the one with its colour, or the gravest milder one. */
    Held under(Rule next) {
        long begins = next.from().toEpochDay();
        if (version == begins && fits(next)) {
            return this;
        }
        int same = 0;
        for (int i = 1; i <= next.steps().size() && step > 0; i++) {
            Colour other = next.colour(i);
            same = other == null || colour != null && other.compareTo(colour) <= 0 ? i : same;
        }
        return new Held(rule, begins, same, next.colour(same), at, NONE, NONE, past);
    }

    /** A file may have been mended without another day. */
    private boolean fits(Rule rule) {
        int steps = rule.steps().size();
        return step <= steps && (up.length == 0 || up.length == 2 * steps) && (down.length == 0 || down.length == 2 * steps) && colour == rule.colour(step);
    }

    Held with(long moment, double reading, long within) {
        return new Held(rule, version, step, colour, at, up, down, past.with(moment, reading, within));
    }

    Held over() {
        return new Held(rule, version, 0, null, at, NONE, NONE, Past.NONE);
    }

    /** After a moment at which some steps were reached, and some not held: bits, the first step's lowest. */
    Held after(long moment, int reached, int released, Rule by) {
        int steps = by.steps().size();
        long[] rising = running(up, reached, moment, steps);
        long[] falling = running(down, released, moment, steps);
        int top = highest(rising, by.raise(), moment);
        int next = top > step ? top : falling.length == 0 ? step : lowered(falling, by.lower(), moment, step);
        return new Held(rule, version, next, by.colour(next), moment, rising, falling, past);
    }

    private static int highest(long[] rising, Hold raise, long moment) {
        int step = rising.length / 2;
        while (step > 0 && !raise.lasted(rising[2 * step - 2], rising[2 * step - 1], moment)) {
            step--;
        }
        return step;
    }

    private static int lowered(long[] falling, Hold lower, long moment, int from) {
        int step = from;
        while (step > 0 && lower.lasted(falling[2 * step - 2], falling[2 * step - 1], moment)) {
            step--;
        }
        return step;
    }

    private static long[] running(long[] before, int bits, long moment, int steps) {
        if (bits == 0) {
            return NONE;
        }
        long[] after = new long[2 * steps];
        for (int i = 0; i < steps; i++) {
            if ((bits >> i & 1) != 0) {
                boolean begun = before.length > 0 && before[2 * i + 1] > 0;
                after[2 * i] = begun ? before[2 * i] : moment;
                after[2 * i + 1] = begun ? before[2 * i + 1] + 1 : 1;
            }
        }
        return after;
    }

    /** Since when a step has been reached or not been held. */
    long since(int of, boolean rising) {
        return (rising ? up : down)[2 * of - 2];
    }

    void write(Packed to) {
        to.text(rule);
        to.number(version);
        to.number(step);
        to.number(colour == null ? -1 : colour.ordinal());
        to.number(at);
        for (long[] numbers : List.of(up, down)) {
            to.number(numbers.length);
            for (int i = 0; i < numbers.length; i++) {
                to.number(i % 2 == 0 && numbers[i + 1] > 0 ? at - numbers[i] : numbers[i]);
            }
        }
        past.write(at, to);
    }

    /** @param old as it was written by version 1 */
    static Held read(ByteBuffer from, boolean old) {
        String rule = Packed.text(from);
        long version = Packed.number(from);
        int step = (int) Packed.number(from);
        int colour = (int) Packed.number(from);
        long at = Packed.number(from);
        long[] up = runs(from, at);
        long[] down = runs(from, at);
        return new Held(rule, version, step, colour < 0 ? null : Colour.values()[colour], at, up, down, old ? Past.readOld(at, from) : Past.read(at, from));
    }

    private static long[] runs(ByteBuffer from, long at) {
        long[] runs = new long[Packed.many(from)];
        for (int i = 0; i < runs.length; i += 2) {
            long since = Packed.number(from);
            long times = Packed.number(from);
            runs[i] = times > 0 ? at - since : 0;
            runs[i + 1] = times;
        }
        return runs;
    }
}
