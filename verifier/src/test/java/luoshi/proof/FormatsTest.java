package luoshi.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.proof.text.CopyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written has one form only, and no other is read. */
class FormatsTest {

    private static final Sha256 HASH = Sha256.hash("x".getBytes(UTF_8));
    private static final UUID JOURNAL = UUID.fromString("c9f0c4a2-3d5e-4b57-9d0c-1f2e3d4c5b6a");
    private static final Instant AT = Instant.parse("2026-11-28T09:02:55.123456Z");

    @TempDir
    Path folder;

    @Test
    void aLeafIsWrittenLineByLine() {
        Leaf leaf = new Leaf(Instant.parse("2026-11-28T09:02:55Z"), "督查室 王五", "matter", "42", HASH);

        assertThat(new String(leaf.body(), UTF_8)).isEqualTo("""
                luoshi-leaf 1
                at 2026-11-28T09:02:55.000000Z
                actor 督查室 王五
                table matter
                row 42
                content sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881
                """);
        assertThat(Leaf.parse(leaf.body())).isEqualTo(leaf);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "luoshi-leaf 1|luoshi-leaf 2", ":55.123456Z|:55.1234560Z", ":55.123456Z|:55.123456+00:00", "2026-11-28|2026-11-31", "2026|+12026", "09:|24:",
        "actor w|actor ", "actor w|actor w\nactor v", "actor w|actor w\u0007", "table matter|table Matter", "table matter|table 1matter", "table matter|table ",
        "row 42|row 042", "row 42|row -0", "row 42|row +42", "row 42|row 4 2", "row 42|row 9223372036854775808", "row 42|row C9f0c4a2-3d5e-4b57-9d0c-1f2e3d4c5b6a",
        "row 42|row c9f0c4a2-3d5e-4b57-9d0c01f2e3d4c5b6a", "sha256:2|sha256:", "sha256:2d|sha256:2D", "881\n|881", "881\n|881\n\n", "\n|\r\n"})
    void anyOtherLeafIsRefused(String change) {
        String body = new String(new Leaf(AT, "w", "matter", "42", HASH).body(), UTF_8);
        String changed = body.replace(change.substring(0, change.indexOf('|')), change.substring(change.indexOf('|') + 1));

        assertThat(changed).isNotEqualTo(body);
        assertThatThrownBy(() -> Leaf.parse(changed.getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class).hasMessageMatching("(?s).*\\p{IsHan}.*");
    }

    @Test
    void aLeafCannotBeMadeThatCouldNotBeRead() {
        assertThatThrownBy(() -> new Leaf(AT.plusNanos(1), "w", "matter", "42", HASH)).hasMessageContaining("只到微秒");
        assertThatThrownBy(() -> new Leaf(AT, "w\ntable other", "matter", "42", HASH)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Leaf(AT, "w", "matter; drop", "42", HASH)).hasMessageContaining("表名不对");
    }

    @Test
    void aRowIsWrittenColumnByColumnWithLengthsInBytes() {
        CanonicalRow row = new CanonicalRow(Map.of("id", "42", "title", "企业\n450家", "a_b", ""));

        assertThat(new String(row.bytes(), UTF_8)).isEqualTo("a_b 0\n\nid 2\n42\ntitle 13\n企业\n450家\n");
        assertThat(CanonicalRow.parse(row.bytes()).columns()).isEqualTo(row.columns());
        assertThat(row.find("title")).contains("企业\n450家");
        assertThat(row.find("nothing")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "id 2\n4\n", "id 1\n42\n", "id 02\n42\n", "id 2\n42", "id\n42\n", "b 1\nx\na 1\nx\n", "a 1\nx\na 1\nx\n", "A 1\nx\n", "a -1\n\n", " 1\nx\n",
        "a 99999999999\nx\n", "a 9223372036854775807\nx\n", "a 1\nx\n\n"})
    void anyOtherRowIsRefused(String written) {
        assertThatThrownBy(() -> CanonicalRow.parse(written.getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRowWithBytesThatAreNoTextIsRefused() {
        assertThatThrownBy(() -> CanonicalRow.parse(new byte[] {'a', ' ', '1', '\n', (byte) 0xff, '\n'})).hasMessageContaining("UTF-8");
    }

    @Test
    void aHeadIsOneLineAndHoldsWhatWasSigned() {
        TreeHead head = TreeHead.sign(JOURNAL, 17, HASH, AT, SealedStore.KEYS);
        JournalKey key = new JournalKey(SealedStore.KEYS.getPublic());

        assertThat(head.line()).startsWith("luoshi-head 1 " + JOURNAL + " 17 " + HASH + " 2026-11-28T09:02:55.123456Z ed25519:" + key.id() + " ");
        assertThat(TreeHead.parse(head.line())).isEqualTo(head);
        assertThat(head.isSignedBy(key)).isTrue();
        assertThat(head.isSignedBy(new JournalKey(SealedStore.newKeys().getPublic()))).isFalse();
    }

    @Test
    void noFieldOfAHeadCanBeChanged() {
        TreeHead head = TreeHead.sign(JOURNAL, 17, HASH, AT, SealedStore.KEYS);
        JournalKey key = new JournalKey(SealedStore.KEYS.getPublic());

        assertThat(List.of(
                        new TreeHead(new UUID(1, 1), 17, HASH, AT, head.keyId(), head.signature()),
                        new TreeHead(JOURNAL, 18, HASH, AT, head.keyId(), head.signature()),
                        new TreeHead(JOURNAL, 17, MerkleTree.EMPTY_ROOT, AT, head.keyId(), head.signature()),
                        new TreeHead(JOURNAL, 17, HASH, AT.plusSeconds(1), head.keyId(), head.signature())))
                .noneMatch(changed -> changed.isSignedBy(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {" 17 | 017 ", " 17 | -1 ", "55.123456Z|55.1234560Z", "luoshi-head 1|luoshi-head 1 ", "ed25519:|sm2:", "sha256:2|sha256:"})
    void anyOtherHeadIsRefused(String change) {
        String line = TreeHead.sign(JOURNAL, 17, HASH, AT, SealedStore.KEYS).line();
        String changed = line.replace(change.substring(0, change.indexOf('|')), change.substring(change.indexOf('|') + 1));

        assertThatThrownBy(() -> TreeHead.parse(changed)).hasMessageContaining("存证头应为一行");
    }

    @Test
    void aKeyIsOneLine() {
        JournalKey key = new JournalKey(SealedStore.KEYS.getPublic());

        assertThat(JournalKey.parse(key.line() + "\n")).isEqualTo(key);
        assertThat(key.id()).matches("[0-9a-f]{16}");
        assertThatThrownBy(() -> JournalKey.parse("ed25519:AAAA")).hasMessageContaining("公钥文件应为一行");
        assertThatThrownBy(() -> JournalKey.parse("-----BEGIN PUBLIC KEY-----")).hasMessageContaining("公钥文件应为一行");
    }

    @Test
    void copyTextKeepsEveryByte() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        byte[] escaped = CopyText.escape(all);

        assertThat(escaped).doesNotContain('\n', '\t', '\r');
        assertThat(Arrays.copyOf(escaped, CopyText.unescape(escaped, 0, escaped.length))).isEqualTo(all);
    }

    @Test
    void theWriterRefusesPartsOutOfOrderAndAnEndTooEarly() throws IOException {
        ExportManifest manifest = new ExportManifest(JOURNAL, "V1", AT, List.of("figure", "matter"), List.of());
        ExportWriter writer = new ExportWriter(new ByteArrayOutputStream(), manifest);
        writer.part(ExportFile.HEADS);
        writer.part(ExportFile.ENTRIES);

        assertThatThrownBy(() -> writer.part(ExportFile.HEADS)).hasMessageContaining("does not come behind");
        assertThatThrownBy(() -> writer.part(ExportFile.facts("session"))).hasMessageContaining("not in the manifest");
        writer.part(ExportFile.PENDING);
        writer.part(ExportFile.facts("matter"));
        assertThatThrownBy(() -> writer.part(ExportFile.facts("figure"))).hasMessageContaining("does not come behind");
        assertThatThrownBy(writer::close).hasMessageContaining("lacks [facts/figure.copy]");
    }

    @Test
    void whatTheWriterWritesIsAnExport() throws IOException, UnreadableExportException {
        SealedStore store = SealedStore.aStoreWithALawfulPurge(5);
        Path export = folder.resolve("written.zip");
        try (ExportWriter writer = new ExportWriter(Files.newOutputStream(export), new ExportManifest(store.journal, "V12", AT, store.tables, store.unsealed))) {
            writer.part(ExportFile.HEADS).write(SealedStore.lines(store.storedHeads));
            writer.part(ExportFile.ENTRIES);
            for (int i = 0; i < store.entries.size(); i++) {
                SealedStore.Entry entry = store.entries.get(i);
                writer.entry(i, entry.leaf(), entry.hash(), entry.body());
            }
            writer.part(ExportFile.PENDING);
            for (String table : store.tables) {
                writer.part(ExportFile.facts(table));
                for (Map<String, String> row : store.facts.get(table)) {
                    writer.row(new CanonicalRow(row).bytes());
                }
            }
            writer.part(ExportFile.other("session")).close();
            for (Map.Entry<String, byte[]> file : store.evidence.entrySet()) {
                writer.part(ExportFile.evidence(Sha256.parse(file.getKey()))).write(file.getValue());
            }
        }

        assertThat(store.check(export, folder).problems()).isEmpty();
    }
}
