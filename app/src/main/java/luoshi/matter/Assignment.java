package luoshi.matter;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An assignment 交办: one unit's part in a matter.
 *
 * @param id the part through all changes of the matter
 * @param unit the unit that owes it
 * @param role what it is to the others
 * @param share what this unit owes of it, where each owes its own (不少于1个); else empty
 * @param begins when it was handed to the unit; null before
 * @param deployDue when clock 1 has run out; null for none
 * @param feedbackDue when clock 3 has run out; null for none
 * @param settleDue when clock 7, or the month of a major matter, has run out; null for none
 * @param provisional which of these rest on days whose holidays were not declared when it was handed out
 */
public record Assignment(UUID id, UUID unit, AssignmentRole role, String share, Instant begins, Instant deployDue, Instant feedbackDue, Instant settleDue,
        Set<ClockKind> provisional) {

    public Assignment {
        provisional = Set.copyOf(provisional);
    }

    /** A part that has not been handed out. */
    public static Assignment of(UUID unit, AssignmentRole role, String share) {
        return new Assignment(UUID.randomUUID(), unit, role, share, null, null, null, null, Set.of());
    }

    /** The same part when it takes over another unit's: the higher role, and both shares. Its clocks go on; where it has none, as who only helped, they begin. */
    public Assignment taking(AssignmentRole other, String otherShare) {
        boolean anew = !owes() && other != AssignmentRole.SUPPORT;
        AssignmentRole higher = role.compareTo(other) < 0 ? role : other;
        String both = share.isEmpty() ? otherShare : otherShare.isEmpty() || share.equals(otherShare) ? share : share + "；" + otherShare;
        return anew ? new Assignment(id, unit, higher, both, null, null, null, null, Set.of()) : new Assignment(id, unit, higher, both, begins, deployDue, feedbackDue, settleDue, provisional);
    }

    /** Whether the unit owes something by a day: who helps does not. */
    public boolean owes() {
        return role != AssignmentRole.SUPPORT;
    }
}
