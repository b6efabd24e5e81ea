package luoshi.indicator;

import java.util.List;
import java.util.UUID;
import luoshi.commitment.Commitment;
import luoshi.commitment.Target;

/**
 * How a target of a commitment stands on a day.
 *
 * @param commitment the commitment
 * @param target its target
 * @param binding what measures it; null where nothing does
 * @param indicator what is measured; null where nothing is
 * @param goal what is asked for; null where nothing measures it
 * @param lamp how it stands
 * @param units where each unit owes all of it, how each stands; else none
 */
public record TargetCourse(Commitment commitment, Target target, Binding binding, Indicator indicator, Goal goal, CourseLamp lamp, List<UnitCourse> units) {

    /** How one unit stands. */
    public record UnitCourse(UUID unit, CourseLamp lamp) {}

    /** How many of the units have reached what was to be reached by then. */
    public long met() {
        return units.stream().filter(one -> one.lamp().reason().light().stands()).count();
    }
}
