package luoshi.flood.sl651;

/** The check of a frame (SL 651-2014, tables 16 to 23): CRC-16 with the reflected polynomial A001 and initial FFFF, over all bytes from the start of the frame to its end character. */
final class Crc {

    private static final int[] TABLE = table();

    private Crc() {}

    static int of(byte[] bytes, int from, int to) {
        int crc = 0xFFFF;
        for (int i = from; i < to; i++) {
            crc = crc >>> 8 ^ TABLE[(crc ^ bytes[i]) & 0xFF];
        }
        return crc;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int value = 0; value < 256; value++) {
            int crc = value;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0xA001;
            }
            table[value] = crc;
        }
        return table;
    }
}
