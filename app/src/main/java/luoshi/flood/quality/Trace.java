package luoshi.flood.quality;

import java.nio.ByteBuffer;

/**
 * What the checks remember of one series. A value: checking makes another one, so that a write that fails leaves the old one true.
 *
 * @param at when the last value was that may be compared with, in milliseconds; {@link Long#MIN_VALUE} for none
 * @param value it
 * @param before when the one before it was; {@link Long#MIN_VALUE} for none
 * @param earlier it
 * @param since since when the value has been the same
 * @param same how many times running it was read
 * @param zeros how many times running exactly zero was read, where that may be a dry sensor
 */
public record Trace(long at, double value, long before, double earlier, long since, int same, int zeros) {

    /** Of a series of which nothing has come yet. */
    public static final Trace NONE = new Trace(Long.MIN_VALUE, Double.NaN, Long.MIN_VALUE, Double.NaN, Long.MIN_VALUE, 0, 0);

    private static final byte VERSION = 1;
    private static final int LENGTH = 1 + 5 * Long.BYTES + 2 * Integer.BYTES;

    Trace then(long moment, double reading) {
        boolean again = at != Long.MIN_VALUE && reading == value;
        return new Trace(moment, reading, at, value, again ? since : moment, again ? same + 1 : 1, 0);
    }

    /** As if the last value had not come. */
    Trace withoutLast() {
        return new Trace(before, earlier, Long.MIN_VALUE, Double.NaN, before, 1, zeros);
    }

    Trace zero() {
        return new Trace(at, value, before, earlier, since, same, zeros + 1);
    }

    /** As bytes: one for the version, the rest of fixed width. */
    public byte[] write() {
        return ByteBuffer.allocate(LENGTH).put(VERSION).putLong(at).putDouble(value).putLong(before).putDouble(earlier).putLong(since).putInt(same).putInt(zeros).array();
    }

    /** From its bytes; those of another version are refused. */
    public static Trace read(byte[] bytes) {
        if (bytes.length != LENGTH || bytes[0] != VERSION) {
            throw new IllegalArgumentException("not the trace of a series, version " + VERSION + ": " + bytes.length + " bytes");
        }
        ByteBuffer from = ByteBuffer.wrap(bytes, 1, LENGTH - 1);
        return new Trace(from.getLong(), from.getDouble(), from.getLong(), from.getDouble(), from.getLong(), from.getInt(), from.getInt());
    }
}
