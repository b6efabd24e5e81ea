package luoshi.commitment.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Revision;

/**
 * What became of a commitment: what was first confirmed of it against what holds now. A correction says what the document had said all
 * along, and is no drift; what an act changed and was taken back is none either.
 *
 * @param first as it was confirmed, with what had to be corrected in it
 * @param last as it holds now
 * @param steps the rows that changed what is owed, the oldest first, at least one
 * @param differences what is different; none where all of it is still owed and nothing else is
 */
public record Drift(Commitment first, CommitmentVersion last, List<CommitmentVersion> steps, List<Difference> differences) {

    /** What a history had come to at one row. */
    private record Stand(CommitmentVersion version, Commitment first, List<CommitmentVersion> steps) {

        Stand next(CommitmentVersion row, List<Stand> before) {
            if (row.revision() == Revision.RESTORED) {
                Stand same = before.reversed().stream().filter(stand -> isSame(stand, row)).findFirst().orElse(this);
                return new Stand(row, same.first, same.steps);
            }
            boolean drifts = row.revision().amends() || row.revision() == Revision.FOLLOWED && !Differences.between(version.state(), row.state()).isEmpty();
            if (drifts) {
                List<CommitmentVersion> more = new ArrayList<>(steps);
                more.add(row);
                return new Stand(row, first, List.copyOf(more));
            }
            return new Stand(row, steps.isEmpty() ? row.state() : first, steps);
        }

        /** A row that restores repeats another; of two alike the one that ended nothing. */
        private static boolean isSame(Stand stand, CommitmentVersion row) {
            return stand.version.stands() && stand.version.state().equals(row.state());
        }
    }

    /** What a history came to; empty where nothing drifted, and where it was withdrawn. */
    public static Optional<Drift> of(List<CommitmentVersion> history) {
        List<Stand> stands = new ArrayList<>();
        Stand stand = new Stand(history.getFirst(), history.getFirst().state(), List.of());
        stands.add(stand);
        for (CommitmentVersion row : history.subList(1, history.size())) {
            stand = stand.next(row, stands);
            stands.add(stand);
        }
        if (stand.steps.isEmpty() || stand.version.revision() == Revision.WITHDRAWN) {
            return Optional.empty();
        }
        return Optional.of(new Drift(stand.first, stand.version, stand.steps, Differences.between(stand.first, stand.version.state())));
    }

    /** The row that changed it last. */
    public CommitmentVersion step() {
        return steps.getLast();
    }

    /** What was done to it, each once, in order. */
    public List<Revision> kinds() {
        return steps.stream().map(CommitmentVersion::revision).distinct().toList();
    }
}
