package luoshi.flood.sl651;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HexFormat;

/** Packed BCD and its times (SL 651-2014, 6.6.3.3): two digits a byte; FF first is a minus; FF throughout is no value. */
final class Digits {

    static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Digits() {}

    static boolean isMissing(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != (byte) 0xFF) {
                return false;
            }
        }
        return true;
    }

    static boolean isNumber(byte[] bytes, int from, int to) {
        int begin = isNegative(bytes, from, to) ? from + 1 : from;
        for (int i = begin; i < to; i++) {
            if ((bytes[i] & 0xF0) > 0x90 || (bytes[i] & 0x0F) > 9) {
                return false;
            }
        }
        return true;
    }

    /** Of bytes that {@link #isNumber}. */
    static BigDecimal number(byte[] bytes, int from, int to, int decimals) {
        boolean negative = isNegative(bytes, from, to);
        int begin = negative ? from + 1 : from;
        if (to - begin > 9) {
            BigDecimal number = new BigDecimal(new BigInteger(HEX.formatHex(bytes, begin, to)), decimals);
            return negative ? number.negate() : number;
        }
        long digits = 0;
        for (int i = begin; i < to; i++) {
            digits = digits * 100 + (bytes[i] >> 4 & 0x0F) * 10 + (bytes[i] & 0x0F);
        }
        return BigDecimal.valueOf(negative ? -digits : digits, decimals);
    }

    /** The number in so many bytes; what does not fit is refused. */
    static byte[] packed(BigDecimal number, int size, int decimals) {
        String digits = number.abs().setScale(decimals).unscaledValue().toString();
        int width = 2 * (number.signum() < 0 ? size - 1 : size);
        if (digits.length() > width) {
            throw new IllegalArgumentException(number + " has no room in " + size + " bytes with " + decimals + " decimals");
        }
        return HEX.parseHex((number.signum() < 0 ? "FF" : "") + "0".repeat(width - digits.length()) + digits);
    }

    /** Ten digits YYMMDDHHmm or twelve with seconds, of the years 2000 to 2099; null where they are no time. */
    static LocalDateTime time(String digits) {
        if (!digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return null;
        }
        try {
            return LocalDateTime.of(2000 + pair(digits, 0), pair(digits, 2), pair(digits, 4), pair(digits, 6), pair(digits, 8), digits.length() > 10 ? pair(digits, 10) : 0);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String seconds(LocalDateTime time) {
        return minutes(time) + pair(time.getSecond());
    }

    static String minutes(LocalDateTime time) {
        return pair(time.getYear() % 100) + pair(time.getMonthValue()) + pair(time.getDayOfMonth()) + pair(time.getHour()) + pair(time.getMinute());
    }

    private static boolean isNegative(byte[] bytes, int from, int to) {
        return to - from > 1 && bytes[from] == (byte) 0xFF;
    }

    private static String pair(int number) {
        return String.valueOf(new char[] {(char) ('0' + number / 10), (char) ('0' + number % 10)});
    }

    private static int pair(String digits, int at) {
        return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
    }
}
