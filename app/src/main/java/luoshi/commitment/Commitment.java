package luoshi.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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

    Commitment numbered(UUID newId, int newNumber) {
        return new Commitment(newId, plan, unit, newNumber, origin, title, nature, scope, deadline, due, perUnit, lead, owing, targets);
    }

    Commitment at(Origin other, List<Target> others) {
        return new Commitment(id, plan, unit, number, other, title, nature, scope, deadline, due, perUnit, lead, owing, others);
    }

    /** This commitment as a newer edition makes it: its own title, nature and units where a person gave it others than its words did. */
    Commitment goingOnAs(Commitment draft) {
        String given = title.equals(Drafts.title(origin.words())) ? draft.title : title;
        return new Commitment(null, plan, unit, 0, draft.origin, given, nature, draft.scope, draft.deadline, draft.due, draft.perUnit, lead,
                draft.perUnit == perUnit ? owing : draft.owing, draft.targets).inPlaceOf(this);
    }

    /** The same under the number of another one, whose targets it goes on with where they ask for the same. */
    Commitment inPlaceOf(Commitment before) {
        List<Target> open = new ArrayList<>(before.targets);
        List<Target> others = targets.stream().map(target -> {
            Target same = open.stream().filter(target::asksForTheSame).findFirst().or(() -> open.stream().filter(one -> one.kind() == target.kind()).findFirst()).orElse(null);
            open.remove(same);
            return target.identified(same == null ? UUID.randomUUID() : same.id());
        }).toList();
        return at(origin, others).numbered(before.id, before.number);
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
