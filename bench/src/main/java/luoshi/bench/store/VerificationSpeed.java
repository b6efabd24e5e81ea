package luoshi.bench.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.proof.CanonicalRow;
import luoshi.proof.ExportFile;
import luoshi.proof.ExportManifest;
import luoshi.proof.ExportWriter;
import luoshi.proof.Frontier;
import luoshi.proof.JournalKey;
import luoshi.proof.Leaf;
import luoshi.proof.MerkleTree;
import luoshi.proof.Report;
import luoshi.proof.Sha256;
import luoshi.proof.TreeHead;
import luoshi.proof.UnreadableExportException;
import luoshi.proof.Verification;

/** How long an export of so many entries with their facts takes to verify. */
final class VerificationSpeed {

    private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
    private static final String GENESIS = "journal_genesis";
    private static final String TABLE = "people_person";

    private final UUID journal = new UUID(1, 0x8000000000000000L);
    private final int entries;
    private final Frontier frontier = new Frontier();
    private final KeyPair keys;

    private VerificationSpeed(int entries) throws GeneralSecurityException {
        this.entries = entries;
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    static void measure(Path folder, int entries, PrintWriter out) throws IOException, GeneralSecurityException, UnreadableExportException {
        VerificationSpeed speed = new VerificationSpeed(entries);
        Path export = folder.resolve("million.zip");
        Path heads = folder.resolve("million-heads.txt");
        speed.write(export, heads);
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = machine.getProcessCpuTime();
        long begin = System.nanoTime();
        Report report = new Verification(List.of(new JournalKey(speed.keys.getPublic()))).check(export, List.of(heads));
        double seconds = (System.nanoTime() - begin) / 1e9;
        double processorSeconds = (machine.getProcessCpuTime() - processor) / 1e9;
        if (!report.isClean() || report.covered() != entries) {
            throw new IllegalStateException("the export for measuring does not verify: " + report.problems());
        }
        out.printf("离线核验：%,d 条日志连同事实行，%.1f 秒，处理器 %.1f 秒（导出文件 %,d MB）%n", entries, seconds, processorSeconds, Files.size(export) >> 20);
    }

    private void write(Path export, Path heads) throws IOException {
        ExportManifest manifest = new ExportManifest(journal, "1", at(entries), List.of(GENESIS, TABLE), List.of());
        try (ExportWriter writer = new ExportWriter(new BufferedOutputStream(Files.newOutputStream(export), 1 << 16), manifest)) {
            // the root is known only when all entries have been seen
            for (int i = 0; i < entries; i++) {
                frontier.append(MerkleTree.leafHash(leaf(i).body()));
            }
            String head = TreeHead.sign(journal, entries, frontier.root(), at(entries).truncatedTo(ChronoUnit.MILLIS), keys).line() + "\n";
            Files.writeString(heads, head);
            writeInto(writer.part(ExportFile.HEADS), head);
            writer.part(ExportFile.ENTRIES);
            for (int i = 0; i < entries; i++) {
                byte[] body = leaf(i).body();
                writer.entry(i, i + 1L, MerkleTree.leafHash(body), body);
            }
            writer.part(ExportFile.PENDING);
            writer.part(ExportFile.facts(GENESIS));
            writer.row(row(0).bytes());
            writer.part(ExportFile.facts(TABLE));
            for (int i = 1; i < entries; i++) {
                writer.row(row(i).bytes());
            }
        }
    }

    private static void writeInto(OutputStream part, String text) throws IOException {
        part.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Instant at(int number) {
        return BEGIN.plusMillis(number);
    }

    private UUID id(int number) {
        return number == 0 ? journal : new UUID(Sha256.hash(("id" + number).getBytes(StandardCharsets.UTF_8)).bytes()[0] * 0x9E3779B97F4A7C15L, 0x8000000000000000L | number);
    }

    private CanonicalRow row(int number) {
        String salt = new UUID(number * 0x9E3779B97F4A7C15L, number * 0xC2B2AE3D27D4EB4FL).toString();
        Map<String, String> sealed = Map.of("id", id(number).toString(), "leaf", String.valueOf(number + 1L), "salt", salt);
        return number == 0
                ? new CanonicalRow(Map.of("id", sealed.get("id"), "leaf", sealed.get("leaf"), "salt", salt, "note", "bench"))
                : new CanonicalRow(Map.of("id", sealed.get("id"), "leaf", sealed.get("leaf"), "salt", salt, "person", id(number).toString(),
                        "sign_in_name", "bench-" + number, "name", "同志" + number, "active", "true"));
    }

    private Leaf leaf(int number) {
        return new Leaf(at(number), "user:" + journal, number == 0 ? GENESIS : TABLE, id(number).toString(), row(number).content());
    }
}
