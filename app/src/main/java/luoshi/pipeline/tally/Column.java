package luoshi.pipeline.tally;

import java.util.Arrays;
import java.util.BitSet;
import luoshi.pipeline.store.Packed;

/**
 * Who belongs to one set from when to when, and what is added up of it: items by their places, in arrays side by side. Days are kept in 16 bits, as far as the
 * year 2079; a later one is taken for the last of them.
 */
final class Column {

    private static final char NEVER = Character.MAX_VALUE;
    private static final int FIRST_ROOM = 16;

    private int size;
    private int[] places = new int[FIRST_ROOM];
    private char[] since = new char[FIRST_ROOM];
    private char[] until = new char[FIRST_ROOM];
    /** What is added up on the first day, in millionths; null while all are counted only. */
    private long[] amounts;
    /** By how much that grows with every day; null while nothing grows. */
    private long[] growth;

    /** A time in which the item at a place belongs to it, and is counted. */
    void add(int place, long span) {
        add(place, span, Tally.ONE, 0);
    }

    /** A time in which the item at a place belongs to it, with what is added up of it. */
    void add(int place, long span, long amount, long grows) {
        if (size == places.length) {
            room(size + (size >> 1));
        }
        places[size] = place;
        since[size] = day(Packed.since(span));
        until[size] = Packed.ends(span) ? day(Packed.until(span)) : NEVER;
        if (amounts == null && (amount != Tally.ONE || grows != 0)) {
            amounts = new long[places.length];
            Arrays.fill(amounts, 0, size, Tally.ONE);
        }
        if (growth == null && grows != 0) {
            growth = new long[places.length];
        }
        if (amounts != null) {
            amounts[size] = amount;
        }
        if (growth != null) {
            growth[size] = grows;
        }
        size++;
    }

    private static char day(int day) {
        return (char) Math.min(day, NEVER - 1);
    }

    /** All times of another column but those of some places. */
    void addAll(Column other, BitSet but) {
        for (int i = 0; i < other.size; i++) {
            if (!but.get(other.places[i])) {
                add(other.places[i], Packed.span(other.since[i], other.until[i] == NEVER ? Packed.NEVER : other.until[i]), other.amounts == null ? Tally.ONE : other.amounts[i],
                        other.growth == null ? 0 : other.growth[i]);
            }
        }
    }

    /** Gives back the room that is not needed. */
    void trim() {
        room(size);
    }

    private void room(int length) {
        places = Arrays.copyOf(places, length);
        since = Arrays.copyOf(since, length);
        until = Arrays.copyOf(until, length);
        amounts = amounts == null ? null : Arrays.copyOf(amounts, length);
        growth = growth == null ? null : Arrays.copyOf(growth, length);
    }

    private boolean covers(int i, int day) {
        return since[i] <= day && (until[i] == NEVER || day < until[i]);
    }

    /** The places of who belongs to it on a day. */
    BitSet on(int day) {
        BitSet on = new BitSet();
        for (int i = 0; i < size; i++) {
            if (covers(i, day)) {
                on.set(places[i]);
            }
        }
        return on;
    }

    /** Whether all are counted, and nothing else is added up. */
    boolean counted() {
        return amounts == null;
    }

    /** What is added up, in millionths, of those at some places, of each item to the sum at the place that is told for it. */
    void sum(int day, BitSet among, int[] groups, long[] sums) {
        for (int i = 0; i < size; i++) {
            if (covers(i, day) && among.get(places[i])) {
                sums[groups == null ? 0 : groups[places[i]]] += amounts == null ? Tally.ONE : amounts[i] + (growth == null ? 0 : growth[i] * (day - since[i]));
            }
        }
    }
}
