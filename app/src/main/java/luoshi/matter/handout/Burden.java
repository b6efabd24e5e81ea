package luoshi.matter.handout;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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
import luoshi.matter.course.Moves;
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
    /** Fewer moments in a quarter are never much: one in three days. */
    private static final int MUCH = 30;
    /** Where more units are asked as much, none of them stands out. */
    private static final int FEW = 3;

    /**
     * What one unit is asked.
     *
     * @param unit the unit
     * @param leads matters that it leads
     * @param owes matters of which it owes a part
     * @param helps matters with which it helps
     * @param month what it must do within 30 days: sign for each, and meet each clock that runs out
     * @param quarter the same within 90 days
     * @param fields what it must fill in for these, as many fields for each as the table of moves has
     * @param already parts of matters that it has in hand
     * @param lately slips that it was sent within the last 30 days
     * @param unusual whether that is far more than the others are asked: a lot, more than twice what the unit in the middle is, and no more than three units are asked as much
     */
    public record Load(UUID unit, int leads, int owes, int helps, int month, int quarter, int fields, int already, int lately, boolean unusual) {

        private Load plus(Assignment part, int soon, int later, int more) {
            return new Load(unit, leads + one(part, AssignmentRole.LEAD), owes + one(part, AssignmentRole.RESPONSIBLE), helps + one(part, AssignmentRole.SUPPORT),
                    month + soon, quarter + later, fields + more, already, lately, false);
        }

        private static int one(Assignment part, AssignmentRole role) {
            return part.role() == role ? 1 : 0;
        }

        private Load judged(int... asked) {
            boolean much = quarter >= MUCH && quarter > 2 * asked[(asked.length - 1) / 2];
            return new Load(unit, leads, owes, helps, month, quarter, fields, already, lately, much && Arrays.stream(asked).filter(other -> other >= quarter).count() <= FEW);
        }
    }

    /**
     * @param already how many parts in hand each unit has
     * @param lately how many slips each was sent within the last 30 days
     */
    static Burden of(Collection<Matter> matters, Map<UUID, Integer> already, Map<UUID, Integer> lately, Instant now, ClockRules rules) {
        Map<UUID, Load> loads = new HashMap<>();
        for (Matter matter : matters) {
            Matter begun = Deed.handedOut(matter, now, rules);
            Step step = new Step(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null, matter.unit(), Move.ISSUE, now, Step.Said.of(""), null, null, List.of(), List.of(), 0);
            for (Part part : Course.of(List.of(step), Map.of(step.version(), begun), _ -> rules).parts()) {
                UUID unit = part.assignment().unit();
                Load before = loads.getOrDefault(unit, new Load(unit, 0, 0, 0, 0, 0, 0, already.getOrDefault(unit, 0), lately.getOrDefault(unit, 0), false));
                Map<Object, Move> quarter = moments(part, now.plus(QUARTER));
                loads.put(unit, before.plus(part.assignment(), 1 + moments(part, now.plus(MONTH)).size(), 1 + quarter.size(), quarter.values().stream().mapToInt(Moves.TABLE::fields).sum()));
            }
        }
        int[] asked = loads.values().stream().mapToInt(Load::quarter).sorted().toArray();
        return new Burden(loads.values().stream().map(load -> load.judged(asked))
                .sorted(Comparator.comparing(Load::unusual).thenComparing(Load::month).thenComparing(Load::quarter).reversed().thenComparing(load -> load.unit().toString())).toList());
    }

    /** A date of the node plan on which all is to be done too is one moment. */
    private static Map<Object, Move> moments(Part part, Instant until) {
        Map<Object, Move> moments = new HashMap<>();
        part.clocks().stream().filter(clock -> !clock.due().isAfter(until))
                .forEach(clock -> moments.put(clock.kind() == ClockKind.NODE || clock.kind() == ClockKind.DEADLINE ? clock.due() : clock.kind(), answer(clock.kind())));
        return moments;
    }

    /** What the unit does when a clock runs out. */
    private static Move answer(ClockKind kind) {
        return switch (kind) {
            case DEPLOY -> Move.DEPLOY;
            case FEEDBACK, NODE -> Move.FEEDBACK;
            case SETTLE, MONTH, DEADLINE -> Move.APPLY;
        };
    }

    /** How many fields there are in all. */
    public int fields() {
        return units.stream().mapToInt(Load::fields).sum();
    }

    /** How many moments there are in all. */
    public int asked() {
        return units.stream().mapToInt(Load::quarter).sum();
    }
}
