package luoshi.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a check of an export found.
 *
 * @param manifest what the export says of itself
 * @param counts how much of what was checked
 * @param exportedHead the longest fitting head from the files kept outside the database
 * @param storedHead the longest fitting head from the export itself
 * @param problems the problems, at most {@link #SHOWN} of each kind
 * @param found how many problems there are of each kind
 */
public record Report(
        ExportManifest manifest,
        Counts counts,
        Optional<TreeHead> exportedHead,
        Optional<TreeHead> storedHead,
        List<Problem> problems,
        Map<ProblemKind, Long> found) {

    /** How many problems of one kind a report spells out. */
    public static final int SHOWN = 100;

    public Report {
        problems = List.copyOf(problems);
        found = Map.copyOf(found);
    }

    /**
     * How much was checked.
     *
     * @param entries entries of the journal
     * @param pending leaves without a position
     * @param rows rows of facts that are there
     * @param purged rows that a tombstone excuses
     * @param evidence different contents of evidence
     * @param unsealed rows of each table that the journal does not prove
     */
    public record Counts(long entries, long pending, long rows, long purged, long evidence, SortedMap<String, Long> unsealed) {}

    /** Whether nothing was found. It holds for the entries below {@link #covered} only. */
    public boolean isClean() {
        return found.isEmpty();
    }

    /** How many entries, from the first on, are covered by a fitting head, wherever it was kept. */
    public long covered() {
        return Math.max(exportedHead.map(TreeHead::size).orElse(0L), storedHead.map(TreeHead::size).orElse(0L));
    }

    /** How many problems there are, shown or not. */
    public long problemCount() {
        return found.values().stream().mapToLong(Long::longValue).sum();
    }
}
