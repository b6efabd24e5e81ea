package luoshi.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import luoshi.people.Refusal;

/**
 * A commitment 承诺: one promise of a plan that a person has confirmed.
 *
 * @param id the commitment through all changes; null before it is recorded
 * @param plan the plan that makes it
 * @param unit the unit that owns the plan
 * @param number its number within the plan, from 1; 0 before it is recorded
 * @param origin the words that make it
 * @param title what is promised, in short 事项
 * @param nature how it binds
 * @param scope for whom or where, empty if not written
 * @param deadline by when, as written, empty if not
 * @param due the last day of it
 * @param perUnit whether each unit that owes it owes all of it
 * @param lead the unit suggested to lead, null where nobody is
 * @param owing the units that owe it: for 各县（市、区） each of them
 * @param targets what it asks for, at least one
 */
public record Commitment(
        UUID id,
        UUID plan,
        UUID unit,
        int number,
        Origin origin,
        String title,
        Nature nature,
        String scope,
        String deadline,
        LocalDate due,
        boolean perUnit,
        UUID lead,
        List<UUID> owing,
        List<Target> targets) {

    private static final int MOST_TARGETS = 60;

    public Commitment {
        owing = List.copyOf(owing);
        targets = List.copyOf(targets);
    }

    /** What it asks for, in one line. */
    public String requirement() {
        return targets.stream().map(target -> target.value() == null || target.indicator().isEmpty() ? target.requirement() : target.indicator() + " " + target.requirement())
                .collect(Collectors.joining("；"));
    }

    /** Whether one of these targets stands in the same words as one of its own. */
    boolean overlaps(List<Target> others) {
        return targets.stream().anyMatch(target -> others.stream().anyMatch(other -> other.span().overlaps(target.span())));
    }

    /** Whether one of its targets is this one, as it is or as it was. */
    boolean has(Target target) {
        return targets.stream().anyMatch(own -> Objects.equals(own.id(), target.id()));
    }

    /** The same, where a target that is none of the commitment before, or comes twice, is a new one: figures are bound to a target's id. */
    Commitment withOwnTargets(Commitment before) {
        Set<UUID> used = new HashSet<>();
        return at(origin, targets.stream().map(target -> before.has(target) && used.add(target.id()) ? target : target.identified(UUID.randomUUID())).toList());
    }

    Commitment numbered(UUID newId, int newNumber) {
        return new Commitment(newId, plan, unit, newNumber, origin, title, nature, scope, deadline, due, perUnit, lead, owing, targets);
    }

    Commitment at(Origin other, List<Target> others) {
        return new Commitment(id, plan, unit, number, other, title, nature, scope, deadline, due, perUnit, lead, owing, others);
    }

    /**
     * This commitment as a newer edition makes it: the numbers are those printed there; its title, nature, units, and where the edition prints no
     * other deadline its last day, stay as people have recorded them, so that what was postponed stays postponed.
     */
    Commitment goingOnAs(Commitment draft) {
        String given = title.equals(Drafts.title(origin.words())) ? draft.title : title;
        boolean otherDeadline = !draft.deadline.isEmpty() && !draft.deadline.equals(deadline);
        return new Commitment(null, plan, unit, 0, draft.origin, given, nature, draft.scope.isEmpty() ? scope : draft.scope,
                otherDeadline ? draft.deadline : deadline, otherDeadline || due == null ? draft.due : due, draft.perUnit, lead,
                draft.perUnit == perUnit ? owing : draft.owing, draft.targets).inPlaceOf(this);
    }

    /** The same under the number of another one, whose targets it goes on with where they ask for the same. */
    Commitment inPlaceOf(Commitment before) {
        return at(origin, before.goingOn(targets)).numbered(before.id, before.number);
    }

    /** Each target keeps its name, to which figures are bound: what asks for the same first, and then what is counted in the same measure. */
    private List<Target> goingOn(List<Target> printed) {
        List<Target> open = new ArrayList<>(targets);
        UUID[] ids = new UUID[printed.size()];
        List<BiPredicate<Target, Target>> alike = List.of((one, other) -> one.asksForTheSame(other) && one.action().equals(other.action()), Target::asksForTheSame,
                (one, other) -> one.kind() == other.kind() && one.measure().equals(other.measure()));
        for (BiPredicate<Target, Target> same : alike) {
            for (int i = 0; i < ids.length; i++) {
                Target target = printed.get(i);
                Target found = ids[i] != null ? null : open.stream().filter(one -> same.test(target, one)).findFirst().orElse(null);
                if (found != null) {
                    ids[i] = found.id();
                    open.remove(found);
                }
            }
        }
        return IntStream.range(0, ids.length).mapToObj(i -> printed.get(i).identified(ids[i] == null ? UUID.randomUUID() : ids[i])).toList();
    }

    /** Refuses a commitment without a title or a target, and fields that lists and prints cannot bear. */
    Commitment checked() {
        String plain = title.strip();
        if (plain.isEmpty()) {
            throw new Refusal("commitment.title");
        }
        if (targets.isEmpty() || targets.size() > MOST_TARGETS) {
            throw new Refusal("commitment.targets", targets.size(), MOST_TARGETS);
        }
        for (String field : new String[] {plain, scope, deadline}) {
            Refusal.whereLonger(field, Target.LONGEST);
        }
        if (due != null && (due.getYear() < 1949 || due.getYear() > 2199)) {
            throw new Refusal("commitment.due", due);
        }
        return new Commitment(id, plan, unit, number, origin, plain, nature, scope.strip(), deadline.strip(), due, perUnit, lead, owing,
                targets.stream().map(Target::checked).toList());
    }
}
