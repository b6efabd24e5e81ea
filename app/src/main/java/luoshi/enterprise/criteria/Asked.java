package luoshi.enterprise.criteria;

import java.util.LinkedHashMap;
import java.util.Map;
import luoshi.enterprise.criteria.Expr.Years.Kind;

/** The facts that a rule set asks for, each with the number of fiscal years for which it does. */
public final class Asked {

    private final Map<Fact, Integer> years = new LinkedHashMap<>();

    private Asked() {}

    /** Those of a rule set, in the order in which it asks. */
    public static Map<Fact, Integer> of(RuleSet rules) {
        Asked asked = new Asked();
        asked.in(rules.requires());
        rules.items().forEach(item -> asked.in(item.points()));
        return asked.years;
    }

    private void in(Requirement requirement) {
        switch (requirement) {
            case Requirement.Test test -> in(test.test(), 0);
            case Requirement.Several several -> several.of().forEach(this::in);
            case Requirement.Line _ -> { }
        }
    }

    private void in(Points points) {
        switch (points) {
            case Points.Tiers tiers -> in(tiers.value(), 0);
            case Points.Choice choice -> in(choice.value(), 0);
            case Points.Each each -> in(each.value(), 0);
            case Points.Cases cases -> cases.cases().forEach(one -> in(one.when(), 0));
            case Points.Best best -> best.of().forEach(this::in);
            case Points.Expert expert -> in(expert.given(), 0);
        }
    }

    private void in(Expr expr, int back) {
        switch (expr) {
            case Expr.Given given -> years.merge(given.fact(), given.fact().yearly() ? given.years() + back + 1 : 1, Math::max);
            case Expr.Calculation calculation -> both(calculation.left(), calculation.right(), back);
            case Expr.Comparison comparison -> both(comparison.left(), comparison.right(), back);
            case Expr.Both both -> both(both.left(), both.right(), back);
            case Expr.Among among -> in(among.value(), back);
            case Expr.Not not -> in(not.of(), back);
            case Expr.Years several -> in(several.of(), back + several.many() - (several.kind() == Kind.SUM || several.kind() == Kind.EACH || several.kind() == Kind.SOME ? 1 : 0));
            case Expr.Count count -> years.merge(count.list(), 1, Math::max);
            case Expr.Within within -> in(within.day(), back);
            case Expr.Ahead ahead -> in(ahead.day(), back);
            case Expr.Valid valid -> both(valid.from(), valid.until(), back);
            case Expr.Constant _, Expr.Column _ -> { }
        }
    }

    private void both(Expr one, Expr other, int back) {
        in(one, back);
        in(other, back);
    }
}
