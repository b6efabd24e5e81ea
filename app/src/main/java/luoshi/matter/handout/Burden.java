package luoshi.matter.handout;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.ClockKind;
import luoshi.matter.Matter;
import luoshi.matter.Move;
import luoshi.matter.Step;
import luoshi.matter.clock.ClockRules;
import luoshi.matter.course.Course;
import luoshi.matter.course.Part;
import luoshi.matter.deed.Deed;

/**
 * What handing out matters now would ask of whom: the units, who is asked most first, and before all who is asked unusually much.
 *
 * @param units what each is asked
 */
public record Burden(List<Load> units) {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration QUARTER = Duration.ofDays(90);
    /** Fewer moments in a quarter are never much. */
    private static final int MUCH = 10;

    /**
     * What one unit is asked.
     *
     * @param unit the unit
     * @param leads matters that it leads
     * @param owes matters of which it owes a part
     * @param helps matters with which it helps
     * @param month what it must do within 30 days: sign for each, and meet each clock that runs out
     * @param quarter the same within 90 days
     * @param already parts of matters that it has in hand
     * @param unusual whether that is more than twice what the unit in the middle is asked
     */
    public record Load(UUID unit, int leads, int owes, int helps, int month, int quarter, int already, boolean unusual) {

        private Load plus(Assignment part, int soon, int later) {
            return new Load(unit, leads + one(part, AssignmentRole.LEAD), owes + one(part, AssignmentRole.RESPONSIBLE), helps + one(part, AssignmentRole.SUPPORT),
                    month + soon, quarter + later, already, false);
        }

        private static int one(Assignment part, AssignmentRole role) {
            return part.role() == role ? 1 : 0;
        }

        private Load judged(int middle) {
            return new Load(unit, leads, owes, helps, month, quarter, already, quarter >= MUCH && quarter > 2 * middle);
        }
    }

    /** @param already how many parts in hand each unit has */
    static Burden of(Collection<Matter> matters, Map<UUID, Integer> already, Instant now, ClockRules rules) {
        Map<UUID, Load> loads = new HashMap<>();
        for (Matter matter : matters) {
            Matter begun = Deed.handedOut(matter, now, rules);
            Step step = new Step(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null, matter.unit(), Move.ISSUE, now, Step.Said.of(""), null, null, List.of(), List.of(), 0);
            for (Part part : Course.of(List.of(step), Map.of(step.version(), begun), _ -> rules).parts()) {
                UUID unit = part.assignment().unit();
                Load before = loads.getOrDefault(unit, new Load(unit, 0, 0, 0, 0, 0, already.getOrDefault(unit, 0), false));
                loads.put(unit, before.plus(part.assignment(), 1 + moments(part, now.plus(MONTH)), 1 + moments(part, now.plus(QUARTER))));
            }
        }
        int[] asked = loads.values().stream().mapToInt(Load::quarter).sorted().toArray();
        int middle = asked.length == 0 ? 0 : asked[(asked.length - 1) / 2];
        return new Burden(loads.values().stream().map(load -> load.judged(middle))
                .sorted(Comparator.comparing(Load::unusual).thenComparing(Load::month).thenComparing(Load::quarter).reversed().thenComparing(load -> load.unit().toString())).toList());
    }

    /** A date of the node plan on which all is to be done too is one moment. */
    private static int moments(Part part, Instant until) {
        return (int) part.clocks().stream().filter(clock -> !clock.due().isAfter(until))
                .map(clock -> clock.kind() == ClockKind.NODE || clock.kind() == ClockKind.DEADLINE ? clock.due() : clock.kind()).distinct().count();
    }

    /** How many moments there are in all. */
    public int asked() {
        return units.stream().mapToInt(Load::quarter).sum();
    }
}
