package luoshi.enterprise.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import luoshi.enterprise.criteria.Expr;
import luoshi.enterprise.criteria.Facts;
import luoshi.enterprise.criteria.Item;
import luoshi.enterprise.criteria.Points;
import luoshi.enterprise.criteria.Requirement;
import luoshi.enterprise.criteria.Requirement.Line;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.criteria.Verdict;
import luoshi.enterprise.criteria.Verdict.Outcome;
import luoshi.enterprise.criteria.Verdict.Required;
import luoshi.enterprise.criteria.Verdict.Scored;
import luoshi.enterprise.criteria.Ways;

/** How many changes the smallest way has at least, told without looking for it: never more than it has, so that whoever is farther than near by this need not be looked at. */
final class Bound {

    /** More than any way has: nothing would help. */
    static final int NEVER = 1_000_000;

    private final RuleSet rules;
    /** By items: the most points that a change could bring. */
    private final int[] best;
    /** Whether no item can have more points without a change. */
    private final boolean falling;
    /** Items that bear the key of a requirement: a change could serve both. */
    private final int shared;
    /** Whether two tests bear one key. */
    private final boolean ambiguous;

    Bound(RuleSet rules) {
        this.rules = rules;
        best = rules.items().stream().mapToInt(item -> best(item.points())).toArray();
        falling = rules.items().stream().allMatch(item -> falling(item.points()));
        List<String> tests = new ArrayList<>();
        tests(rules.requires(), tests);
        Set<String> keys = new HashSet<>(tests);
        shared = (int) rules.items().stream().map(Item::key).filter(keys::contains).count();
        ambiguous = keys.size() < tests.size();
    }

    private static void tests(Requirement requirement, List<String> found) {
        switch (requirement) {
            case Requirement.Test test -> found.add(test.key());
            case Requirement.Several several -> several.of().forEach(one -> tests(one, found));
            case Line _ -> { }
        }
    }

    private static int best(Points points) {
        return switch (points) {
            case Points.Tiers tiers -> tiers.steps().stream().mapToInt(one -> one.points().least()).max().orElse(0);
            case Points.Choice choice -> choice.choices().values().stream().mapToInt(Points.Range::least).max().orElse(0);
            case Points.Each each -> each.cap();
            case Points.Cases cases -> cases.cases().stream().mapToInt(one -> one.points().least()).max().orElse(0);
            case Points.Best of -> of.of().stream().mapToInt(Bound::best).max().orElse(0);
            case Points.Expert expert -> expert.bounds().most();
        };
    }

    private static boolean falling(Points points) {
        if (points instanceof Points.Best best) {
            return best.of().stream().allMatch(Bound::falling);
        }
        boolean falling = true;
        for (int i = 1; points instanceof Points.Cases cases && i < cases.cases().size(); i++) {
            falling &= cases.cases().get(i - 1).points().least() >= cases.cases().get(i).points().least();
        }
        return falling;
    }

    /** At least so many; {@link #NEVER} where nothing would help. */
    int of(Verdict verdict, Facts facts) {
        return of(verdict.required(), verdict, facts);
    }

    private int of(Required required, Verdict verdict, Facts facts) {
        if (required.outcome() == Outcome.MET) {
            return 0;
        }
        return switch (required.requirement()) {
            case Requirement.Test test -> test(test, facts);
            case Line line -> lines(List.of(line), verdict);
            case Requirement.Several several when several.any() -> {
                int least = NEVER;
                for (int i = 0; i < required.of().size(); i++) {
                    least = Math.min(least, of(required.of().get(i), verdict, facts));
                }
                yield least;
            }
            case Requirement.Several _ -> all(required.of(), verdict, facts);
        };
    }

    private static int test(Requirement.Test test, Facts facts) {
        if (test.test() instanceof Expr.Both || test.test() instanceof Expr.Not || test.test() instanceof Expr.Years || test.test() instanceof Expr.Constant) {
            int changes = Ways.lacks(test, facts).size();
            return changes == 0 ? NEVER : changes;
        }
        return 1;
    }

    private int all(List<Required> required, Verdict verdict, Facts facts) {
        List<Line> lines = new ArrayList<>();
        int sum = 0;
        int most = 0;
        for (int i = 0; i < required.size() && sum < NEVER; i++) {
            if (required.get(i).requirement() instanceof Line line) {
                lines.add(line);
            } else {
                int one = of(required.get(i), verdict, facts);
                sum += one;
                most = Math.max(most, one);
            }
        }
        int points = lines.isEmpty() || sum >= NEVER ? 0 : lines(lines, verdict);
        return Math.min(NEVER, points >= NEVER ? NEVER : ambiguous ? Math.max(most, points - shared) : sum + Math.max(0, points - shared));
    }

    /** Each item that must have more takes a change; those that can have most are taken first. */
    private int lines(List<Line> lines, Verdict verdict) {
        int total = 0;
        Map<String, Integer> groups = new HashMap<>();
        for (Line line : lines) {
            int missing = line.least() - verdict.points(line.of()).least();
            int items = missing <= 0 ? 0 : items(missing, line.of(), verdict);
            if (items >= NEVER) {
                return NEVER;
            }
            if (line.of().equals(Line.TOTAL)) {
                total = Math.max(total, items);
            } else {
                groups.merge(group(line.of()), items, Math::max);
            }
        }
        int least = Math.max(total, groups.values().stream().mapToInt(Integer::intValue).sum());
        return falling ? least : 0;
    }

    /** The group of a line: an item's, or itself. */
    private String group(String of) {
        return rules.items().stream().filter(item -> item.key().equals(of)).map(Item::group).findFirst().orElse(of);
    }

    private int items(int missing, String of, Verdict verdict) {
        int[] gains = new int[best.length];
        for (int i = 0; i < best.length; i++) {
            Scored one = verdict.scored().get(i);
            boolean counts = of.equals(Line.TOTAL) || one.item().group().equals(of) || one.item().key().equals(of);
            gains[i] = counts ? Math.max(0, best[i] - one.points().least()) : 0;
        }
        Arrays.sort(gains);
        int left = missing;
        int items = 0;
        for (int i = gains.length - 1; i >= 0 && left > 0 && gains[i] > 0; i--) {
            left -= gains[i];
            items++;
        }
        return left > 0 ? NEVER : items;
    }
}
