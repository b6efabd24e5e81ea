package luoshi.proof;

import static luoshi.proof.ProblemKind.*;
import static luoshi.proof.SealedStore.TOMBSTONES;
import static luoshi.proof.Tampering.afterPurge;
import static luoshi.proof.Tampering.each;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import luoshi.proof.SealedStore.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An attacker removes what is in the way and tries to have it excused. */
class PurgeTamperingTest {

    @TempDir
    Path folder;

    static Stream<Tampering> forgedTombstones() {
        return Stream.of(
                        each("a tombstone is forged and waits for its position", TOMBSTONE_NOT_COVERED, store -> {
                            Map<String, String> row = store.facts.get("matter").removeFirst();
                            store.add(TOMBSTONES, store.tombstone("matter", row, "zhang", "li"));
                        }),
                        each("a tombstone is forged beyond the newest head", TOMBSTONE_NOT_COVERED, store -> {
                            store.sequence();
                            store.purge("matter", "zhang", "li");
                        }),
                        each("a tombstone is forged and covered by a head in the database only", TOMBSTONE_NOT_COVERED, store -> {
                            store.sequence();
                            store.purge("matter", "zhang", "li");
                            store.storedHeads.add(store.head(SealedStore.KEYS, store.journal, store.entries.size(), store.root(store.entries.size())));
                        }),
                        each("one person purges", TOMBSTONE_OF_ONE_PERSON, store -> {
                            store.sequence();
                            store.purge("matter", "zhang", "zhang");
                            store.sign();
                        }),
                        each("one person purges under two spellings", TOMBSTONE_OF_ONE_PERSON, store -> {
                            store.sequence();
                            store.purge("matter", "zhang", "Zhang ");
                            store.sign();
                        }),
                        each("nobody approves", TOMBSTONE_OF_ONE_PERSON, store -> {
                            store.sequence();
                            store.purge("matter", "zhang", "");
                            store.sign();
                        }))
                .flatMap(deeds -> deeds);
    }

    static Stream<Tampering> wrongTombstones() {
        return Stream.of(
                        each("a tombstone names another row", TOMBSTONE_WRONG, store -> {
                            Map<String, String> named = new HashMap<>(store.facts.get("matter").removeFirst());
                            named.put("id", store.randomId().toString());
                            bury(store, "matter", named);
                        }),
                        each("a tombstone names another table", TOMBSTONE_WRONG,
                                store -> bury(store, "figure", store.facts.get("matter").removeFirst())),
                        each("a tombstone names no leaf", TOMBSTONE_WRONG, store -> {
                            Map<String, String> named = new HashMap<>(store.facts.get("matter").removeFirst());
                            named.put("leaf", "555555");
                            bury(store, "matter", named);
                        }),
                        each("a leaf has two tombstones", TOMBSTONE_WRONG, store -> {
                            Map<String, String> row = store.facts.get("matter").removeFirst();
                            bury(store, "matter", row);
                            bury(store, "matter", row);
                        }),
                        each("a tombstone was made before the row", TOMBSTONE_WRONG, store -> {
                            Map<String, String> future = SealedStore.row("id", store.randomId().toString(), "leaf", "100000");
                            bury(store, "matter", future);
                            store.pending.add(Entry.of(100_000, SealedStore.leafOf("matter", future, store.now)));
                            store.sequence();
                        }),
                        each("the birth is purged", ROW_MISSING,
                                store -> bury(store, SealedStore.GENESIS, store.facts.get(SealedStore.GENESIS).removeFirst())))
                .flatMap(deeds -> deeds);
    }

    static Stream<Tampering> afterwards() {
        return Stream.of(
                        afterPurge("a purged row comes back", PURGED_ROW_PRESENT, store -> {
                            Map<String, String> row = store.facts.get("matter").getFirst();
                            bury(store, "matter", row);
                        }),
                        afterPurge("a tombstone is deleted", ROW_MISSING, store -> store.facts.get(TOMBSTONES).removeFirst()),
                        afterPurge("a tombstone is purged itself", ROW_MISSING,
                                store -> bury(store, TOMBSTONES, store.facts.get(TOMBSTONES).removeFirst())),
                        afterPurge("a tombstone is turned to another leaf", ROW_CHANGED, store -> {
                            Map<String, String> row = store.facts.get("matter").removeFirst();
                            store.facts.get(TOMBSTONES).getFirst().putAll(Map.of("purged_leaf", row.get("leaf"), "purged_row", row.get("id")));
                        }),
                        afterPurge("the purged leaf takes the id of another row's", TOMBSTONE_WRONG, PurgeTamperingTest::swapLeafOfPurged),
                        afterPurge("the heads outside are withheld", TOMBSTONE_NOT_COVERED, store -> store.exportedHeads = List.of()),
                        afterPurge("purged evidence is put back", EVIDENCE_STRAY,
                                store -> store.evidence.put(Sha256.hash(new byte[9]).toString(), new byte[9])),
                        afterPurge("more evidence is removed than the purge allows", EVIDENCE_MISSING,
                                store -> store.evidence.remove(store.facts.get("evidence_file").getFirst().get("content_hash"))))
                .flatMap(deeds -> deeds);
    }

    @ParameterizedTest
    @MethodSource({"forgedTombstones", "wrongTombstones", "afterwards"})
    void isFound(Tampering tampering) {
        tampering.isFound(folder);
    }

    @Test
    void anUncoveredTombstoneCountsAsSoonAsAnExportedHeadCoversIt() {
        SealedStore store = SealedStore.aSealedStore(4);
        store.sequence();
        store.purge("matter", "zhang", "li");
        assertThat(store.check(folder).problems()).extracting(Problem::kind).containsExactly(TOMBSTONE_NOT_COVERED);

        store.sign();

        assertThat(store.check(folder).problems()).isEmpty();
    }

    private static void bury(SealedStore store, String table, Map<String, String> row) {
        store.add(TOMBSTONES, store.tombstone(table, row, "zhang", "li"));
        store.sequence();
        store.sign();
    }

    /** The leaf id of a purged row stands in no row any more: only the tombstone's table and row hold it. */
    private static void swapLeafOfPurged(SealedStore store) {
        String purged = store.facts.get(TOMBSTONES).getFirst().get("purged_leaf");
        Map<String, String> victim = store.facts.get("matter").removeFirst();
        int gone = RowTamperingTest.at(store, Map.of("leaf", purged));
        int here = RowTamperingTest.at(store, victim);
        Entry first = store.entries.get(gone);
        Entry second = store.entries.get(here);
        store.entries.set(gone, new Entry(second.leaf(), first.hash(), first.body()));
        store.entries.set(here, new Entry(first.leaf(), second.hash(), second.body()));
    }
}
