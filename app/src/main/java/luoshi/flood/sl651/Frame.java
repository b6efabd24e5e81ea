package luoshi.flood.sl651;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * 报文帧: a frame that is in order (SL 651-2014, tables 16 to 23).
 *
 * @param mode how it is written
 * @param direction up from the station, or down to it
 * @param centre 中心站地址, 0 to 255; vendors leave it 0
 * @param station 遥测站地址, ten hex digits as printed: 00 and eight digits of SL 502, or six of GB/T 2260 and four hex digits
 * @param password four hex digits; vendors leave them 0000, A000, FFFF
 * @param function 功能码
 * @param packets 包总数, 1 to 4095; 0 where the frame is a message by itself (STX)
 * @param packet number of this packet, from 1; 0 where the frame is a message by itself, or one put together of all its packets
 * @param end the character that ends it
 * @param body what stands between, without the numbers of packets
 * @param raw the whole frame as it came; of one put together, its packets one after the other
 */
public record Frame(Mode mode, Direction direction, int centre, String station, String password, int function, int packets, int packet, End end, byte[] body, byte[] raw)
        implements Received {

    /** How a frame is written. */
    public enum Mode {
        /** HEX/BCD编码: begins with 7E7E. */
        HEX,
        /** ASCII字符编码: begins with one 01, header in hex text, elements by name. */
        ASCII
    }

    /** Which way a frame goes: the high nibble of the length. */
    public enum Direction {
        /** 上行, 0. */
        UP,
        /** 下行, 8. */
        DOWN
    }

    /** 报文结束符 (SL 651-2014, tables 16 to 23). */
    public enum End {
        /** The last of a message from the station. */
        ETX(0x03),
        /** More will follow: the centre says ACK. */
        ETB(0x17),
        /** A question, or an order, of the centre. */
        ENQ(0x05),
        /** Received; the station may leave. */
        EOT(0x04),
        /** Received; go on. */
        ACK(0x06),
        /** A packet is missing or damaged. */
        NAK(0x15),
        /** Received; the station is to stay on the line. */
        ESC(0x1B);

        private final byte character;

        End(int character) {
            this.character = (byte) character;
        }

        /** The byte. */
        public byte character() {
            return character;
        }

        static End of(byte character) {
            for (End end : values()) {
                if (end.character == character) {
                    return end;
                }
            }
            return null;
        }
    }

    /** Reads bytes that should be one frame and nothing else. */
    public static Received decode(byte[] raw) {
        Header header = Header.at(raw, 0);
        if (header == null) {
            return new Refused(Fault.NO_HEADER, raw.length > 0 && raw[0] == Header.SOH_ASCII ? Mode.ASCII : Mode.HEX, null, 0, raw);
        }
        if (raw.length < header.frameSize()) {
            return refused(header, Fault.CUT_SHORT, raw);
        }
        return raw.length > header.frameSize() ? refused(header, Fault.BAD_LENGTH, raw) : of(header, raw);
    }

    static Received of(Header header, byte[] raw) {
        int close = header.size() + header.length();
        End end = End.of(raw[close]);
        if (end == null) {
            return refused(header, Fault.BAD_LENGTH, raw);
        }
        if (check(header, raw, close + 1) != Crc.of(raw, 0, close + 1)) {
            return refused(header, Fault.BAD_CRC, raw);
        }
        int numbers = header.many() ? numbers(header, raw) : 0;
        int packets = numbers >>> 12;
        int packet = numbers & 0xFFF;
        if (header.many() && (packet < 1 || packet > packets)) {
            return refused(header, Fault.BAD_PACKET, raw);
        }
        byte[] body = Arrays.copyOfRange(raw, header.size() + header.numbersSize(), close);
        return new Frame(header.mode(), header.direction(), header.centre(), header.station(), header.password(), header.function(), packets, packet, end, body, raw);
    }

    static Refused refused(Header header, Fault fault, byte[] raw) {
        return new Refused(fault, header.mode(), header.station(), header.function(), raw);
    }

    /** Its bytes, written anew from the parts. */
    public byte[] encoded() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int length = body.length + (packet == 0 ? 0 : mode == Mode.HEX ? 3 : 6);
        if (length > Header.LONGEST_BODY || length < 1) {
            throw new IllegalArgumentException("a body has 1 to 4095 bytes, not " + length);
        }
        String address = direction == Direction.UP ? hex(centre, 2) + station : station + hex(centre, 2);
        out.writeBytes(mode == Mode.HEX ? new byte[] {Header.SOH_HEX, Header.SOH_HEX} : new byte[] {Header.SOH_ASCII});
        write(out, address + password + hex(function, 2) + (direction == Direction.UP ? "0" : "8") + hex(length, 3));
        out.write(packet == 0 ? Header.STX : Header.SYN);
        if (packet > 0) {
            write(out, hex(packets, 3) + hex(packet, 3));
        }
        out.writeBytes(body);
        out.write(end.character());
        write(out, hex(Crc.of(out.toByteArray(), 0, out.size()), 4));
        return out.toByteArray();
    }


    private static String hex(int number, int digits) {
        return Digits.HEX.toHexDigits(number, digits);
    }

    private void write(ByteArrayOutputStream out, String digits) {
        out.writeBytes(mode == Mode.HEX ? Digits.HEX.parseHex(digits) : digits.getBytes(StandardCharsets.US_ASCII));
    }

    private static int numbers(Header header, byte[] raw) {
        return number(header.mode(), raw, header.size(), header.numbersSize());
    }

    private static int check(Header header, byte[] raw, int from) {
        return number(header.mode(), raw, from, raw.length - from);
    }

    private static int number(Mode mode, byte[] raw, int from, int size) {
        int number = 0;
        for (int i = from; i < from + size; i++) {
            int digit = mode == Mode.HEX ? raw[i] & 0xFF : Character.digit(raw[i], 16);
            if (digit < 0) {
                return -1;
            }
            number = mode == Mode.HEX ? number << 8 | digit : number << 4 | digit;
        }
        return number;
    }
}
