package luoshi.proof;

import static luoshi.proof.ProblemKind.*;
import static luoshi.proof.Tampering.each;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.proof.SealedStore.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An attacker who can write to the database changes the journal and the heads in it. */
class JournalTamperingTest {

    @TempDir
    Path folder;

    static Stream<Tampering> entries() {
        return Stream.of(
                        each("a body is changed, its hash is not", ENTRY_CHANGED, store -> change(store, leaf -> withActor(leaf, "赵六"), false)),
                        each("a body is changed with its hash", ROOT_DIFFERS, store -> change(store, leaf -> withActor(leaf, "赵六"), true)),
                        each("a body is given another table", ROW_MOVED, store -> change(store, leaf -> withTable(leaf, "figure"), true)),
                        each("a body is given another row", ROW_RENAMED,
                                store -> change(store, leaf -> new Leaf(leaf.at(), leaf.actor(), leaf.table(), store.randomId().toString(), leaf.content()), true)),
                        each("a stored hash is changed", ENTRY_CHANGED, store -> {
                            int at = covered(store);
                            Entry entry = store.entries.get(at);
                            store.entries.set(at, new Entry(entry.leaf(), Sha256.hash(entry.body()), entry.body()));
                        }),
                        each("a leaf is moved back by a day", TIME_UNLIKELY,
                                store -> backdate(store, store.entries.size() - 1)),
                        each("a covered leaf is moved back by a minute", ROOT_DIFFERS,
                                store -> change(store, leaf -> withTime(leaf, Duration.ofMinutes(-1)), true)),
                        each("a covered leaf is moved on by a day", TIME_UNLIKELY, store -> change(store, leaf -> withTime(leaf, Duration.ofDays(1)), true)),
                        each("a leaf is held back", TIME_UNLIKELY, store -> {
                            store.now = store.now.plus(Duration.ofHours(2));
                            store.sign();
                        }),
                        each("a covered entry is put back among the waiting", ROOT_DIFFERS, store -> store.pending.add(store.entries.remove(covered(store)))),
                        each("an entry is deleted", ROW_INSERTED, store -> store.entries.remove(covered(store))),
                        each("two entries are swapped", ROOT_DIFFERS, store -> Collections.swap(store.entries, 1, covered(store))),
                        each("an entry with its row is deleted", ROOT_DIFFERS, store -> {
                            Entry entry = store.entries.remove(covered(store));
                            store.facts.values().forEach(rows -> rows.removeIf(row -> row.get("leaf").equals(Long.toString(entry.leaf()))));
                        }),
                        each("an entry with its row is inserted", ROOT_DIFFERS, store -> {
                            store.add("matter", SealedStore.row("id", store.randomId().toString(), "title", "早就有"));
                            store.entries.add(1, store.pending.removeLast());
                        }))
                .flatMap(deeds -> deeds);
    }

    static Stream<Tampering> order() {
        return Stream.of(
                        each("an entry is doubled", LEAF_DOUBLED, store -> store.entries.add(store.entries.get(covered(store)))),
                        each("an entry is doubled under a new leaf id", ROW_SEALED_TWICE, store -> {
                            Entry entry = store.entries.get(covered(store));
                            store.entries.add(new Entry(777777, entry.hash(), entry.body()));
                        }),
                        each("a row is updated and sealed again", ROW_SEALED_TWICE, store -> {
                            Map<String, String> row = store.facts.get("figure").removeFirst();
                            row.put("value", "1");
                            store.add("figure", row);
                        }),
                        each("an entry is renumbered", ROW_INSERTED, store -> {
                            int at = covered(store);
                            store.entries.set(at, new Entry(666666, store.entries.get(at).hash(), store.entries.get(at).body()));
                        }),
                        each("the birth is not the first entry", GENESIS_WRONG, store -> Collections.swap(store.entries, 0, 1)),
                        each("there is a second birth", GENESIS_WRONG,
                                store -> store.add(SealedStore.GENESIS, SealedStore.row("id", store.randomId().toString()))),
                        each("the tail is cut off", TAIL_MISSING, store -> {
                            while (store.entries.size() >= store.covered()) {
                                store.entries.removeLast();
                            }
                        }),
                        each("tail, rows and stored heads are cut off consistently", TAIL_MISSING, JournalTamperingTest::rollBack),
                        each("everything is emptied", TAIL_MISSING, store -> {
                            store.entries.clear();
                            store.pending.clear();
                            store.facts.values().forEach(List::clear);
                        }))
                .flatMap(deeds -> deeds);
    }

