package luoshi.commitment;

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
}
