package luoshi.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static luoshi.proof.ProblemKind.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An attacker, or a bad disk, gets at the export file itself. */
class ExportTamperingTest {

    @TempDir
    Path folder;

    private final SealedStore store = SealedStore.aSealedStore(7);
    private final Map<String, byte[]> parts = store.parts();

    @ParameterizedTest
    @ValueSource(strings = {"heads.txt", "journal/entries.copy", "journal/pending.copy", "facts/matter.copy", "other/session.copy"})
    void aMissingPartIsFound(String part) {
        parts.remove(part);

        assertThat(kinds()).contains(PART_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts/secret.copy", "readme.txt", "evidence/", "evidence/sha256-12", "../facts/matter.copy", "facts/matter.copy "})
    void aStrayPartIsFound(String part) {
        parts.put(part, new byte[0]);

        assertThat(kinds()).containsExactly(PART_STRAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts/matter.copy", "heads.txt", "journal/entries.copy"})
    void twoPartsOfOneNameAreFound(String part) throws IOException {
        String placeholder = part.substring(0, part.length() - 1) + "_";
        parts.put(placeholder, "x\n".getBytes(UTF_8));
        Path export = SealedStore.zip(parts, folder.resolve("export.zip"));
        String bytes = Files.readString(export, ISO_8859_1).replace(placeholder, part);
        Files.writeString(export, bytes, ISO_8859_1);

        assertThat(store.check(export, folder).problems()).extracting(Problem::kind).contains(PART_DOUBLED);
    }

    @Test
    void aTableThatTheManifestOmitsIsFound() {
        store.tables = store.tables.stream().filter(table -> !table.equals("matter")).toList();

        assertThat(store.check(folder).problems()).extracting(Problem::kind).containsExactlyInAnyOrder(PART_STRAY, TABLE_OMITTED);
    }

    @Test
    void aTableThatIsListedAsUnsealedIsFound() {
        store.tables = store.tables.stream().filter(table -> !table.equals("matter")).toList();
        store.unsealed = List.of("matter", "session");
        store.other.put("matter", store.facts.remove("matter"));

        assertThat(store.check(folder).problems()).extracting(Problem::kind).containsOnly(TABLE_UNSEALED);
    }

    @ParameterizedTest
    @CsvSource({"0,2", "3,3", "5,1"})
    void positionsWithGapsOrDoubledAreFound(int line, int written) {
        String[] lines = new String(parts.get(ExportFile.ENTRIES), UTF_8).split("\n");
        lines[line] = lines[line].replaceFirst("^\\d+", Integer.toString(written == line ? 9 : written));
        parts.put(ExportFile.ENTRIES, (String.join("\n", lines) + "\n").getBytes(UTF_8));

        assertThat(kinds()).containsAnyOf(POSITION_SKIPPED, POSITION_DOUBLED);
    }

    @Test
    void thePositionOfAJournalLongerThanAllAgesIsAGap() {
        edit(ExportFile.ENTRIES, text -> text.replaceFirst("^0", "9223372036854775807"));

        assertThat(kinds()).contains(POSITION_SKIPPED, POSITION_DOUBLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "journal/entries.copy|\t|  ", "journal/entries.copy|luoshi-leaf 1|luoshi-leaf 2", "journal/entries.copy|^0|00",
        "journal/entries.copy|^0|99999999999999999999", "journal/entries.copy|sha256|SHA256",
        "journal/entries.copy|actor |actor \\\\t", "journal/entries.copy|actor |acteur ", "journal/entries.copy|T00:|T24:",
        "journal/entries.copy|01-05T|13-05T", "journal/pending.copy|\t|\\\\N", "facts/matter.copy|id 36|id 37", "facts/matter.copy|^done|zone",
        "facts/matter.copy|^done|id", "facts/matter.copy|leaf \\d+\\\\n|leaf 9999999999\\\\n", "facts/matter.copy|\\\\n|\\\\q",
        "facts/matter.copy|done|DONE", "other/session.copy|id 1|id 2", "journal/entries.copy|\n$|", "facts/figure.copy|\n$|x"})
    void aLineThatIsNotInItsFormIsFound(String change) {
        String[] fields = change.split("\\|", 3);
        edit(fields[0], text -> text.replaceFirst(fields[1], fields[2]));

        assertThat(kinds()).contains(LINE_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal=|journal=x", "format=luoshi-export 1|format=luoshi-export 2", "at=|at=x", "matter|matter,matter", "figure|figure,Bad",
        "unsealed=|unsealed=matter,", "schema|#schema"})
    void aManifestThatIsNotInItsFormIsRefused(String change) {
        String[] fields = change.split("\\|");
        edit(ExportFile.MANIFEST, text -> text.replaceFirst(fields[0], fields[1]));

        assertThatThrownBy(() -> ExportFile.open(SealedStore.zip(parts, folder.resolve("export.zip"))))
                .isInstanceOf(UnreadableExportException.class)
                .hasMessageContainingAll("manifest.properties", "请重新导出一份");
    }

    @Test
    void whatIsNoZipOrCutOffIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(SealedStore.zip(parts, folder.resolve("export.zip")));
        for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 1}) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> ExportFile.open(cut)).isInstanceOf(UnreadableExportException.class).hasMessageContaining("不是完整的 ZIP 文件");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aFlippedBitIsRefusedOrFoundOrHarmless(long seed) throws IOException {
        byte[] bytes = Files.readAllBytes(SealedStore.zip(parts, folder.resolve("export.zip")));
        Random random = new Random(seed);
        int content = new String(bytes, ISO_8859_1).indexOf("PK\1\2");
        bytes[60 + random.nextInt(content - 60)] ^= (byte) (1 << random.nextInt(8));
        Path flipped = Files.write(folder.resolve("flipped.zip"), bytes);
        try {
            Report report = new Verification(List.of(new JournalKey(SealedStore.KEYS.getPublic()))).check(flipped, List.of());
            assertThat(report.isClean() && !sameParts(flipped)).isFalse();
        } catch (UnreadableExportException e) {
            assertThat(e.getMessage()).containsPattern("\\p{IsHan}");
        }
    }

    /** A bit of a time stamp or of a local header that nobody reads changes no content. */
    private boolean sameParts(Path export) throws IOException, UnreadableExportException {
        try (ExportFile file = ExportFile.open(export)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                if (!Arrays.equals(file.read(part.getKey()).readAllBytes(), part.getValue())) {
                    return false;
                }
            }
        }
        return true;
    }

    private void edit(String part, UnaryOperator<String> change) {
        String before = new String(parts.get(part), UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        parts.put(part, after.getBytes(UTF_8));
    }

    private List<ProblemKind> kinds() {
        return store.check(SealedStore.zip(parts, folder.resolve("export.zip")), folder).problems().stream().map(Problem::kind).toList();
    }
}
