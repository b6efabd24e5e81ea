package luoshi.flood.sl651;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import luoshi.flood.sl651.Frame.End;
import luoshi.flood.sl651.Frame.Mode;

/**
 * 确认报文: what the centre sends back, in the mode and with the password of the frame, with its serial and the centre's own time (SL 651-2014, tables 18 and 22; modes M2 to M4). It says that the
 * frame is safe: send it only when what the frame says has been written down. A refused frame has none.
 */
public final class Confirmation {

    private Confirmation() {}

    /**
     * Answers a frame: ACK if more will follow it, else EOT, or ESC if the station is to stay on the line. A message put together of packets is answered with the number of its packets.
     *
     * @param frame from a station
     * @param at the centre's time
     * @param end EOT or ESC
     * @return nothing for a link frame (2F), for what came down, for one packet of several and for a body without serial
     */
    public static Optional<byte[]> of(Frame frame, LocalDateTime at, End end) {
        if (end != End.EOT && end != End.ESC) {
            throw new IllegalArgumentException("a confirmation ends with EOT or ESC, not " + end);
        }
        if (frame.packet() > 0 || !isAnswered(frame)) {
            return Optional.empty();
        }
        boolean packets = frame.packets() > 0;
        return Optional.of(answer(frame, at, packets ? frame.packets() : 0, frame.end() == End.ETB && !packets ? End.ACK : end));
    }

    /**
     * Asks for one packet of a message again (M3).
     *
     * @param message a first packet of the message, for its serial
     * @param at the centre's time
     * @param packet number of the packet that is missing or damaged
     * @return nothing where the serial is not known
     */
    public static Optional<byte[]> again(Frame message, LocalDateTime at, int packet) {
        return message.packet() > 1 || !isAnswered(message) ? Optional.empty() : Optional.of(answer(message, at, packet, End.NAK));
    }

    private static boolean isAnswered(Frame frame) {
        return frame.function() != Function.LINK.code() && frame.direction() == Frame.Direction.UP && frame.body().length >= (frame.mode() == Mode.HEX ? 8 : 16);
    }

    private static byte[] answer(Frame frame, LocalDateTime at, int packet, End end) {
        int serial = frame.mode() == Mode.HEX ? 2 : 4;
        byte[] time = frame.mode() == Mode.HEX ? Digits.HEX.parseHex(Digits.seconds(at)) : Digits.seconds(at).getBytes(StandardCharsets.US_ASCII);
        byte[] body = Arrays.copyOf(frame.body(), serial + time.length);
        System.arraycopy(time, 0, body, serial, time.length);
        return new Frame(frame.mode(), Frame.Direction.DOWN, frame.centre(), frame.station(), frame.password(), frame.function(), packet == 0 ? 0 : frame.packets(), packet, end, body,
                new byte[0]).encoded();
    }
}
