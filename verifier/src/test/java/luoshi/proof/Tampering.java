package luoshi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One way to spoil a store, tried on one store that a seed made.
 *
 * @param name what is done
 * @param expected a problem that must be among those found
 */
record Tampering(String name, ProblemKind expected, Consumer<SealedStore> deed, LongFunction<SealedStore> store, long seed) {

    private static final int SEEDS = 5;

    /** The deed on several stores of dozens of facts. */
    static Stream<Tampering> each(String name, ProblemKind expected, Consumer<SealedStore> deed) {
        return seeds(name, expected, deed, SealedStore::aSealedStore);
    }

    /** The deed on several stores with a lawful purge. */
    static Stream<Tampering> afterPurge(String name, ProblemKind expected, Consumer<SealedStore> deed) {
        return seeds(name, expected, deed, SealedStore::aStoreWithALawfulPurge);
    }

    private static Stream<Tampering> seeds(String name, ProblemKind expected, Consumer<SealedStore> deed, LongFunction<SealedStore> store) {
        return IntStream.range(0, SEEDS).mapToObj(seed -> new Tampering(name, expected, deed, store, 100L + seed));
    }

    Report isFound(Path folder) {
        SealedStore spoilt = store.apply(seed);
        deed.accept(spoilt);
        Report report = spoilt.check(folder);
        List<ProblemKind> kinds = report.problems().stream().map(Problem::kind).toList();
        assertThat(kinds).contains(expected);
        assertThat(report.problems()).allSatisfy(problem -> assertThat(problem.line()).containsPattern("\\p{IsHan}").doesNotContain("Exception"));
        return report;
    }

    @Override
    public String toString() {
        return name + " (" + seed + ")";
    }
}
