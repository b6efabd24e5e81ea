package luoshi.enterprise.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import luoshi.enterprise.criteria.Expr;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.Facts;
import luoshi.enterprise.criteria.Wording;

/** The numbers by which a condition holds: of alternatives those that do, of rows those that are counted. */
final class Reasons {

    private static final Map<String, String> SIGNS = Map.of(">=", "≥", "<=", "≤", "!=", "≠");

    private final Facts facts;
    private final List<Raised.Why> found = new ArrayList<>();

    private Reasons(Facts facts) {
        this.facts = facts;
    }

    static List<Raised.Why> of(Expr holds, Facts facts) {
        Reasons reasons = new Reasons(facts);
        reasons.in(holds, 0);
        return reasons.found.stream().distinct().toList();
    }

    private void in(Expr expr, int back) {
        switch (expr) {
            case Expr.Both both -> {
                for (Expr side : List.of(both.left(), both.right())) {
                    if (!both.any() || Boolean.TRUE.equals(side.of(facts, back, null))) {
                        in(side, back);
                    }
                }
            }
            case Expr.Years years when years.kind() == Expr.Years.Kind.EACH || years.kind() == Expr.Years.Kind.SOME -> {
                for (int year = 0; year < years.many(); year++) {
                    if (Boolean.TRUE.equals(years.of().of(facts, back + year, null))) {
                        in(years.of(), back + year);
                    }
                }
            }
            case Expr.Comparison(String _, Expr.Count count, Expr _) -> rows(count, back);
            case Expr.Comparison comparison -> compared(comparison, back);
            default -> {
                Object value = expr.of(facts, back, null);
                add(new Wording(false, facts.asOf()).of(expr, back) + "：" + new Wording(false, facts.asOf()).value(value, expr),
                        new Wording(true, facts.asOf()).of(expr, back) + ": " + new Wording(true, facts.asOf()).value(value, expr));
            }
        }
    }

    private void add(String zh, String en) {
        found.add(new Raised.Why(zh, en));
    }

    private void compared(Expr.Comparison comparison, int back) {
        String zh = compared(new Wording(false, facts.asOf()), comparison, back, "：", "（线 ", "）");
        add(zh, compared(new Wording(true, facts.asOf()), comparison, back, ": ", " (line ", ")"));
    }

    private String compared(Wording words, Expr.Comparison comparison, int back, String colon, String open, String close) {
        Object have = comparison.left().of(facts, back, null);
        String line = fixed(comparison.right()) ? words.value(comparison.right().of(facts), comparison.left())
                : words.of(comparison.right(), back) + colon + words.value(comparison.right().of(facts, back, null), comparison.right());
        return words.of(comparison.left(), back) + colon + words.value(have, comparison.left())
                + (comparison.sign().equals("=") ? "" : open + SIGNS.getOrDefault(comparison.sign(), comparison.sign()) + " " + line + close);
    }

    private static boolean fixed(Expr line) {
        return line instanceof Expr.Constant || line instanceof Expr.Calculation calculation && fixed(calculation.left()) && fixed(calculation.right());
    }

    private void rows(Expr.Count count, int back) {
        List<Map<String, Object>> rows = facts.rows(count.list());
        for (Map<String, Object> row : rows == null ? List.<Map<String, Object>>of() : rows) {
            if (count.where() == null || Boolean.TRUE.equals(count.where().of(facts, back, row))) {
                add(row(count.list(), row, false), row(count.list(), row, true));
            }
        }
    }

    private static String row(Fact list, Map<String, Object> row, boolean english) {
        Wording words = new Wording(english, LocalDate.EPOCH);
        return list.columns().stream().filter(column -> row.get(column.key()) != null).map(column -> (english ? column.en() + " " : column.zh() + " ") + words.value(row.get(column.key()), null))
                .collect(Collectors.joining(english ? ", " : "，"));
    }
}
