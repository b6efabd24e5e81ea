package luoshi.proof.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** A part of a ZIP file that fails at its end where its length or checksum is not the listed one, which the JDK's ZipFile does not look at. */
public final class CheckedPart extends FilterInputStream {

    private final CRC32 sum = new CRC32();
    private final long length;
    private final long expected;
    private long read;

    public CheckedPart(InputStream in, long length, long expected) {
        super(in);
        this.length = length;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        int got = in.read(bytes, from, count);
        if (got > 0) {
            sum.update(bytes, from, got);
            read += got;
        }
        if (got < 0 && (read != length || sum.getValue() != expected)) {
            throw new ZipException("长度或校验和与压缩包的目录不符");
        }
        return got;
    }

    /** Skipped bytes would escape the sum: none are. */
    @Override
    public long skip(long count) {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
