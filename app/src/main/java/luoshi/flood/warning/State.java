package luoshi.flood.warning;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * All that is remembered of one station between its events: its rain, when it was heard, and how each rule stands. A value: an event makes another one, so that a write that fails leaves the old one
 * true.
 */
public final class State {

    /** Of a station of which nothing has come yet. */
    public static final State NONE = new State(Windows.NONE, 0, new Held[0]);

    private static final int VERSION = 2;

    private final Windows rain;
    private final long heard;
    private final Held[] held;

    State(Windows rain, long heard, Held[] held) {
        this.rain = rain;
        this.heard = heard;
        this.held = held;
    }

    /** The rain of its last 24 hours. */
    public Windows rain() {
        return rain;
    }

    /** The step that a rule is on, attention among them; 0 for none. */
    public int step(String rule) {
        for (Held each : held) {
            if (each.rule().equals(rule)) {
                return each.step();
            }
        }
        return 0;
    }

    /** When the server last had something of it, in milliseconds, or first looked for it; 0 for neither. */
    long heard() {
        return heard;
    }

    Held[] held() {
        return held;
    }

    /** As bytes, one for the version first. */
    public byte[] write() {
        Packed to = new Packed();
        to.number(VERSION);
        rain.write(to);
        to.number(heard);
        to.number(held.length);
        for (Held each : held) {
            each.write(to);
        }
        return to.bytes();
    }

    /** From its bytes; those of a later version, and what is no state, are refused. */
    public static State read(byte[] bytes) {
        try {
            ByteBuffer from = ByteBuffer.wrap(bytes);
            long version = Packed.number(from);
            if (version < 1 || version > VERSION) {
                throw new IllegalArgumentException("state of a station: version " + version + " is neither 1 nor " + VERSION);
            }
            Windows rain = Windows.read(from);
            long heard = Packed.number(from);
            Held[] held = new Held[Packed.many(from)];
            for (int i = 0; i < held.length; i++) {
                held[i] = Held.read(from, version == 1);
            }
            return new State(rain, heard, held);
        } catch (BufferUnderflowException | IndexOutOfBoundsException broken) {
            throw new IllegalArgumentException("state of a station: broken after " + bytes.length + " bytes", broken);
        }
    }
}
