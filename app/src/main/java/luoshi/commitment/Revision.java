package luoshi.commitment;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import luoshi.people.Refusal;
import luoshi.reading.Bound;

/** What a row of a commitment's history did. The newest one tells how it stands. */
public enum Revision {
    /** 待复核：confirmed by one person where a second one must agree. */
    PROPOSED,
    /** 确认. */
    CONFIRMED,
    /** 更正：what had been recorded was not what the document says. */
    CORRECTED,
    /** 随新版：points at the words of a newer edition, with the numbers printed there. */
    FOLLOWED,
    /** 撤回：confirmed by mistake, and taken back. */
    WITHDRAWN,
    /** 恢复：what the act before had changed is as it was. */
    RESTORED,
    /** 调低. */
    LOWERED,
    /** 延期. */
    POSTPONED,
    /** 缩小范围. */
    NARROWED,
    /** 改口径：another indicator, measure or wording. */
    REDEFINED,
    /** 并入：another commitment carries it on. */
    MERGED,
    /** 取消. */
    DROPPED;

    /** Whether it changes what is owed, and so needs a reason and an approver. */
    public boolean amends() {
        return ordinal() >= LOWERED.ordinal();
    }

    /** Whether nothing is owed after it. */
    public boolean ends() {
        return this == WITHDRAWN || this == MERGED || this == DROPPED;
    }

    /**
     * Refuses a change that is not what it says it is, or is more than that: a lowered number is lower and no other is raised or lost beside it, a
     * postponed day is later and nothing else is less. What is changed in two ways is approved and recorded in two steps.
     */
    public void check(Commitment before, Commitment after, UUID mergedInto) {
        boolean fits = switch (this) {
            case LOWERED -> any(before, after, Revision::isLower) && !any(before, after, (one, other) -> isLower(other, one)) && keepsAll(before, after) && !isLater(before, after);
            case POSTPONED -> isLater(before, after) && keepsAll(before, after) && !any(before, after, Revision::isLower);
            case NARROWED -> isNarrower(before, after) && !any(before, after, Revision::isLower) && !isLater(before, after);
            case REDEFINED -> (any(before, after, Revision::isOther) || !keepsAll(before, after) || !after.title().equals(before.title()))
                    && !any(before, after, (one, other) -> !isOther(one, other) && isLower(one, other)) && !isLater(before, after);
            case MERGED -> mergedInto != null && !mergedInto.equals(before.id());
            default -> true;
        };
        if (!fits) {
            throw new Refusal(String.join(".", "amend", name().toLowerCase(Locale.ROOT)));
        }
    }

    private static boolean any(Commitment before, Commitment after, BiPredicate<Target, Target> changed) {
        return before.targets().stream().anyMatch(target -> same(after.targets(), target).filter(other -> changed.test(target, other)).isPresent());
    }

    private static boolean keepsAll(Commitment before, Commitment after) {
        return before.targets().stream().allMatch(after::has);
    }

    private static boolean isLater(Commitment before, Commitment after) {
        return before.due() != null && after.due() != null && after.due().isAfter(before.due());
    }

    /** Fewer units, fewer targets or another scope, and none of them more. */
    private static boolean isNarrower(Commitment before, Commitment after) {
        boolean more = !before.owing().containsAll(after.owing()) || !after.targets().stream().allMatch(before::has);
        boolean less = after.owing().size() < before.owing().size() || after.targets().size() < before.targets().size();
        return !more && (less || !after.scope().equals(before.scope()));
    }

    private static Optional<Target> same(List<Target> targets, Target target) {
        return targets.stream().filter(other -> Objects.equals(other.id(), target.id())).findFirst();
    }

    /** Less asks for less, except of what must not be exceeded. */
    private static boolean isLower(Target before, Target after) {
        if (before.value() == null || after.value() == null || !before.quantity().sameMeasure(after.quantity())) {
            return false;
        }
        int change = after.quantity().inBaseUnit().compareTo(before.quantity().inBaseUnit());
        if (change == 0 && before.upper() != null && after.upper() != null) {
            change = after.upper().compareTo(before.upper());
        }
        boolean ceiling = before.bound() == Bound.AT_MOST || before.bound() == Bound.LESS;
        return ceiling ? change > 0 : change < 0;
    }

    private static boolean isOther(Target before, Target after) {
        return !before.indicator().equals(after.indicator()) || !before.measure().equals(after.measure()) || before.bound() != after.bound()
                || !before.words().equals(after.words());
    }
}
