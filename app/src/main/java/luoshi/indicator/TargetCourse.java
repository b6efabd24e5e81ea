package luoshi.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.commitment.Commitment;
import luoshi.commitment.Target;
import luoshi.indicator.CourseLamp.Light;
import luoshi.indicator.Trajectory.Point;

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

    /** Colour and shape of its lamp. */
    public Light light() {
        return lamp.reason().light();
    }

    /** Who answers for how it stands: the unit that leads the commitment, and where none does the one that keeps the indicator; null for nobody. */
    public UUID owner() {
        UUID lead = commitment.lead();
        return lead != null || indicator == null ? lead : indicator.unit();
    }

    /** The share of one unit of those that each owe all of it: as that unit alone stands; none where it does not. */
    public Optional<TargetCourse> of(UUID unit) {
        return units.stream().filter(one -> one.unit().equals(unit)).findFirst().map(one -> new TargetCourse(commitment, target, binding, indicator, goal, one.lamp(), List.of()));
    }

    /** What is to be reached by the end of each period; without a value where nobody has told the goal. */
    public List<Point> points() {
        return points(goal.due());
    }

    /** The same up to a day, after that of the goal too: what is told late is held against the same goal. */
    public List<Point> points(LocalDate last) {
        Frequency frequency = indicator.frequency();
        LocalDate first = frequency.after(frequency.lastEnd(goal.due().withDayOfYear(1)));
        return Stream.iterate(first, end -> !end.isAfter(last), frequency::after)
                .map(end -> new Point(end, goal.value() == null ? null : binding.trajectory().by(end, goal, indicator.kind()))).toList();
    }

    /** How many of the units have reached what was to be reached by then. */
    public long met() {
        return units.stream().filter(one -> one.lamp().reason().light().stands()).count();
    }
}
