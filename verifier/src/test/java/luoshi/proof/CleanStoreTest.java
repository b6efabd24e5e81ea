package luoshi.proof;

import static luoshi.proof.SealedStore.aSealedStore;
import static luoshi.proof.SealedStore.aStoreWithALawfulPurge;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanStoreTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anUntouchedStoreIsClean(long seed) {
        SealedStore store = aSealedStore(seed);

        Report report = store.check(folder);

        assertThat(report.problems()).isEmpty();
        assertThat(report.isClean()).isTrue();
        assertThat(report.counts().entries()).isEqualTo(store.entries.size());
        assertThat(report.counts().rows()).isEqualTo(store.entries.size() + 1);
        assertThat(report.counts().pending()).isEqualTo(1);
        assertThat(report.counts().unsealed()).containsEntry("session", 2L);
        assertThat(report.covered()).isEqualTo(store.covered()).isLessThan(store.entries.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aStoreWithALawfulPurgeIsClean(long seed) {
        Report report = aStoreWithALawfulPurge(seed).check(folder);

        assertThat(report.problems()).isEmpty();
        assertThat(report.counts().purged()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void evidenceThatAnotherRowStillNamesStaysWhenOneRowIsPurged(long seed) {
        SealedStore store = aSealedStore(seed);
        String shared = store.facts.get("evidence_file").getFirst().get("content_hash");
        store.add("evidence_file", SealedStore.row("id", store.randomId().toString(), "content_hash", shared));
        store.sequence();
        Map<String, String> purged = store.facts.get("evidence_file").removeFirst();
        store.add(SealedStore.TOMBSTONES, store.tombstone("evidence_file", purged, "zhang", "li"));
        store.sequence();
        store.sign();

        assertThat(store.check(folder).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theHeadsOfTheDatabaseAloneCoverToo(long seed) {
        SealedStore store = aSealedStore(seed);
        int covered = store.covered();
        store.exportedHeads = List.of();

        Report report = store.check(folder);

        assertThat(report.problems()).isEmpty();
        assertThat(report.exportedHead()).isEmpty();
        assertThat(report.covered()).isEqualTo(covered);
    }
}
