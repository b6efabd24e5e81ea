package luoshi.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import luoshi.proof.text.Ascii;
import luoshi.proof.text.CheckedPart;
import luoshi.proof.text.CopyText;
import luoshi.proof.text.LineReader;

/** 导出文件: an export as it lies on disk, read by the list at its end as every ZIP program reads it. Checks nothing but that parts are whole. */
public final class ExportFile implements AutoCloseable {

    /** What the export says of itself. */
    public static final String MANIFEST = "manifest.properties";

    /** The heads that the database knows, one a line. */
    public static final String HEADS = "heads.txt";

    /** Position, leaf id, stored hash and body of every entry. */
    public static final String ENTRIES = "journal/entries.copy";

    /** Leaf id and body of the leaves without a position. */
    public static final String PENDING = "journal/pending.copy";

    private static final int LONGEST_MANIFEST = 1 << 20;

    private final ZipFile zip;
    private final List<String> parts;
    private final ExportManifest manifest;

    private ExportFile(ZipFile zip, ExportManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
        this.parts = zip.stream().map(ZipEntry::getName).toList();
    }

    /** Opens an export and reads its manifest. */
    public static ExportFile open(Path file) throws UnreadableExportException {
        String name = "“" + Ascii.harmless(file.toString()) + "”";
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UnreadableExportException("读不到导出文件" + name + "：没有这个文件，或没有读取它的权限。请核对路径。");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableExportException("读不出导出文件" + name + "：不是完整的 ZIP 文件，可能没有传完或已损坏。请重新取一份。", e);
        }
        try {
            return new ExportFile(zip, manifest(zip));
        } catch (IOException | IllegalArgumentException e) {
            closeQuietly(zip);
            throw new UnreadableExportException("读不出导出文件" + name + "的清单 " + MANIFEST + "：" + e.getMessage() + "。请重新导出一份。", e);
        }
    }

    private static ExportManifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new IllegalArgumentException("没有清单，它不是落实的导出文件");
        }
        try (InputStream in = checked(zip, entry)) {
            byte[] bytes = in.readNBytes(LONGEST_MANIFEST);
            return ExportManifest.parse(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static void closeQuietly(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            // nothing was written
        }
    }

    private static InputStream checked(ZipFile zip, ZipEntry entry) throws IOException {
        return new CheckedPart(zip.getInputStream(entry), entry.getSize(), entry.getCrc());
    }

    /** The name of the part that holds a table of facts. */
    public static String facts(String table) {
        return "facts/" + table + ".copy";
    }

    /** The name of the part that holds an unsealed table. */
    public static String other(String table) {
        return "other/" + table + ".copy";
    }

    /** The name of the part that holds these bytes of evidence. */
    public static String evidence(Sha256 hash) {
        return "evidence/sha256-" + hash.hex();
    }

    /** The names of all parts that an export with this manifest must have. */
    public static List<String> required(ExportManifest manifest) {
        List<String> required = new ArrayList<>(List.of(MANIFEST, HEADS, ENTRIES, PENDING));
        Stream.concat(manifest.tables().stream().map(ExportFile::facts), manifest.unsealed().stream().map(ExportFile::other)).forEach(required::add);
        return required;
    }

    public ExportManifest manifest() {
        return manifest;
    }

    /** The names of all parts as the file lists them; a name that stands there twice is listed twice. */
    public List<String> parts() {
        return parts;
    }

    /** Whether there is a part of this name. */
    public boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** The bytes of a part; reading its last byte fails where length or checksum do not fit. */
    public InputStream read(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException("没有 " + part);
        }
        return checked(zip, entry);
    }

    /** Hands on the canonical rows of a part one by one. */
    public void rows(String part, Consumer<CanonicalRow> each) throws IOException {
        try (InputStream in = read(part)) {
            LineReader lines = new LineReader(in);
            while (lines.next()) {
                int end = CopyText.unescape(lines.bytes(), lines.from(), lines.to());
                each.accept(CanonicalRow.parse(Arrays.copyOfRange(lines.bytes(), lines.from(), end)));
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
