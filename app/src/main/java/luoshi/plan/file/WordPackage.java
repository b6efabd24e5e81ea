package luoshi.plan.file;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The zip around a docx. Inflates no part beyond what an honest document needs. */
final class WordPackage implements Closeable {

    private static final long PART_LIMIT = 100L << 20;

    /** Markup repeats itself and packs well, yet hardly ever a hundredfold. */
    private static final int RATIO_LIMIT = 200;

    /** XML keeps one tag whole in memory, attributes and all. */
    private static final long TAG_LIMIT = 4L << 20;

    /** Below this size any ratio is harmless. */
    private static final long RATIO_FREE = 4L << 20;

    private final ZipFile zip;

    WordPackage(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    WordXml open(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException("docx has no part " + part);
        }
        return new WordXml(new Bounded(zip.getInputStream(entry), entry.getCompressedSize()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A part that inflates without end. */
    static final class BombException extends IOException {
        BombException(long inflated) {
            super("inflates to " + inflated + " bytes and more");
        }
    }

    /** Refuses to inflate more than the limits. */
    static final class Bounded extends FilterInputStream {
        private final long limit;
        private long inflated;
        private long lastTag;

        Bounded(InputStream in, long packed) {
            super(in);
            limit = Math.min(PART_LIMIT, Math.max(RATIO_FREE, packed * RATIO_LIMIT));
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws BombException {
            inflated += read;
            if (inflated > limit || inflated - lastTag > TAG_LIMIT) {
                throw new BombException(inflated);
            }
        }

        /** The reader has come past a tag or a piece of text. */
        void passTag() {
            lastTag = inflated;
        }
    }
}
