package luoshi.indicator;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What measures a target of a commitment, and the course agreed on for it.
 *
 * @param id the binding through all changes; null before it is recorded
 * @param unit the unit that owns the commitment
 * @param commitment the commitment
 * @param target its target
 * @param indicator what measures it
 * @param goal the number where the plan prints none, as whoever sets it has told it; else null
 * @param goalSource the document that tells it; else empty
 * @param trajectory the course agreed on
 * @param startSource where the number at the beginning is written; else empty
 */
public record Binding(UUID id, UUID unit, UUID commitment, UUID target, UUID indicator, BigDecimal goal, String goalSource, Trajectory trajectory, String startSource) {

    /** The same under an id. */
    Binding identified(UUID other) {
        return new Binding(other, unit, commitment, target, indicator, goal, goalSource, trajectory, startSource);
    }

    /**
     * A binding as it holds.
     *
     * @param leaf its leaf in the journal
     * @param state what it says
     */
    public record Version(long leaf, Binding state) {}
}
