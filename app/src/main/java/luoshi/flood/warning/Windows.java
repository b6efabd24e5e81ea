package luoshi.flood.warning;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import luoshi.flood.Element.Kind;
import luoshi.flood.Element;
import luoshi.flood.quality.Counts;

/**
 * The rain of one station in the last 24 hours, in slots of five minutes of tenths of a millimetre. Each slot is told by one source, the finest that came: what a longer period or a counter tells
 * goes only where no finer one did, less what finer ones told of it, and evenly. A value: feeding makes another one.
 */
public final class Windows {

    /** Of a station that has sent no rain. */
    public static final Windows NONE = new Windows(empty(), 0, 0, 0, (byte) 0, false);

    /** How many slots are held: 24 hours. */
    static final int SLOTS = 288;
    private static final long SLOT = 300_000;
    private static final int HOUR = 12;
    private static final short MISSING = -1;
    /** A slot's word: twelve bits of tenths, and where they come from; without a sign they are spread from something longer. */
    private static final int TENTHS = 0xFFF;
    private static final int MINUTES = 0x1000;
    private static final int EXACT = 0x2000;
    /** More than this in five minutes has never been (60 mm): a counter that says so is not believed. */
    private static final int MOST = 600;

    private final short[] ring;
    private final long end;
    private final long countAt;
    private final int count;
    private final byte counter;
    private final boolean minutely;

    private Windows(short[] ring, long end, long countAt, int count, byte counter, boolean minutely) {
        this.ring = ring;
        this.end = end;
        this.countAt = countAt;
        this.count = count;
        this.counter = counter;
        this.minutely = minutely;
    }

    /**
     * A sum of rain.
     *
     * @param tenths of a millimetre
     * @param missing slots of five minutes of which nothing is known: where there are any the sum is a lower bound
     * @param spread slots into which something longer was spread evenly
     */
    public record Sum(int tenths, int missing, int spread) {}

    private static short[] empty() {
        short[] ring = new short[SLOTS];
        Arrays.fill(ring, MISSING);
        return ring;
    }

    /** The end of the last slot of which something is known. */
    public Instant end() {
        return Instant.ofEpochMilli(end * SLOT);
    }

    boolean isEmpty() {
        return end == 0;
    }

    /** The sum of the minutes until a moment, up to 1440; what lies after the last known slot is missing. */
    public Sum sum(int minutes, Instant until) {
        return sum(minutes, slot(until.toEpochMilli()));
    }

    /** The sum of the minutes until the last known slot. */
    public Sum sum(int minutes) {
        return sum(minutes, end);
    }

    private Sum sum(int minutes, long last) {
        int many = Math.clamp((minutes + 4) / 5, 1, SLOTS);
        long first = Math.max(last - many + 1, end - SLOTS + 1);
        int tenths = 0;
        int known = 0;
        int spread = 0;
        for (long slot = first; slot <= Math.min(last, end); slot++) {
            int word = ring[place(slot)];
            if (word != MISSING) {
                tenths += word & TENTHS;
                known++;
                spread += word < MINUTES ? 1 : 0;
            }
        }
        return new Sum(tenths, many - known, spread);
    }

    /** Only how many tenths until the last known slot. */
    int tenths(int minutes) {
        int many = Math.clamp((minutes + 4) / 5, 1, SLOTS);
        int after = place(end) + 1;
        return many <= after ? tenths(after - many, after) : tenths(0, after) + tenths(SLOTS - many + after, SLOTS);
    }

    private int tenths(int from, int to) {
        int tenths = 0;
        for (int i = from; i < to; i++) {
            int word = ring[i];
            tenths += word & TENTHS & ~(word >> 31);
        }
        return tenths;
    }

    private static int place(long slot) {
        return (int) Math.floorMod(slot, (long) SLOTS);
    }

    /** The slot in which a moment lies, a slot's end with it. */
    private static long slot(long at) {
        return Math.ceilDiv(at, SLOT);
    }

    /** With a value of rain in millimetres, of a period or a count; what ended 24 hours before the last known slot is passed over. */
    Windows with(Element element, Instant at, double millimetres) {
        long moment = at.toEpochMilli();
        long slot = slot(moment);
        int tenths = (int) Math.round(Math.max(0, millimetres) * 10);
        if (element.kind() == Kind.COUNT) {
            return counted(element, moment, tenths);
        }
        if (element.kind() != Kind.PERIOD || slot <= end - SLOTS) {
            return this;
        }
        short[] next = advanced(slot);
        long last = Math.max(end, slot);
        if (element.minutes() == 1) {
            add(next, slot, tenths);
        } else if (element.minutes() <= 5) {
            set(next, slot, tenths, last);
        } else {
            spread(next, slot - element.minutes() / 5 + 1, slot, tenths, last);
        }
        return new Windows(next, last, countAt, count, counter, minutely || element.minutes() == 1);
    }

