package luoshi.flood.warning;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers in as few bytes as they need: seven bits a byte, the sign in the lowest. */
final class Packed {

    private byte[] bytes = new byte[128];
    private int length;

    void number(long number) {
        long left = number << 1 ^ number >> Long.SIZE - 1;
        while ((left & ~0x7FL) != 0) {
            one((byte) (left | 0x80));
            left >>>= 7;
        }
        one((byte) left);
    }

    void real(double number) {
        number(Long.reverse(Double.doubleToRawLongBits(number)));
    }

    /** How far each number is from the one before it, in the greatest unit that measures them all: what comes every minute takes a byte each. */
    void run(long from, long[] numbers) {
        long unit = 0;
        long before = from;
        for (long each : numbers) {
            unit = divisor(unit, Math.abs(each - before));
            before = each;
        }
        number(unit);
        before = from;
        for (long each : numbers) {
            number(unit == 0 ? 0 : (each - before) / unit);
            before = each;
        }
    }

    private static long divisor(long one, long other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    void text(String text) {
        byte[] utf = text.getBytes(StandardCharsets.UTF_8);
        number(utf.length);
        for (byte each : utf) {
            one(each);
        }
    }

    private void one(byte each) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = each;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    static long number(ByteBuffer from) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte each = from.get();
            number |= (each & 0x7FL) << shift;
            if (each >= 0) {
                return number >>> 1 ^ -(number & 1);
            }
        }
        throw new BufferUnderflowException();
    }

    static long[] run(long from, int many, ByteBuffer bytes) {
        long[] numbers = new long[many];
        long unit = number(bytes);
        long before = from;
        for (int i = 0; i < many; i++) {
            before += number(bytes) * unit;
            numbers[i] = before;
        }
        return numbers;
    }

    static double real(ByteBuffer from) {
        return Double.longBitsToDouble(Long.reverse(number(from)));
    }

    /** A number of things that are still to come, each of a byte at least. */
    static int many(ByteBuffer from) {
        long many = number(from);
        if (many < 0 || many > from.remaining()) {
            throw new BufferUnderflowException();
        }
        return (int) many;
    }

    static String text(ByteBuffer from) {
        byte[] utf = new byte[many(from)];
        from.get(utf);
        return new String(utf, StandardCharsets.UTF_8);
    }
}
