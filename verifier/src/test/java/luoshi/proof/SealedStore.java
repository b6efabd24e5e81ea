package luoshi.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import luoshi.proof.text.CopyText;

/** A small store as the application keeps it, in memory and open to every hand, so that a test can spoil it and export what is left. */
final class SealedStore {

    static final KeyPair KEYS = newKeys();
    static final Instant BIRTH = Instant.parse("2026-01-05T00:30:00Z");
    static final String TOMBSTONES = "journal_tombstone";
    static final String GENESIS = "journal_genesis";

    final Random random;
    UUID journal;
    Instant now = BIRTH;
    List<Entry> entries = new ArrayList<>();
    List<Entry> pending = new ArrayList<>();
    Map<String, List<Map<String, String>>> facts = new TreeMap<>();
    Map<String, List<Map<String, String>>> other = new TreeMap<>();
    Map<String, byte[]> evidence = new TreeMap<>();
    List<String> storedHeads = new ArrayList<>();
    List<String> exportedHeads = new ArrayList<>();
    List<String> tables;
    List<String> unsealed;
    private long lastLeaf;

    /** One leaf, in the journal or waiting for it. */
    record Entry(long leaf, Sha256 hash, byte[] body) {

        static Entry of(long leaf, Leaf content) {
            return new Entry(leaf, MerkleTree.leafHash(content.body()), content.body());
        }

        Leaf content() {
            return Leaf.parse(body);
        }
    }

    private SealedStore(long seed) {
        random = new Random(seed);
        journal = randomId();
        for (String table : List.of("evidence_file", "figure", GENESIS, TOMBSTONES, "matter")) {
            facts.put(table, new ArrayList<>());
        }
        tables = List.copyOf(facts.keySet());
        other.put("session", new ArrayList<>(List.of(row("id", "1", "who", "王\t五"), row("id", "2"))));
        unsealed = List.copyOf(other.keySet());
        add(GENESIS, row("id", journal.toString()));
        sequence();
    }

    /** Some dozens of facts of three tables, heads now and then, two facts beyond the newest head and one not in the journal yet. */
    static SealedStore aSealedStore(long seed) {
        SealedStore store = new SealedStore(seed);
        for (int i = 0; i < 6 + store.random.nextInt(6); i++) {
            store.work(1 + store.random.nextInt(9));
            store.sign();
        }
        store.work(2);
        store.add("matter", row("id", store.randomId().toString(), "title", "还没有排位"));
        return store;
    }

    /** The same, with a fact and a piece of evidence lawfully purged, and an exported head that covers the tombstones. */
    static SealedStore aStoreWithALawfulPurge(long seed) {
        SealedStore store = aSealedStore(seed);
        store.sequence();
        store.purge("matter", "zhang", "li");
        store.purge("evidence_file", "zhang", "wang");
        store.sign();
        store.work(2);
        return store;
    }

