package luoshi.proof;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import luoshi.proof.text.CopyText;

/** Writes an export, part after part in the agreed order; refuses a part out of order, a second one of its name, and an end too early. */
public final class ExportWriter implements AutoCloseable {

    private static final List<String> ORDER = List.of("manifest.properties", "heads.txt", "journal/entries", "journal/pending", "facts/", "other/", "evidence/");

    private final OutputStream out;
    private final ZipOutputStream zip;
    private final TreeSet<String> owed = new TreeSet<>();
    private String last = "";
    private OutputStream part = OutputStream.nullOutputStream();

    /** Begins the export with its manifest. */
    public ExportWriter(OutputStream out, ExportManifest manifest) throws IOException {
        this.out = out;
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        owed.addAll(ExportFile.required(manifest));
        part(ExportFile.MANIFEST).write(manifest.text().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Begins the next part and ends the one before. What PostgreSQL's COPY answers may be written into it as it comes.
     *
     * @param name one of the names that {@link ExportFile} gives
     */
    public OutputStream part(String name) throws IOException {
        boolean later = rank(name) > rank(last) || rank(name) == rank(last) && name.compareTo(last) > 0;
        boolean known = owed.contains(name) || name.matches("evidence/sha256-[0-9a-f]{64}");
        if (!known || !later) {
            throw new IllegalArgumentException("part " + name + " does not come behind " + last + ", or is not in the manifest");
        }
        last = name;
        owed.remove(name);
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0); // the same content gives the same file
        zip.putNextEntry(entry);
        part = new Unclosable(zip);
        return part;
    }

    private static int rank(String name) {
        for (int i = 0; i < ORDER.size(); i++) {
            if (name.startsWith(ORDER.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Writes the line of an entry into the present part. */
    public void entry(long position, long leaf, Sha256 hash, byte[] body) throws IOException {
        write(position + "\t" + leaf + "\t" + hash + "\t");
        line(body);
    }

    /** Writes the line of a leaf that has no position yet into the present part. */
    public void pending(long leaf, byte[] body) throws IOException {
        write(leaf + "\t");
        line(body);
    }

    /** Writes the line of a canonical row into the present part. */
    public void row(byte[] canonicalRow) throws IOException {
        line(canonicalRow);
    }

    private void line(byte[] lastColumn) throws IOException {
        part.write(CopyText.escape(lastColumn));
        part.write('\n');
    }

    private void write(String text) throws IOException {
        part.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the export. An export that lacks parts is left without an end, so that nobody takes it for whole. */
    @Override
    public void close() throws IOException {
        if (!owed.isEmpty()) {
            out.close();
            throw new IllegalStateException("the export lacks " + owed);
        }
        zip.close();
    }

    /** Whoever closes a part must not close the file. */
    private static final class Unclosable extends FilterOutputStream {

        Unclosable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
