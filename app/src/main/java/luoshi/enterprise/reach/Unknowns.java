package luoshi.enterprise.reach;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import luoshi.enterprise.criteria.Expr;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.Facts;
import luoshi.enterprise.criteria.Points;
import luoshi.enterprise.criteria.Requirement;
import luoshi.enterprise.criteria.Verdict;
import luoshi.enterprise.criteria.Verdict.Outcome;
import luoshi.enterprise.criteria.Verdict.Required;
import luoshi.enterprise.criteria.Verdict.Scored;

/** Which facts that are not known leave an enterprise open: those of its open lines, and of items without certain points where a line of points is open. */
final class Unknowns {

    private final Facts facts;
    private final Set<Fact> found = new LinkedHashSet<>();

    private Unknowns(Facts facts) {
        this.facts = facts;
    }

    static Set<Fact> of(Verdict verdict, Facts facts) {
        Unknowns unknowns = new Unknowns(facts);
        unknowns.in(verdict.required(), verdict);
        return unknowns.found;
    }

    private void in(Required required, Verdict verdict) {
        if (required.outcome() != Outcome.OPEN) {
            return;
        }
        switch (required.requirement()) {
            case Requirement.Test test -> in(test.test(), 0, null);
            case Requirement.Several _ -> required.of().forEach(one -> in(one, verdict));
            case Requirement.Line line -> verdict.scored().stream().filter(one -> !one.points().certain() && serves(one, line)).forEach(one -> in(one.item().points()));
        }
    }

    private static boolean serves(Scored scored, Requirement.Line line) {
        return line.of().equals(Requirement.Line.TOTAL) || scored.item().key().equals(line.of()) || scored.item().group().equals(line.of());
    }

    private void in(Points points) {
        switch (points) {
            case Points.Tiers tiers -> in(tiers.value(), 0, null);
            case Points.Choice choice -> in(choice.value(), 0, null);
            case Points.Each each -> in(each.value(), 0, null);
            case Points.Cases cases -> cases.cases().forEach(one -> in(one.when(), 0, null));
            case Points.Best best -> best.of().forEach(this::in);
            case Points.Expert expert -> in(expert.given(), 0, null);
        }
    }

    private void in(Expr expr, int back, Map<String, Object> row) {
        switch (expr) {
            case Expr.Given given -> {
                if (given.of(facts, back, row) == null) {
                    found.add(given.fact());
                }
            }
            case Expr.Calculation calculation -> both(calculation.left(), calculation.right(), back, row);
            case Expr.Comparison comparison -> both(comparison.left(), comparison.right(), back, row);
            case Expr.Both both -> {
                if (both.of(facts, back, row) == null) {
                    both(both.left(), both.right(), back, row);
                }
            }
            case Expr.Among among -> in(among.value(), back, row);
            case Expr.Not not -> in(not.of(), back, row);
            case Expr.Years years -> {
                for (int year = 0; years.of(facts, back, row) == null && year <= years.many() - (years.kind() == Expr.Years.Kind.SUM || years.kind() == Expr.Years.Kind.EACH || years.kind() == Expr.Years.Kind.SOME ? 1 : 0); year++) {
                    in(years.of(), back + year, row);
                }
            }
            case Expr.Count count -> {
                if (count.of(facts, back, row) == null) {
                    found.add(count.list());
                }
            }
            case Expr.Within within -> in(within.day(), back, row);
            case Expr.Ahead ahead -> in(ahead.day(), back, row);
            case Expr.Valid valid -> both(valid.from(), valid.until(), back, row);
            case Expr.Constant _, Expr.Column _ -> { }
        }
    }

    private void both(Expr one, Expr other, int back, Map<String, Object> row) {
        in(one, back, row);
        in(other, back, row);
    }
}
