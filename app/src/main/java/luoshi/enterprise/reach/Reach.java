package luoshi.enterprise.reach;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.Label;

/**
 * How far a target can be reached.
 *
 * @param target which, with what counts and what is near
 * @param counts what the year has come to, by each way of counting
 * @param searched how many enterprises were looked at
 * @param counting how many of them cannot add to the count, because they count already or, of first times, have held it before
 * @param met meet the rules and do not count yet: what they lack is the title itself
 * @param open how many cannot be judged because facts are not known
 * @param unknown the facts that leave them open, the most frequent first
 * @param within how many lack at most one line, at most two, at most three; told apart by what they lack
 * @param near all that are near, the nearest first
 * @param help what near ones lack, the most frequent first
 * @param beyond how many are farther than near; of some of them it was not looked whether anything would help
 * @param never of how many it is certain that no change that we know of would help
 */
public record Reach(Target target, Counts counts, int searched, int counting, List<Prospect> met, int open, List<Unknown> unknown, List<Within> within, List<Prospect> near, List<Help> help, int beyond,
        int never) {

    /** A fact that is not known, and of how many open enterprises. */
    public record Unknown(Fact fact, int firms) {}

    /**
     * How many lack at most so many lines.
     *
     * @param changes at most so many
     * @param firms how many enterprises
     * @param onlyUnknown of how many of them nothing is lacking but an answer
     */
    public record Within(int changes, int firms, int onlyUnknown) {}

    /**
     * A line that near enterprises lack.
     *
     * @param line what the requirement or the item is called
     * @param firms how many lack it
     * @param onlyUnknown of how many of these it is only not known
     */
    public record Help(Label line, int firms, int onlyUnknown) {}

    /** How many count by the plan's definition. */
    public int counted() {
        return counts.by(target.counting());
    }

    /** How many are still wanted; 0 once the target is reached. */
    public int missing() {
        return Math.max(0, target.wanted() - counted());
    }

    /** What it comes to if all that meet the rules are given the title and all near cases come to meet them. */
    public int atMost() {
        return counted() + met.size() + near.size();
    }

    /** Whether that is enough. */
    public boolean feasible() {
        return atMost() >= target.wanted();
    }

    /** The nearest that are needed: so many of those that meet the rules, then of the near ones, as are wanted still. */
    public List<Prospect> needed() {
        int ready = Math.min(missing(), met.size());
        int rest = Math.min(missing() - ready, near.size());
        return Stream.concat(met.subList(0, ready).stream(), near.subList(0, rest).stream()).toList();
    }

    /** The last that is needed: as far as help must go. None where the target is reached, or cannot be. */
    public Optional<Prospect> border() {
        List<Prospect> needed = needed();
        return needed.isEmpty() || !feasible() ? Optional.empty() : Optional.of(needed.getLast());
    }
}
