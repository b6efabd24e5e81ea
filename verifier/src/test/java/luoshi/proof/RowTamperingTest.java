package luoshi.proof;

import static luoshi.proof.ProblemKind.*;
import static luoshi.proof.SealedStore.row;
import static luoshi.proof.Tampering.each;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import luoshi.proof.SealedStore.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An attacker who can write to the database changes facts, and sometimes their leaves with them. */
class RowTamperingTest {

    @TempDir
    Path folder;

    static Stream<Tampering> deeds() {
        return Stream.of(
                        each("a value is changed", ROW_CHANGED, store -> some(store, "figure").put("value", "13.50")),
                        each("a column is emptied", ROW_CHANGED, store -> some(store, "matter").remove("title")),
                        each("a column is added", ROW_CHANGED, store -> some(store, "matter").put("closed_at", "2026-02-01")),
                        each("a time is moved back", ROW_CHANGED, store -> some(store, "figure").put("known_at", "2025-12-31T00:00:00Z")),
                        each("a salt is changed", ROW_CHANGED, store -> some(store, "figure").put("salt", store.randomId().toString())),
                        each("a row is deleted", ROW_MISSING, store -> store.facts.get("figure").remove(some(store, "figure"))),
                        each("the birth of the journal is deleted", ROW_MISSING, store -> store.facts.get(SealedStore.GENESIS).clear()),
                        each("a row waiting for its position is deleted", ROW_MISSING, store -> store.facts.get("matter").removeLast()),
                        each("a row is inserted without a leaf", ROW_INSERTED, store -> store.facts.get("matter").add(row("id", "7", "title", "补"))),
                        each("a row is inserted with a leaf id nobody has", ROW_INSERTED,
                                store -> store.facts.get("matter").add(row("id", "7", "leaf", "999999", "title", "补"))),
                        each("a row is inserted on another's leaf", ROW_RENAMED, store -> {
                            Map<String, String> copy = new TreeMap<>(some(store, "matter"));
                            copy.put("id", store.randomId().toString());
                            store.facts.get("matter").add(copy);
                        }),
                        each("two rows on one leaf", ROW_DOUBLED, store -> {
                            Map<String, String> copy = new TreeMap<>(some(store, "matter"));
                            copy.put("title", "另一个");
                            store.facts.get("matter").add(copy);
                        }),
                        each("two rows swap contents", ROW_CHANGED, store -> swap(store, "value")),
                        each("two rows swap ids", ROW_RENAMED, store -> swap(store, "id")),
                        each("two rows swap leaf ids", ROW_RENAMED, store -> swap(store, "leaf")),
                        each("two rows swap leaf ids and so do their leaves", ROW_CHANGED, RowTamperingTest::swapLeafIdsEverywhere),
                        each("a leaf is renumbered together with its row", ROW_CHANGED, store -> {
                            Map<String, String> row = some(store, "figure");
                            int at = at(store, row);
                            row.put("leaf", "888888");
                            store.entries.set(at, new Entry(888888, store.entries.get(at).hash(), store.entries.get(at).body()));
                        }),
                        each("a fact is moved to another table", ROW_MOVED, store -> {
                            Map<String, String> row = some(store, "matter");
                            store.facts.get("matter").remove(row);
                            store.facts.get("figure").add(row);
                        }),
                        each("a fact is moved to an unsealed table", ROW_MISSING, store -> {
                            Map<String, String> row = some(store, "matter");
                            store.facts.get("matter").remove(row);
                            store.other.get("session").add(row);
                        }),
                        each("a fact is copied to an unsealed table", TABLE_UNSEALED, store -> store.other.get("session").add(some(store, "matter"))),
                        each("fact, leaf and hash are changed together", ROOT_DIFFERS, store -> reseal(store, some(store, "figure"), "14.50")),
                        each("evidence bytes are changed", EVIDENCE_CHANGED, store -> store.evidence.values().iterator().next()[0]++),
                        each("evidence is missing", EVIDENCE_MISSING, store -> store.evidence.remove(store.evidence.keySet().iterator().next())),
                        each("evidence is exchanged together with its name", EVIDENCE_STRAY, store -> {
                            store.evidence.remove(store.evidence.keySet().iterator().next());
                            store.evidence.put(Sha256.hash(new byte[] {1}).toString(), new byte[] {1});
                        }),
                        each("evidence nobody names", EVIDENCE_STRAY, store -> store.evidence.put(Sha256.hash(new byte[0]).toString(), new byte[0])),
                        each("the row that names evidence is deleted with it", ROW_MISSING, store -> {
                            Map<String, String> row = some(store, "evidence_file");
                            store.facts.get("evidence_file").remove(row);
                            store.evidence.remove(row.get("content_hash"));
                        }))
                .flatMap(deeds -> deeds);
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void isFound(Tampering tampering) {
        tampering.isFound(folder);
    }

    @Test
    void theProblemNamesPositionTableAndRow() {
        SealedStore store = SealedStore.aSealedStore(1);
        Map<String, String> row = some(store, "figure");
        row.put("value", "99");

        Problem problem = store.check(folder).problems().getFirst();

        assertThat(problem.line()).isEqualTo("〔事实行被改〕位置 " + at(store, row) + "，表 figure，行 " + row.get("id")
                + "：这一行的内容与叶 " + row.get("leaf") + " 里的散列值不符");
    }

    @Test
    void aConsistentChangeIsNarrowedDownToTheHeadsBeforeAndBehindIt() {
        SealedStore store = SealedStore.aSealedStore(2);
        long from = TreeHead.parse(store.exportedHeads.get(1)).size();
        long to = TreeHead.parse(store.exportedHeads.get(2)).size();
        Leaf changed = store.entries.get((int) from).content();
        Map<String, String> row = store.facts.get(changed.table()).stream().filter(one -> one.get("id").equals(changed.row())).findFirst().orElseThrow();
        reseal(store, row, "1");

        List<Problem> problems = store.check(folder).problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().message()).contains("位置 " + from + " 至 " + (to - 1) + " 之间", "散列值也一并改过");
    }

