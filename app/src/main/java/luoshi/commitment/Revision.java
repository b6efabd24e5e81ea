package luoshi.commitment;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

    /** Refuses a change that is not what it says it is: a lowered number is lower, a postponed day is later. */
    public void check(Commitment before, Commitment after, UUID mergedInto) {
        boolean fits = switch (this) {
            case LOWERED -> before.targets().stream().anyMatch(target -> same(after.targets(), target).map(other -> isLower(target, other)).orElse(false));
            case POSTPONED -> after.due().isAfter(before.due());
            case NARROWED -> !after.scope().equals(before.scope()) || after.owing().size() < before.owing().size() || after.targets().size() < before.targets().size();
            case REDEFINED -> before.targets().stream().anyMatch(target -> same(after.targets(), target).map(other -> isOther(target, other)).orElse(true))
                    || !after.title().equals(before.title());
            case MERGED -> mergedInto != null && !mergedInto.equals(before.id());
            default -> true;
        };
        if (!fits) {
            throw new Refusal(String.join(".", "amend", name().toLowerCase(Locale.ROOT)));
        }
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
        boolean ceiling = before.bound() == Bound.AT_MOST || before.bound() == Bound.LESS;
        return ceiling ? change > 0 : change < 0;
    }

    private static boolean isOther(Target before, Target after) {
        return !before.indicator().equals(after.indicator()) || !before.measure().equals(after.measure()) || before.bound() != after.bound()
                || !before.words().equals(after.words());
    }
}
