package luoshi.flood.sl651;

import luoshi.flood.sl651.Frame.Direction;
import luoshi.flood.sl651.Frame.Mode;

/**
 * What stands before the body (SL 651-2014, tables 16 and 20 up, 18 and 22 down: the two addresses change places).
 *
 * @param mode how it is written
 * @param direction up or down
 * @param centre address of the centre
 * @param station address of the station, ten hex digits: its last four are no decimals
 * @param password four hex digits
 * @param function the function code
 * @param length bytes between the start and end characters, with the packet numbers
 * @param many whether it is one of several packets: SYN instead of STX
 */
record Header(Mode mode, Direction direction, int centre, String station, String password, int function, int length, boolean many) {

    static final byte STX = 0x02;
    static final byte SYN = 0x16;
    static final byte SOH_HEX = 0x7E;
    static final byte SOH_ASCII = 0x01;
    static final int HEX_SIZE = 14;
    static final int ASCII_SIZE = 24;
    static final int LONGEST_BODY = 0xFFF;

    /** No frame is longer, as its length has 12 bits: the 4 KiB and a little that a reader must hold. */
    static final int LONGEST_FRAME = ASCII_SIZE + LONGEST_BODY + 5;

    /** The header at a place, whichever mode; null where there can be none. */
    static Header at(byte[] bytes, int from) {
        Header hex = hex(bytes, from);
        return hex != null ? hex : ascii(bytes, from);
    }

    static Header hex(byte[] bytes, int from) {
        if (from < 0 || bytes.length < from + HEX_SIZE || bytes[from] != SOH_HEX || bytes[from + 1] != SOH_HEX) {
            return null;
        }
        return parsed(Mode.HEX, Digits.HEX.formatHex(bytes, from + 2, from + 13), bytes[from + 13]);
    }

    static Header ascii(byte[] bytes, int from) {
        if (from < 0 || bytes.length < from + ASCII_SIZE || bytes[from] != SOH_ASCII) {
            return null;
        }
        char[] digits = new char[22];
        for (int i = 0; i < digits.length; i++) {
            int digit = Character.digit(bytes[from + 1 + i], 16);
            if (digit < 0) {
                return null;
            }
            digits[i] = Character.toUpperCase(Character.forDigit(digit, 16));
        }
        return parsed(Mode.ASCII, new String(digits), bytes[from + 23]);
    }

    int size() {
        return mode == Mode.HEX ? HEX_SIZE : ASCII_SIZE;
    }

    /** Bytes of the numbers of the packets: twelve bits each, and in the length. */
    int numbersSize() {
        return !many ? 0 : mode == Mode.HEX ? 3 : 6;
    }

    int frameSize() {
        return size() + length + 1 + (mode == Mode.HEX ? 2 : 4);
    }

    private static Header parsed(Mode mode, String digits, byte start) {
        Direction direction = switch (digits.charAt(18)) {
            case '0' -> Direction.UP;
            case '8' -> Direction.DOWN;
            default -> null;
        };
        int function = Integer.parseInt(digits, 16, 18, 16);
        int length = Integer.parseInt(digits, 19, 22, 16);
        boolean many = start == SYN;
        if (direction == null || !many && start != STX || !Function.isOne(function) || length < 1) {
            return null;
        }
        boolean up = direction == Direction.UP;
        Header header = new Header(mode, direction, Integer.parseInt(digits, up ? 0 : 10, up ? 2 : 12, 16), up ? digits.substring(2, 12) : digits.substring(0, 10),
                digits.substring(12, 16), function, length, many);
        return length < header.numbersSize() ? null : header;
    }
}