    static Map<String, String> some(SealedStore store, String table) {
        return store.facts.get(table).get(store.random.nextInt(store.facts.get(table).size() - 1));
    }

    static int at(SealedStore store, Map<String, String> row) {
        return store.entries.stream().map(entry -> Long.toString(entry.leaf())).toList().indexOf(row.get("leaf"));
    }

    private static void swap(SealedStore store, String column) {
        List<Map<String, String>> rows = store.facts.get("figure");
        rows.get(0).put("value", "0.01");
        rows.get(0).put(column, rows.get(1).put(column, rows.get(0).get(column)));
    }

    private static void swapLeafIdsEverywhere(SealedStore store) {
        Map<String, String> one = store.facts.get("figure").get(0);
        Map<String, String> other = store.facts.get("figure").get(1);
        int here = at(store, one);
        int there = at(store, other);
        Entry first = store.entries.get(here);
        Entry second = store.entries.get(there);
        store.entries.set(here, new Entry(second.leaf(), first.hash(), first.body()));
        store.entries.set(there, new Entry(first.leaf(), second.hash(), second.body()));
        one.put("leaf", Long.toString(second.leaf()));
        other.put("leaf", Long.toString(first.leaf()));
    }

    /** Changes a row and makes a new leaf for it at the place of the old one, as a thorough attacker would. */
    static void reseal(SealedStore store, Map<String, String> row, String value) {
        int at = at(store, row);
        row.put("value", value);
        Leaf old = store.entries.get(at).content();
        store.entries.set(at, Entry.of(store.entries.get(at).leaf(), SealedStore.leafOf(old.table(), row, old.at())));
    }
}
