package luoshi.flood.sl651;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds frames in the bytes of one connection, or of one datagram. Whatever comes, it holds no more than two frames' worth and throws nothing; what it finds depends on the bytes
 * alone and not on how they were cut into chunks: of frames that overlap, the one that is complete first is taken. So neither a stray byte nor a damaged length ever costs the good
 * frame behind it.
 */
public final class Splitter {

    private static final int CAPACITY = 2 * Header.LONGEST_FRAME;
    /** Headers that are waited for at the same time: a bound for whoever sends nothing but headers. */
    private static final int MOST_WAITING = 32;

    private final byte[] held = new byte[CAPACITY];
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int size;
    private int nextEnd = Integer.MAX_VALUE;
    private long garbage;

    private record Waiting(Header header, int from, int to) {}

    /** What one datagram holds: nothing is waited for. */
    public static List<Received> ofDatagram(byte[] datagram) {
        Splitter splitter = new Splitter();
        List<Received> received = new ArrayList<>(splitter.take(datagram, 0, datagram.length));
        received.addAll(splitter.end());
        return received;
    }

    /** Takes the next bytes and gives what is complete with them, in the order of its end. */
    public List<Received> take(byte[] bytes, int from, int length) {
        List<Received> received = new ArrayList<>();
        for (int i = from; i < from + length; i++) {
            if (size == CAPACITY) {
                makeRoom();
            }
            held[size++] = bytes[i];
            if (bytes[i] == Header.STX || bytes[i] == Header.SYN) {
                expect(Header.hex(held, size - Header.HEX_SIZE), size - Header.HEX_SIZE, received);
                expect(Header.ascii(held, size - Header.ASCII_SIZE), size - Header.ASCII_SIZE, received);
            }
            if (size == nextEnd) {
                complete(received);
            }
        }
        return received;
    }

    /** Nothing more comes, or not for long enough: whatever was waited for is cut short. */
    public List<Received> end() {
        List<Received> received = new ArrayList<>();
        waiting.forEach(one -> received.add(cutShort(one, size)));
        letGo();
        return received;
    }

    /** How many bytes so far belonged to no good frame; those still held may yet. */
    public long garbage() {
        return garbage;
    }

    /** How many bytes are held. */
    public int held() {
        return size;
    }

    private void expect(Header header, int from, List<Received> received) {
        if (header == null) {
            return;
        }
        if (waiting.size() == MOST_WAITING) {
            received.add(cutShort(waiting.removeFirst(), size));
        }
        waiting.add(new Waiting(header, from, from + header.frameSize()));
        findNextEnd();
    }

    private void complete(List<Received> received) {
        for (Waiting one : List.copyOf(waiting)) {
            if (one.to() == size) {
                waiting.remove(one);
                Received read = Frame.of(one.header(), Arrays.copyOfRange(held, one.from(), size));
                if (read instanceof Frame) {
                    // what began before a good frame and was not complete when it was
                    waiting.stream().filter(other -> other.from() < one.from()).forEach(other -> received.add(cutShort(other, one.from())));
                    garbage -= size - one.from();
                    letGo();
                    received.add(read);
                    return;
                }
                received.add(read);
            }
        }
        findNextEnd();
    }

    private Received cutShort(Waiting one, int to) {
        return Frame.refused(one.header(), Received.Fault.CUT_SHORT, Arrays.copyOfRange(held, one.from(), to));
    }

    private void letGo() {
        garbage += size;
        size = 0;
        waiting.clear();
        nextEnd = Integer.MAX_VALUE;
    }

    /** Lets go of what nothing can begin in any more: all before the oldest that is waited for, or before what may be the beginning of a header. */
    private void makeRoom() {
        int keep = waiting.stream().mapToInt(Waiting::from).reduce(size - Header.ASCII_SIZE + 1, Math::min);
        garbage += keep;
        size -= keep;
        System.arraycopy(held, keep, held, 0, size);
        List<Waiting> moved = waiting.stream().map(one -> new Waiting(one.header(), one.from() - keep, one.to() - keep)).toList();
        waiting.clear();
        waiting.addAll(moved);
        findNextEnd();
    }

    private void findNextEnd() {
        nextEnd = Integer.MAX_VALUE;
        for (Waiting one : waiting) {
            nextEnd = Math.min(nextEnd, one.to());
        }
    }
}