    private short[] advanced(long slot) {
        short[] next = ring.clone();
        for (long each = Math.max(end, slot - SLOTS) + 1; each <= slot; each++) {
            next[place(each)] = MISSING;
        }
        return next;
    }

    /** 累计降水量 goes before what is counted from the beginning of a day; what is counted from the beginning of a storm is passed over. */
    private Windows counted(Element element, long at, int tenths) {
        byte rank = (byte) (element.code().equals("PT") ? 2 : element.code().equals("PJ") ? 1 : 0);
        if (rank == 0 || rank < counter || rank == counter && at <= countAt) {
            return this;
        }
        double fell = rank == counter ? Counts.between(element, count / 10.0, tenths / 10.0) : Double.NaN;
        long slot = slot(at);
        if (Double.isNaN(fell) || slot <= end - SLOTS) {
            return new Windows(ring, end, at, tenths, rank, minutely);
        }
        short[] next = advanced(slot);
        long last = Math.max(end, slot);
        int rain = (int) Math.round(fell * 10);
        long first = slot(countAt) + 1;
        if (first < slot) {
            spread(next, first, slot, rain, last);
        } else if (!minutely && rain <= MOST) {
            add(next, slot, rain);
        }
        return new Windows(next, last, at, tenths, rank, minutely);
    }

    /** A slot that minutes come to, one after the other. */
    private static void add(short[] next, long slot, int tenths) {
        int word = next[place(slot)];
        if (word == MISSING || word < MINUTES) {
            next[place(slot)] = (short) (MINUTES | Math.min(tenths, TENTHS));
        } else if (word < EXACT) {
            next[place(slot)] = (short) (MINUTES | Math.min((word & TENTHS) + tenths, TENTHS));
        }
    }

    /** A slot that is told as such. What was spread into it belongs to the slots within an hour around it into which the same was spread. */
    private static void set(short[] next, long slot, int tenths, long last) {
        int word = next[place(slot)];
        next[place(slot)] = (short) (EXACT | Math.min(tenths, TENTHS));
        if (word == MISSING || word >= MINUTES) {
            return;
        }
        int more = tenths - word;
        for (int way = -1; way <= 1; way += 2) {
            for (long near = slot + way; more != 0 && Math.abs(near - slot) < HOUR && near > last - SLOTS && near <= last; near += way) {
                int here = next[place(near)];
                if (here >= 0 && here < MINUTES) {
                    int after = Math.clamp(here - (long) more, 0, TENTHS);
                    next[place(near)] = (short) after;
                    more -= here - after;
                }
            }
        }
    }

    /** What fell from one slot to another: less what is known of it, evenly over those of which nothing is. */
    private static void spread(short[] next, long from, long to, int tenths, long last) {
        if (from <= last - SLOTS) {
            return;
        }
        int left = tenths;
        int missing = 0;
        for (long slot = from; slot <= to; slot++) {
            int word = next[place(slot)];
            left -= word == MISSING ? 0 : word & TENTHS;
            missing += word == MISSING ? 1 : 0;
        }
        left = Math.max(0, left);
        if (left > missing * MOST) {
            return;
        }
        int done = 0;
        for (long slot = from; slot <= to; slot++) {
            if (next[place(slot)] == MISSING) {
                next[place(slot)] = (short) (left * (done + 1) / missing - left * done / missing);
                done++;
            }
        }
    }

    void write(Packed to) {
        to.number(end);
        to.number(countAt);
        to.number(count);
        to.number(counter * 2 + (minutely ? 1 : 0));
        for (int i = 0; i < SLOTS && end != 0;) {
            short word = ring[place(end - i)];
            int run = 1;
            while (i + run < SLOTS && ring[place(end - i - run)] == word) {
                run++;
            }
            to.number((word == MISSING ? 0 : ((word & TENTHS) << 2) + (word >> 12) + 1 << 1) + (run > 1 ? 1 : 0));
            if (run > 1) {
                to.number(run);
            }
            i += run;
        }
    }

    static Windows read(ByteBuffer from) {
        long end = Packed.number(from);
        long countAt = Packed.number(from);
        int count = (int) Packed.number(from);
        int signs = (int) Packed.number(from);
        short[] ring = empty();
        for (int i = 0; i < SLOTS && end != 0;) {
            int code = (int) Packed.number(from);
            int told = (code >> 1) - 1;
            short word = told < 0 ? MISSING : (short) ((told & 3) << 12 | told >> 2);
            for (long run = code % 2 == 0 ? 1 : Packed.number(from); run > 0 && i < SLOTS; run--) {
                ring[place(end - i++)] = word;
            }
        }
        return new Windows(ring, end, countAt, count, (byte) (signs / 2), signs % 2 == 1);
    }
}
