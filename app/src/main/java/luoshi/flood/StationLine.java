package luoshi.flood;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import luoshi.flood.sl651.Composer;
import luoshi.flood.sl651.Confirmation;
import luoshi.flood.sl651.Content;
import luoshi.flood.sl651.Frame;
import luoshi.flood.sl651.Function;
import luoshi.flood.sl651.Packets;
import luoshi.flood.sl651.Profile;
import luoshi.flood.sl651.Received;
import luoshi.flood.sl651.Report;
import luoshi.flood.sl651.Splitter;
import luoshi.kernel.CityClock;

/** One connection from stations that speak SL 651-2014, without the connection: bytes in, what they say and what is to be answered out. For benches, which may not look inside. */
public final class StationLine {

    private final Splitter splitter = new Splitter();
    private final Packets packets = new Packets(Packets.Limits.USUAL);

    /**
     * One frame, good or bad.
     *
     * @param good whether it was in order
     * @param said what it says, or why it is refused, in one line
     * @param raw its bytes
     * @param answer what the centre sends back; empty for silence
     */
    public record Told(boolean good, String said, byte[] raw, byte[] answer) {}

    /** A report of one level, as a station would send it at that moment. */
    public static byte[] level(String station, int serial, LocalDateTime at, BigDecimal level) {
        return new Composer(1, station, "0000").up(Function.EXTRA, new Content(Frame.Mode.HEX, serial, at).station(station, 'H').observed(at).value("39", level));
    }

    /** Takes the next bytes. */
    public List<Told> take(byte[] bytes, int from, int length, Instant at) {
        return told(splitter.take(bytes, from, length), at);
    }

    /** Nothing more comes. */
    public List<Told> end(Instant at) {
        packets.expire(at);
        return told(splitter.end(), at);
    }

    /** Bytes so far that belonged to no good frame. */
    public long garbage() {
        return splitter.garbage();
    }

    /** Bytes that are held now, of a frame or of unfinished messages. */
    public long held() {
        return splitter.held() + packets.bytes();
    }

    private List<Told> told(List<Received> received, Instant at) {
        return received.stream().map(one -> switch (one) {
            case Frame frame -> told(frame, at);
            case Received.Refused refused -> new Told(false, refused.fault() + " " + refused.station(), refused.raw(), new byte[0]);
        }).toList();
    }

    private Told told(Frame frame, Instant at) {
        Packets.Taken taken = packets.take(frame, at);
        boolean complete = taken.standing() == Packets.Standing.COMPLETE;
        String said = complete ? Report.of(taken.message(), Profile.STANDARD).line() : taken.standing() + " " + frame.station() + " " + taken.missing();
        return new Told(true, said, frame.raw(), answer(frame, taken, at.atZone(CityClock.ZONE).toLocalDateTime()).orElse(new byte[0]));
    }

    private static Optional<byte[]> answer(Frame frame, Packets.Taken taken, LocalDateTime at) {
        return switch (taken.standing()) {
            case COMPLETE, REPEATED -> Confirmation.of(taken.message(), at, Frame.End.ESC);
            case INCOMPLETE -> frame.end() == Frame.End.ETX ? Confirmation.again(taken.message(), at, taken.missing().getFirst()) : Optional.empty();
            case TOO_LONG -> Optional.empty();
        };
    }
}
