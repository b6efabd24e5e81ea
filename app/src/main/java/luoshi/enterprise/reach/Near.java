package luoshi.enterprise.reach;

import java.util.List;
import java.util.Set;
import luoshi.enterprise.criteria.Change;
import luoshi.enterprise.criteria.Exact;
import luoshi.enterprise.criteria.Expr;

/**
 * What counts as near. Nobody has published it, so whoever asks states it, and the answer shows it.
 *
 * @param changes at most so many lines lack something
 * @param part of no number is a greater part of the way missing than this: 0.3 takes a revenue of 1400 for near to a line of 2000, and not one of 1399
 */
public record Near(int changes, double part) {

    public Near {
        if (changes < 0 || !(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("“接近”按最多几处改变和每个数最多差几成来定：处数不小于0，成数在0和1之间 near is told by changes of 0 or more and a part from 0 to 1, not " + changes + " and " + part);
        }
    }

    /** What nobody changes in order to meet a rule: where only that would help, nothing does. */
    private static final Set<String> FIXED = Set.of("industry");

    /** The smallest way that changes nothing that is fixed; null where there is none. */
    static List<Change> way(List<List<Change>> ways) {
        return ways.stream().filter(way -> way.stream().noneMatch(Near::fixed)).findFirst().orElse(null);
    }

    private static boolean fixed(Change change) {
        Expr of = change.what() instanceof Expr.Among among ? among.value() : change.what();
        return change.have() != null && of instanceof Expr.Given given && FIXED.contains(given.fact().key());
    }

    /** At most so many changes, however great. */
    public static Near within(int changes) {
        return new Near(changes, 1);
    }

    /** Whether a way is. */
    boolean takes(List<Change> way) {
        return way.size() <= changes && (part >= 1 || way.stream().allMatch(one -> !(one.have() instanceof Exact) || one.effort() <= part));
    }
}
