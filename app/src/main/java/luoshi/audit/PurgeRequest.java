package luoshi.audit;

import java.util.List;
import java.util.UUID;

/**
 * A request 清除申请 to purge facts.
 *
 * @param id the request
 * @param arrival the number of its leaf
 * @param requestedBy who asks
 * @param reason on what ground
 * @param targets which facts
 * @param decision what a second person has decided, null while it is open
 */
public record PurgeRequest(UUID id, long arrival, UUID requestedBy, String reason, List<Target> targets, Decision decision) {

    /**
     * A fact that is to go.
     *
     * @param position of its entry in the journal
     * @param table its table
     * @param row its id
     */
    public record Target(long position, String table, String row) {}

    /**
     * What a second person has decided.
     *
     * @param arrival the number of its leaf
     * @param by who
     * @param approved whether the facts are gone
     * @param note what they say to it, empty for nothing
     */
    public record Decision(long arrival, UUID by, boolean approved, String note) {}

    /** Whether nobody has decided yet. */
    public boolean isOpen() {
        return decision == null;
    }

    /** Where it stands. */
    public State state() {
        return isOpen() ? State.OPEN : decision.approved() ? State.PURGED : State.REFUSED;
    }

    /** Where a request can stand. */
    public enum State {
        /** 待批准. */
        OPEN,
        /** 已清除. */
        PURGED,
        /** 未批准. */
        REFUSED
    }
}
