package luoshi.enterprise.trial;

import java.util.ArrayList;
import java.util.List;
import luoshi.enterprise.criteria.Change;
import luoshi.enterprise.criteria.Facts;
import luoshi.enterprise.criteria.Requirement;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.criteria.Verdict;
import luoshi.enterprise.criteria.Verdict.Outcome;
import luoshi.enterprise.criteria.Verdict.Required;
import luoshi.enterprise.criteria.Ways;
import luoshi.enterprise.criteria.Wording;

/**
 * A verdict as the page shows it, in one language.
 *
 * @param outcome how it stands as a whole
 * @param lines each requirement, those of a group under it
 * @param scores each scored item
 * @param totals points of groups and of all
 * @param ways the smallest ways to meet it all; none where it is met, or where nothing that is known of would help
 */
public record TrialView(Outcome outcome, List<Line> lines, List<Score> scores, List<Total> totals, List<List<String>> ways) {

    /** So many ways are shown. */
    private static final int WAYS = 3;

    /** A requirement: how deep it stands, whether one of those under it is enough, and what it is that is required and lacking. */
    public record Line(int depth, Outcome outcome, String name, String clause, boolean any, String what, List<String> lacks) {}

    /** An item with what its points are given for. */
    public record Score(String group, String name, String clause, String basis, String points, int max, boolean open) {}

    /** The points of a group or of all. */
    public record Total(String name, String points, boolean open) {}

    /** In Chinese, or in English. */
    public static TrialView of(RuleSet rules, Facts facts, boolean english) {
        Verdict verdict = Verdict.of(rules, facts);
        Wording wording = new Wording(english, facts.asOf());
        List<Line> lines = new ArrayList<>();
        verdict.required().of().forEach(one -> add(one, 0, facts, wording, english, lines));
        List<Score> scores = verdict.scored().stream().map(one -> new Score(one.item().group().isEmpty() ? "" : rules.groups().get(one.item().group()).label().in(english), one.item().label().in(english),
                one.item().clause(), wording.basis(one.item().points(), facts), one.points().toString(), one.item().max(), !one.points().certain())).toList();
        List<Total> totals = new ArrayList<>();
        verdict.groups().forEach((key, points) -> totals.add(new Total(rules.groups().get(key).label().in(english), points.toString(), !points.certain())));
        List<List<String>> ways = verdict.outcome() == Outcome.MET ? List.of()
                : Ways.of(verdict, facts).stream().limit(WAYS).map(way -> way.stream().map(change -> named(rules, change, english) + wording.of(change)).toList()).toList();
        if (!verdict.scored().isEmpty()) {
            totals.add(new Total("", verdict.total().toString(), !verdict.total().certain()));
        }
        return new TrialView(verdict.outcome(), lines, scores, totals, ways);
    }

    private static String named(RuleSet rules, Change change, boolean english) {
        return rules.items().stream().filter(item -> item.key().equals(change.of())).findFirst().map(item -> item.label().in(english) + (english ? ": " : "：")).orElse("");
    }

    private static void add(Required one, int depth, Facts facts, Wording wording, boolean english, List<Line> lines) {
        Requirement requirement = one.requirement();
        String what = requirement instanceof Requirement.Test test ? wording.of(test.test(), 0) : requirement instanceof Requirement.Line line ? "≥ " + line.least() : "";
        List<String> lacks = requirement instanceof Requirement.Test test && one.outcome() != Outcome.MET ? Ways.lacks(test, facts).stream().map(wording::of).toList() : List.of();
        lines.add(new Line(depth, one.outcome(), requirement.label().in(english), requirement.clause(), requirement instanceof Requirement.Several several && several.any(), what, lacks));
        one.of().forEach(under -> add(under, depth + 1, facts, wording, english, lines));
    }
}
