package luoshi.enterprise.invented;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import luoshi.enterprise.criteria.Exact;
import luoshi.enterprise.criteria.Expr;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.Points;
import luoshi.enterprise.criteria.Requirement;
import luoshi.enterprise.criteria.RuleSet;

/**
 * A border that rules draw across a value.
 *
 * @param where key of the item or requirement that draws it
 * @param value what is held against it
 * @param back so many years before the last
 * @param at where it lies
 */
record Border(String where, Expr value, int back, Exact at) {

    /** So many rows are invented in search of those that are counted. */
    private static final int TRIES = 200;
    private static final BigDecimal ROUND = BigDecimal.valueOf(1_000);

    /** All of a rule set. */
    static List<Border> all(RuleSet rules) {
        List<Border> found = new ArrayList<>();
        rules.items().forEach(item -> drawn(item.key(), item.points(), found));
        drawn(rules.requires(), found);
        return found.stream().distinct().toList();
    }

    private static void drawn(String where, Points points, List<Border> found) {
        switch (points) {
            case Points.Tiers tiers -> tiers.steps().forEach(step -> found.add(new Border(where, tiers.value(), 0, step.border())));
            case Points.Choice choice -> drawn(where, choice.value(), 0, found);
            case Points.Cases cases -> cases.cases().forEach(one -> drawn(where, one.when(), 0, found));
            case Points.Best best -> best.of().forEach(one -> drawn(where, one, found));
            case Points.Each each -> {
                for (int times = 0; times * each.points() <= each.cap(); times++) {
                    found.add(new Border(where, each.value(), 0, Exact.of(decimal(each.per()).multiply(BigDecimal.valueOf(times)))));
                }
            }
            case Points.Expert expert -> found.add(new Border(where, expert.given(), 0, Exact.of(expert.bounds().most())));
        }
    }

    private static void drawn(Requirement requirement, List<Border> found) {
        switch (requirement) {
            case Requirement.Test test -> drawn(test.key(), test.test(), 0, found);
            case Requirement.Line line -> { }
            case Requirement.Several several -> several.of().forEach(one -> drawn(one, found));
        }
    }

    private static void drawn(String where, Expr expr, int back, List<Border> found) {
        switch (expr) {
            case Expr.Comparison(String sign, Expr left, Expr.Constant(Exact at)) -> found.add(new Border(where, left, back, at));
            case Expr.Comparison(String sign, Expr.Constant(Exact at), Expr right) -> found.add(new Border(where, right, back, at));
            case Expr.Comparison(String sign, Expr.Given left, Expr.Calculation right) -> found.add(new Border(where, new Expr.Calculation('-', left, right), back, Exact.of(0)));
            case Expr.Comparison(String sign, Expr.Calculation left, Expr right) -> found.add(new Border(where, new Expr.Calculation('-', left, right), back, Exact.of(0)));
            case Expr.Both(boolean any, Expr left, Expr right) -> {
                drawn(where, left, back, found);
                drawn(where, right, back, found);
            }
            case Expr.Not(Expr of) -> drawn(where, of, back, found);
            case Expr.Years years when years.kind() == Expr.Years.Kind.EACH || years.kind() == Expr.Years.Kind.SOME -> {
                for (int year = 0; year < years.many(); year++) {
                    drawn(where, years.of(), back + year, found);
                }
            }
            default -> { }
        }
    }

    String name() {
        return where + " " + at.shown(4) + (back == 0 ? "" : "@" + back);
    }

    /** Below -1, on it 0, above 1; null where the value is not known. */
    Integer side(Firm firm) {
        Exact known = (Exact) value.of(firm, back, null);
        return known == null ? null : Integer.signum(known.compareTo(at));
    }

