package luoshi.bench.flood;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Spoils a good frame: as lines and devices do, and as somebody would who knows how to make the check fit again. */
final class FrameMutation {

    private static final byte[] ENDS = {0x03, 0x17, 0x05, 0x04, 0x06, 0x15, 0x1B, 0x00};
    private static final byte[] SPEAKING = {0x7E, 0x01, 0x02, 0x16, 0x03, 0x17, (byte) 0xF0, (byte) 0xF1, (byte) 0xF2, (byte) 0xF3, (byte) 0xF4, (byte) 0xF5, (byte) 0xFF, 0x04, 0x18, 0x45, 0x20, 0x4D, 0x00};

    private final Random random;
    private final List<byte[]> good;

    FrameMutation(Random random, List<byte[]> good) {
        this.random = random;
        this.good = good;
    }

    byte[] good() {
        return good.get(random.nextInt(good.size()));
    }

    byte[] spoilt() {
        byte[] frame = good().clone();
        return switch (random.nextInt(12)) {
            case 0 -> flipped(frame);
            case 1 -> Arrays.copyOfRange(frame, 0, random.nextInt(frame.length));
            case 2 -> Arrays.copyOfRange(frame, random.nextInt(frame.length), frame.length);
            case 3 -> joined(frame, frame);
            case 4 -> random(random.nextInt(80));
            case 5 -> joined(Arrays.copyOf(frame, random.nextInt(frame.length)), good());
            case 6 -> HexFormat.of().withUpperCase().formatHex(frame).getBytes(StandardCharsets.US_ASCII);
            case 7 -> withOtherBeginning(frame);
            case 8 -> withOtherLength(frame);
            default -> checked(forged(frame));
        };
    }

    /** A frame whose check fits but whose inside does not: the header, the packet numbers, the body, the end. */
    private byte[] forged(byte[] frame) {
        byte[] forged = frame;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int tail = isAscii(forged) ? 5 : 3;
            int at = random.nextInt(2, Math.max(3, forged.length - tail));
            switch (random.nextInt(6)) {
                case 0 -> forged[at] = (byte) random.nextInt(256);
                case 1 -> forged[at] = SPEAKING[random.nextInt(SPEAKING.length)];
                case 2 -> forged[forged.length - tail] = ENDS[random.nextInt(ENDS.length)];
                case 3 -> forged = resized(forged, at, random(random.nextInt(20)), 0);
                case 4 -> forged = resized(forged, at, new byte[0], Math.min(random.nextInt(20), forged.length - tail - at));
                default -> Arrays.fill(forged, at, Math.min(at + random.nextInt(8), forged.length - tail), SPEAKING[random.nextInt(SPEAKING.length)]);
            }
        }
        return forged;
    }

    /** Takes bytes out of a body or puts some in, and writes the new length. */
    private byte[] resized(byte[] frame, int at, byte[] in, int out) {
        int body = isAscii(frame) ? 24 : 14;
        if (at < body || frame.length < body + 8) {
            return frame;
        }
        byte[] resized = joined(Arrays.copyOf(frame, at), in, Arrays.copyOfRange(frame, at + out, frame.length));
        return withLength(resized, resized.length - body - (isAscii(frame) ? 5 : 3));
    }

    private byte[] withOtherLength(byte[] frame) {
        return withLength(frame, random.nextInt(4096));
    }

    private static byte[] withLength(byte[] frame, int length) {
        if (isAscii(frame)) {
            byte[] digits = "%03X".formatted(length & 0xFFF).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(digits, 0, frame, Math.min(20, frame.length - 3), 3);
        } else if (frame.length > 12) {
            frame[11] = (byte) (frame[11] & 0xF0 | length >> 8 & 0x0F);
            frame[12] = (byte) length;
        }
        return frame;
    }

    private static byte[] withOtherBeginning(byte[] frame) {
        return isAscii(frame) ? joined(new byte[] {0x7E, 0x7E}, Arrays.copyOfRange(frame, 1, frame.length)) : joined(new byte[] {0x01}, Arrays.copyOfRange(frame, 2, frame.length));
    }

    private byte[] flipped(byte[] frame) {
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            frame[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return frame;
    }

    private static byte[] checked(byte[] frame) {
        int digits = isAscii(frame) ? 4 : 2;
        int crc = crc(frame, frame.length - digits);
        byte[] check = isAscii(frame) ? "%04X".formatted(crc).getBytes(StandardCharsets.US_ASCII) : new byte[] {(byte) (crc >> 8), (byte) crc};
        System.arraycopy(check, 0, frame, frame.length - digits, digits);
        return frame;
    }

    static boolean isChecked(byte[] frame) {
        return Arrays.equals(frame, checked(frame.clone())) || isAscii(frame) && new String(frame, StandardCharsets.ISO_8859_1).equalsIgnoreCase(new String(checked(frame.clone()), StandardCharsets.ISO_8859_1));
    }

    static boolean isAscii(byte[] frame) {
        return frame[0] == 1;
    }

    /** Bit by bit, as the standard tells it, so that it shares nothing with the codec's. */
    private static int crc(byte[] bytes, int to) {
        int crc = 0xFFFF;
        for (int i = 0; i < to; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 1 ? crc >> 1 ^ 0xA001 : crc >> 1;
            }
        }
        return crc;
    }

    byte[] random(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        for (int i = 0; i < size; i++) {
            bytes[i] = random.nextInt(3) == 0 ? SPEAKING[random.nextInt(SPEAKING.length)] : bytes[i];
        }
        return bytes;
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
