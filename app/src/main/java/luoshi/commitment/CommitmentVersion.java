package luoshi.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A commitment as it was recorded at one time.
 *
 * @param state what was recorded
 * @param act what was done together with it
 * @param revision what was done
 * @param reason why, empty where none is asked for
 * @param approver who approved it, or which document did; empty where nobody need
 * @param mergedInto the commitment that carries it on, else null
 * @param leaf its leaf in the journal, which tells when and by whom
 */
public record CommitmentVersion(Commitment state, UUID act, Revision revision, String reason, String approver, UUID mergedInto, long leaf) {

    /** The leaf that a form names as what its sender saw; 0, which no row has, where it names none. */
    public static long leaf(String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }

    /** The same with its words where they stand in another edition. */
    CommitmentVersion with(Commitment other) {
        return new CommitmentVersion(other, act, revision, reason, approver, mergedInto, leaf);
    }

    /** Whether somebody else must still agree. */
    public boolean pending() {
        return revision == Revision.PROPOSED;
    }

    /** Whether something is owed. */
    public boolean stands() {
        return !revision.ends();
    }

    /**
     * The targets that amendments took out of a commitment (缩小范围), of what its last row points at: their words promise nothing any more, but
     * have been decided about, and are not proposed again.
     *
     * @param history of the commitment, the oldest row first
     */
    static List<Target> givenUp(List<CommitmentVersion> history) {
        Commitment last = history.getLast().state();
        List<Target> targets = new ArrayList<>();
        for (int i = 1; i < history.size(); i++) {
            Commitment before = history.get(i - 1).state();
            Commitment after = history.get(i).state();
            if (history.get(i).revision().amends() && before.origin().equals(last.origin())) {
                before.targets().stream().filter(target -> !after.has(target) && !last.has(target)).forEach(targets::add);
            }
        }
        return targets;
    }
}