    static Stream<Tampering> heads() {
        return Stream.of(
                        each("a stored head is made by a strange key", HEAD_OF_UNKNOWN_KEY, store ->
                                store.storedHeads.add(store.head(SealedStore.newKeys(), store.journal, 1, store.root(1)))),
                        each("a stored head borrows the name of the key", HEAD_SIGNATURE, store -> {
                            TreeHead head = TreeHead.parse(store.storedHeads.getLast());
                            store.storedHeads.add(new TreeHead(head.journal(), 2, store.root(2), head.at(), head.keyId(), head.signature()).line());
                        }),
                        each("a stored head is of another journal", HEAD_OF_OTHER_JOURNAL, store ->
                                store.storedHeads.add(store.head(SealedStore.KEYS, new UUID(1, 2), 1, store.root(1)))),
                        each("an exported head is of another journal", HEAD_OF_OTHER_JOURNAL, store ->
                                store.exportedHeads.add(store.head(SealedStore.KEYS, new UUID(1, 2), 1, store.root(1)))),
                        each("two roots were signed for one size", HEADS_CONTRADICT, store ->
                                store.storedHeads.add(store.head(SealedStore.KEYS, store.journal, store.covered(), store.root(1)))),
                        each("a stored head has a wrong root", ROOT_DIFFERS, store ->
                                store.storedHeads.add(store.head(SealedStore.KEYS, store.journal, 2, store.root(1)))),
                        each("a stored head is not in its form", LINE_MALFORMED, store -> store.storedHeads.set(0, store.storedHeads.getFirst() + " ")),
                        each("an exported head is not in its form", LINE_MALFORMED, store -> store.exportedHeads.addFirst("luoshi-head 2")),
                        each("a stored head covers more than there is", TAIL_MISSING, store ->
                                store.storedHeads.add(store.head(SealedStore.KEYS, store.journal, store.entries.size() + 1L, store.root(1)))),
                        each("no head is left", NOTHING_COVERED, store -> {
                            store.storedHeads.clear();
                            store.exportedHeads.clear();
                        }),
                        each("the journal calls itself another", HEAD_OF_OTHER_JOURNAL, store -> store.journal = store.randomId()),
                        each("another journal is put in its place", HEAD_OF_OTHER_JOURNAL, store -> {
                            SealedStore other = SealedStore.aSealedStore(55);
                            store.journal = other.journal;
                            store.entries = other.entries;
                            store.pending = other.pending;
                            store.facts = other.facts;
                            store.evidence = other.evidence;
                            store.storedHeads = other.storedHeads;
                        }))
                .flatMap(deeds -> deeds);
    }

    @ParameterizedTest
    @MethodSource({"entries", "order", "heads"})
    void isFound(Tampering tampering) {
        tampering.isFound(folder);
    }

    @Test
    void withinTheRangeTheFirstEntryWhoseHashDoesNotFitIsNamed() {
        SealedStore store = SealedStore.aSealedStore(3);
        int at = (int) TreeHead.parse(store.exportedHeads.getFirst()).size() + 1;
        change(store, at, leaf -> withActor(leaf, "赵六"), true);
        Entry entry = store.entries.get(at);
        store.entries.set(at, new Entry(entry.leaf(), MerkleTree.leafHash(new byte[0]), entry.body()));

        assertThat(store.check(folder).problems()).filteredOn(problem -> problem.kind() == ROOT_DIFFERS)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("第一条散列值不符的是位置 " + at));
    }

    /** A covered entry of the table matter, not the first. */
    private static int covered(SealedStore store) {
        int at = 1 + store.random.nextInt(store.covered() - 1);
        while (!store.entries.get(at).content().table().equals("matter") || at == 1) {
            at = at + 1 < store.covered() ? at + 1 : 1;
        }
        return at;
    }

    private static void change(SealedStore store, UnaryOperator<Leaf> change, boolean withHash) {
        change(store, covered(store), change, withHash);
    }

    private static void change(SealedStore store, int at, UnaryOperator<Leaf> change, boolean withHash) {
        Entry old = store.entries.get(at);
        Entry changed = Entry.of(old.leaf(), change.apply(old.content()));
        store.entries.set(at, withHash ? changed : new Entry(old.leaf(), old.hash(), changed.body()));
    }

    private static void backdate(SealedStore store, int at) {
        change(store, at, leaf -> withTime(leaf, Duration.ofDays(-1)), true);
    }

    private static Leaf withActor(Leaf leaf, String actor) {
        return new Leaf(leaf.at(), actor, leaf.table(), leaf.row(), leaf.content());
    }

    private static Leaf withTable(Leaf leaf, String table) {
        return new Leaf(leaf.at(), leaf.actor(), table, leaf.row(), leaf.content());
    }

    private static Leaf withTime(Leaf leaf, Duration later) {
        return new Leaf(leaf.at().plus(later), leaf.actor(), leaf.table(), leaf.row(), leaf.content());
    }

    private static void rollBack(SealedStore store) {
        store.storedHeads.removeLast();
        int size = (int) TreeHead.parse(store.storedHeads.getLast()).size();
        store.pending.clear();
        store.entries = new ArrayList<>(store.entries.subList(0, size));
        Set<String> left = store.entries.stream().map(entry -> Long.toString(entry.leaf())).collect(Collectors.toSet());
        store.facts.values().forEach(rows -> rows.removeIf(row -> !left.contains(row.get("leaf"))));
        store.evidence.keySet().retainAll(store.facts.get("evidence_file").stream().map(row -> row.get("content_hash")).toList());
    }
}
