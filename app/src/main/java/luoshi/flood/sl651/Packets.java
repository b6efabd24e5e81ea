package luoshi.flood.sl651;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts messages together that come in several packets (SL 651-2014, mode M3). Only the first packet has serial and time; vendors who repeat them in each are understood too.
 * Bounded in messages, in bytes and, by {@link #expire}, in age; what is too much drops the oldest. Not for several threads at once.
 */
public final class Packets {

    private static final int SERIAL_AND_TIME_HEX = 8;
    private static final int SERIAL_AND_TIME_ASCII = 16;
    /** A NAK names one packet; to list all 4095 for whoever sends only the first would cost more than it is worth. */
    private static final int MOST_NAMED = 16;

    private final Limits limits;
    private final Map<Key, Message> open = new LinkedHashMap<>();
    private final Map<Key, Message> finished = new LinkedHashMap<>();
    private long bytes;

    /**
     * How much is held.
     *
     * @param messages unfinished messages, and as many finished ones that are remembered for resends
     * @param messageBytes bytes of one message; a longer one is dropped
     * @param allBytes bytes of all unfinished messages
     * @param age so long after its latest packet a message is given up
     */
    public record Limits(int messages, int messageBytes, long allBytes, Duration age) {

        /** For a city's centre. */
        public static final Limits USUAL = new Limits(256, 1 << 20, 16L << 20, Duration.ofMinutes(10));
    }

    /** What became of a packet. */
    public enum Standing {
        /** All are here. */
        COMPLETE,
        /** Others are missing. */
        INCOMPLETE,
        /** All were here before: the station did not hear the answer. */
        REPEATED,
        /** More than is held of one message. */
        TOO_LONG
    }

    /**
     * What became of a packet.
     *
     * @param standing of its message
     * @param message the message, put together if complete; else its first packet, or the latest if the first did not come
     * @param missing numbers of the packets that have not come, from the lowest, sixteen at most: for NAK
     */
    public record Taken(Standing standing, Frame message, List<Integer> missing) {}

    private record Key(String station, int function, int packets) {}

    private static final class Message {

        private final Map<Integer, Frame> packets = new TreeMap<>();
        private final int[] hashes;
        private Frame first;
        private Instant at;
        private int size;

        private Message(int packets) {
            hashes = new int[packets + 1];
        }
    }

    public Packets(Limits limits) {
        this.limits = limits;
    }

    /** Takes one packet of several; a frame that is a message by itself is complete at once. */
    public Taken take(Frame packet, Instant at) {
        if (packet.packet() == 0) {
            return new Taken(Standing.COMPLETE, packet, List.of());
        }
        Key key = new Key(packet.station(), packet.function(), packet.packets());
        Message done = finished.get(key);
        if (done != null && done.hashes[packet.packet()] == Arrays.hashCode(packet.body())) {
            return new Taken(Standing.REPEATED, done.first, List.of());
        }
        Message message = open.computeIfAbsent(key, _ -> new Message(packet.packets()));
        Frame before = message.packets.get(packet.packet());
        if (before != null && isAnother(before, packet)) {
            drop(key);
            message = new Message(packet.packets());
            open.put(key, message);
            before = null;
        }
        message.at = at;
        if (before == null) {
            add(message, packet);
        }
        if (message.size > limits.messageBytes()) {
            drop(key);
            return new Taken(Standing.TOO_LONG, packet, List.of());
        }
        if (message.packets.size() == packet.packets()) {
            return new Taken(Standing.COMPLETE, finish(key, message), List.of());
        }
        makeRoom(key);
        return new Taken(Standing.INCOMPLETE, first(message), missing(message, packet.packets()));
    }

    /** Gives up the messages whose latest packet is too old, and tells what they lacked. */
    public List<Taken> expire(Instant now) {
        Instant oldest = now.minus(limits.age());
        List<Key> old = open.entrySet().stream().filter(entry -> entry.getValue().at.isBefore(oldest)).map(Map.Entry::getKey).toList();
        List<Taken> given = new ArrayList<>();
        for (Key key : old) {
            Message message = open.get(key);
            given.add(new Taken(Standing.INCOMPLETE, first(message), missing(message, key.packets())));
            drop(key);
        }
        finished.values().removeIf(message -> message.at.isBefore(oldest));
        return given;
    }

    /** Bytes of the unfinished messages. */
    public long bytes() {
        return bytes;
    }

    private void add(Message message, Frame packet) {
        message.packets.put(packet.packet(), packet);
        message.hashes[packet.packet()] = Arrays.hashCode(packet.body());
        message.size += packet.raw().length;
        bytes += packet.raw().length;
    }

    private Frame finish(Key key, Message message) {
        Frame first = first(message);
        int prefix = first.mode() == Frame.Mode.HEX ? SERIAL_AND_TIME_HEX : SERIAL_AND_TIME_ASCII;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        Frame last = first;
        for (Frame packet : message.packets.values()) {
            last = packet;
            raw.writeBytes(packet.raw());
            int skip = packet != first && repeatsSerial(first, packet, prefix) ? prefix : 0;
            body.write(packet.body(), skip, packet.body().length - skip);
        }
        drop(key);
        message.packets.clear();
        message.first = whole(first, first.end(), Arrays.copyOf(first.body(), Math.min(prefix, first.body().length)), new byte[0]);
        finished.put(key, message);
        if (finished.size() > limits.messages()) {
            finished.remove(finished.keySet().iterator().next());
        }
        return whole(first, last.end(), body.toByteArray(), raw.toByteArray());
    }

    private static Frame whole(Frame first, Frame.End end, byte[] body, byte[] raw) {
        return new Frame(first.mode(), first.direction(), first.centre(), first.station(), first.password(), first.function(), first.packets(), 0, end, body, raw);
    }

    /** The same serial, and a time within the same ten minutes: no bytes of a picture look so by chance. */
    private static boolean repeatsSerial(Frame first, Frame packet, int prefix) {
        int sameOf = first.mode() == Frame.Mode.HEX ? 6 : 13;
        return packet.body().length >= prefix && first.body().length >= prefix && Arrays.equals(first.body(), 0, sameOf, packet.body(), 0, sameOf);
    }

    /** Another message under the same numbers, and no resend: a first packet tells by its serial, others by their bytes. */
    private static boolean isAnother(Frame before, Frame packet) {
        int serial = before.mode() == Frame.Mode.HEX ? 2 : 4;
        byte[] old = before.body();
        byte[] young = packet.body();
        boolean sameSerial = Arrays.equals(Arrays.copyOf(old, serial), Arrays.copyOf(young, serial));
        if (packet.packet() == 1) {
            return !sameSerial;
        }
        int prefix = !sameSerial ? 0 : Math.min(old.length, before.mode() == Frame.Mode.HEX ? SERIAL_AND_TIME_HEX : SERIAL_AND_TIME_ASCII);
        return old.length != young.length || !Arrays.equals(old, prefix, old.length, young, prefix, young.length);
    }

    private static Frame first(Message message) {
        return message.packets.values().iterator().next();
    }

    private static List<Integer> missing(Message message, int packets) {
        List<Integer> missing = new ArrayList<>();
        for (int number = 1; number <= packets && missing.size() < MOST_NAMED; number++) {
            if (!message.packets.containsKey(number)) {
                missing.add(number);
            }
        }
        return missing;
    }

    private void makeRoom(Key latest) {
        while (open.size() > limits.messages() || bytes > limits.allBytes() && open.size() > 1) {
            drop(open.keySet().stream().filter(key -> !key.equals(latest)).findFirst().orElse(latest));
        }
    }

    private void drop(Key key) {
        Message gone = open.remove(key);
        bytes -= gone == null ? 0 : gone.size;
    }
}
