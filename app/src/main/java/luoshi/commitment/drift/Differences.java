package luoshi.commitment.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import luoshi.commitment.Commitment;
import luoshi.commitment.Target;
import luoshi.commitment.drift.Difference.Field;

/** In what two states of one commitment differ. Where its words stand is no difference. */
public final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /** What differs, numbers first. */
    public static List<Difference> between(Commitment before, Commitment after) {
        Differences differences = new Differences();
        before.targets().forEach(target -> same(after, target).ifPresentOrElse(other -> differences.compare(target, other), () -> differences.add(Field.TARGET, target.indicator(), target, null)));
        after.targets().stream().filter(target -> same(before, target).isEmpty()).forEach(target -> differences.add(Field.TARGET, target.indicator(), null, target));
        if (!Objects.equals(before.due(), after.due())) {
            differences.found.add(new Difference(Field.DUE, "", before.due(), after.due(), Change.of(before.due(), after.due())));
        }
        differences.add(Field.TITLE, "", before.title(), after.title());
        differences.add(Field.SCOPE, "", before.scope(), after.scope());
        differences.add(Field.LEAD, "", before.lead(), after.lead());
        differences.add(Field.OWING, "", before.owing(), after.owing());
        differences.add(Field.NATURE, "", before.nature(), after.nature());
        differences.add(Field.PER_UNIT, "", before.perUnit(), after.perUnit());
        return List.copyOf(differences.found);
    }

    private static Optional<Target> same(Commitment commitment, Target target) {
        return commitment.targets().stream().filter(other -> Objects.equals(other.id(), target.id())).findFirst();
    }

    private void compare(Target before, Target after) {
        boolean otherNumber = before.value() == null ? after.value() != null : after.value() == null || before.value().compareTo(after.value()) != 0;
        if (otherNumber || !before.requirement().equals(after.requirement())) {
            found.add(new Difference(Field.REQUIREMENT, before.indicator(), before, after, Change.of(before, after)));
        }
        add(Field.INDICATOR, before.indicator(), before.indicator(), after.indicator());
    }

    private void add(Field field, String of, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            found.add(new Difference(field, of, before, after, null));
        }
    }
}