    /** Changes facts so that the value lies on it, or beside it by so much in the fact that is changed. */
    void aim(Firm firm, BigDecimal beside, Function<Fact, Map<String, Object>> rows) {
        if (value instanceof Expr.Count count) {
            aim(firm, count, decimal(at).intValue() + beside.signum(), rows);
        } else {
            aim(firm, value, back, decimal(at), beside);
        }
    }

    /** So many rows that are counted, beside those that are not. */
    private static void aim(Firm firm, Expr.Count count, int many, Function<Fact, Map<String, Object>> rows) {
        Predicate<Map<String, Object>> counted = row -> count.where() == null || Boolean.TRUE.equals(count.where().of(firm, 0, row));
        List<Map<String, Object>> held = new ArrayList<>(firm.rows(count.list()));
        held.removeIf(counted);
        Stream.generate(() -> rows.apply(count.list())).limit(TRIES).filter(counted).limit(Math.max(0, many)).forEach(held::add);
        firm.set(count.list(), held);
    }

    private static void aim(Firm firm, Expr value, int back, BigDecimal at, BigDecimal beside) {
        switch (value) {
            case Expr.Given(var fact, int years) -> firm.set(fact, fact.yearly() ? years + back : 0, Exact.of(at.add(beside)));
            case Expr.Calculation(char sign, Expr left, Expr right) -> {
                BigDecimal other = known(firm, right, back);
                switch (sign) {
                    case '+' -> aim(firm, left, back, at.subtract(other), beside);
                    case '-' -> aim(firm, left, back, at.add(other), beside);
                    case '/' -> aim(firm, left, back, at.multiply(other), beside);
                    default -> {
                        if (other.signum() != 0) {
                            aim(firm, left, back, at.divide(other, MathContext.DECIMAL64), beside);
                        }
                    }
                }
            }
            case Expr.Years years -> aim(firm, years, back, at, beside);
            default -> { }
        }
    }

    private static void aim(Firm firm, Expr.Years years, int back, BigDecimal at, BigDecimal beside) {
        Expr of = years.of();
        BigDecimal target = switch (years.kind()) {
            case SUM -> {
                BigDecimal rest = at;
                for (int year = 1; year < years.many(); year++) {
                    rest = rest.subtract(known(firm, of, back + year));
                }
                yield rest;
            }
            case MEAN_GROWTH -> {
                round(firm, of, back + years.many());
                BigDecimal growth = at.multiply(BigDecimal.valueOf(years.many()));
                for (int year = 1; year < years.many(); year++) {
                    growth = growth.subtract(quotient(firm, of, back + year)).add(BigDecimal.ONE);
                }
                yield known(firm, of, back + 1).multiply(growth.add(BigDecimal.ONE));
            }
            case CAGR -> known(firm, of, back + years.many()).multiply(at.add(BigDecimal.ONE).pow(years.many()));
            case HIGHTECH_GROWTH -> {
                round(firm, of, back + 2);
                yield known(firm, of, back + 1).multiply(at.add(BigDecimal.ONE).multiply(BigDecimal.TWO).subtract(quotient(firm, of, back + 1)));
            }
            default -> null;
        };
        if (target != null) {
            aim(firm, of, back, target, beside);
        }
    }

    /** A round beginning, so that growth from it ends after a few decimals. */
    private static void round(Firm firm, Expr of, int back) {
        aim(firm, of, back, ROUND, BigDecimal.ZERO);
    }

    private static BigDecimal quotient(Firm firm, Expr of, int back) {
        BigDecimal before = known(firm, of, back + 1);
        return before.signum() == 0 ? BigDecimal.ONE : known(firm, of, back).divide(before, MathContext.DECIMAL64);
    }

    private static BigDecimal known(Firm firm, Expr expr, int back) {
        Exact known = (Exact) expr.of(firm, back, null);
        return known == null ? BigDecimal.ONE : decimal(known);
    }

    private static BigDecimal decimal(Exact exact) {
        return exact.over().divide(exact.under(), MathContext.DECIMAL64);
    }
}