    static Map<String, String> row(String... namesAndValues) {
        Map<String, String> row = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    void work(int count) {
        for (int i = 0; i < count; i++) {
            add("matter", row("id", randomId().toString(), "title", "新增规上企业" + random.nextInt(500) + "家\n\t“办\\结”", "done", "false"));
            add("figure", row("id", Long.toString(lastLeaf + 1000), "value", "12.50", "known_at", now.toString()));
            byte[] photo = ("照片" + random.nextLong()).getBytes(UTF_8);
            evidence.put(Sha256.hash(photo).toString(), photo);
            add("evidence_file", row("id", randomId().toString(), "content_hash", Sha256.hash(photo).toString()));
        }
        sequence();
    }

    /** Inserts a fact: the trigger gives it leaf and salt, and appends the leaf. */
    Map<String, String> add(String table, Map<String, String> row) {
        now = now.plusMillis(1_000 + random.nextInt(9_000)).plusNanos(1_000);
        lastLeaf += 1 + random.nextInt(2);
        row.put("leaf", Long.toString(lastLeaf));
        row.put("salt", randomId().toString());
        facts.get(table).add(row);
        pending.add(Entry.of(lastLeaf, leafOf(table, row, now)));
        return row;
    }

    static Leaf leafOf(String table, Map<String, String> row, Instant at) {
        return new Leaf(at, "王五", table, row.get("id"), new CanonicalRow(row).content());
    }

    /** Gives positions to what waits; two transactions may have ended in another order than their leaves began. */
    void sequence() {
        for (int i = 1; i < pending.size(); i++) {
            if (random.nextInt(4) == 0) {
                Collections.swap(pending, i - 1, i);
            }
        }
        entries.addAll(pending);
        pending.clear();
    }

    void sign() {
        now = now.plusSeconds(30);
        String line = head(KEYS, journal, entries.size(), root(entries.size()));
        storedHeads.add(line);
        exportedHeads.add(line);
    }

    String head(KeyPair keys, UUID id, long size, Sha256 root) {
        return TreeHead.sign(id, size, root, now, keys).line();
    }

    Sha256 root(int size) {
        Frontier frontier = new Frontier();
        entries.subList(0, size).forEach(entry -> frontier.append(entry.hash()));
        return frontier.root();
    }

    /** Removes a row that no other names, and says who did. */
    void purge(String table, String requestedBy, String approvedBy) {
        Map<String, String> row = facts.get(table).remove(random.nextInt(facts.get(table).size() / 2));
        if (row.containsKey("content_hash")) {
            evidence.remove(row.get("content_hash"));
        }
        add(TOMBSTONES, tombstone(table, row, requestedBy, approvedBy));
        sequence();
    }

    Map<String, String> tombstone(String table, Map<String, String> row, String requestedBy, String approvedBy) {
        return row("id", randomId().toString(), "purged_leaf", row.get("leaf"), "purged_table", table, "purged_row", row.get("id"),
                "requested_by", requestedBy, "approved_by", approvedBy, "reason", "误传个人信息");
    }

    UUID randomId() {
        return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    /** How many entries the newest exported head covers. */
    int covered() {
        return exportedHeads.isEmpty() ? 0 : (int) TreeHead.parse(exportedHeads.getLast()).size();
    }

    /** The parts as an export has them. */
    Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(ExportFile.MANIFEST, new ExportManifest(journal, "V12", now, tables, unsealed).text().getBytes(UTF_8));
        parts.put(ExportFile.HEADS, lines(storedHeads));
        parts.put(ExportFile.ENTRIES, entriesPart());
        parts.put(ExportFile.PENDING, lines(pending.stream().map(leaf -> leaf.leaf() + "\t" + escaped(leaf.body())).toList()));
        facts.forEach((table, rows) -> parts.put(ExportFile.facts(table), rowLines(rows)));
        other.forEach((table, rows) -> parts.put(ExportFile.other(table), rowLines(rows)));
        evidence.forEach((hash, bytes) -> parts.put(ExportFile.evidence(Sha256.parse(hash)), bytes));
        return parts;
    }

    private byte[] entriesPart() {
        List<String> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(lines.size() + "\t" + entry.leaf() + "\t" + entry.hash() + "\t" + escaped(entry.body())));
        return lines(lines);
    }

    private static byte[] rowLines(List<Map<String, String>> rows) {
        return lines(rows.stream().map(row -> escaped(new CanonicalRow(row).bytes())).toList());
    }

    static String escaped(byte[] column) {
        return new String(CopyText.escape(column), UTF_8);
    }

    static byte[] lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining()).getBytes(UTF_8);
    }

    static Path zip(Map<String, byte[]> parts, Path file) {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Exports the store into the folder and checks it against the heads kept outside. */
    Report check(Path folder) {
        return check(zip(parts(), folder.resolve("export.zip")), folder);
    }

    Report check(Path export, Path folder) {
        try {
            Path heads = Files.write(folder.resolve("heads.txt"), lines(exportedHeads));
            return new Verification(List.of(new JournalKey(KEYS.getPublic()))).check(export, List.of(heads));
        } catch (IOException | UnreadableExportException e) {
            throw new AssertionError(e);
        }
    }

    static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
