package luoshi.enterprise.criteria;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import luoshi.enterprise.criteria.Expr.Years.Kind;

/** Expressions of rules and their values in words, in one language, with the fiscal years that they speak of. */
public final class Wording {

    private static final Map<String, String> SIGNS = Map.of(">=", "≥", "<=", "≤", "!=", "≠");
    private static final Exact HUNDRED = Exact.of(100);
    private static final int DECIMALS = 4;

    private final boolean english;
    private final LocalDate asOf;

    /** As of a day: the last fiscal year is the one before its year. */
    public Wording(boolean english, LocalDate asOf) {
        this.english = english;
        this.asOf = asOf;
    }

    private String say(String zh, String en) {
        return english ? en : zh;
    }

    /** What an expression asks, its years counted so many further back. */
    public String of(Expr asked, int back) {
        return switch (asked) {
            case Expr.Constant constant -> value(constant.value(), null);
            case Expr.Given given -> given.fact().yearly() ? say(year(given.years() + back) + "年", "") + name(given.fact()) + say("", " " + year(given.years() + back)) : name(given.fact());
            case Expr.Column column -> column.key();
            case Expr.Calculation calculation -> part(calculation.left(), back) + " " + (calculation.sign() == '*' ? "×" : calculation.sign() == '/' ? "÷" : calculation.sign()) + " " + part(calculation.right(), back);
            case Expr.Comparison comparison -> of(comparison.left(), back) + " " + SIGNS.getOrDefault(comparison.sign(), comparison.sign()) + " " + against(comparison, back);
            case Expr.Among among -> of(among.value(), back) + say(" 属于 ", " is one of ") + String.join("、", among.some().stream().map(one -> value(one, null)).sorted().toList());
            case Expr.Both both -> part(both.left(), back) + say(both.any() ? " 或 " : " 且 ", both.any() ? " or " : " and ") + part(both.right(), back);
            case Expr.Not not -> say("不是：", "not: ") + of(not.of(), back);
            case Expr.Years years -> years(years, back);
            case Expr.Count count -> say("符合条件的", "Eligible ") + name(count.list()) + say("数", "");
            case Expr.Within within -> say("近 " + within.years() + " 年内：", "within " + within.years() + " years: ") + of(within.day(), back);
            case Expr.Ahead ahead -> say(ahead.months() + " 个月内到：", "in the next " + ahead.months() + " months: ") + of(ahead.day(), back);
            case Expr.Valid valid -> say("在有效期内：", "still valid: ") + of(valid.from(), back);
        };
    }

    private String against(Expr.Comparison comparison, int back) {
        return comparison.right() instanceof Expr.Constant(Object value) ? value(value, comparison.left()) : of(comparison.right(), back);
    }

    private String part(Expr asked, int back) {
        boolean single = asked instanceof Expr.Given || asked instanceof Expr.Constant || asked instanceof Expr.Years || asked instanceof Expr.Count;
        return single ? of(asked, back) : say("（", "(") + of(asked, back) + say("）", ")");
    }

    private String years(Expr.Years years, int back) {
        Expr of = years.of();
        String span = years.many() == 1 ? String.valueOf(year(back)) : year(back + years.many() - 1) + "—" + year(back);
        String what = of instanceof Expr.Given given ? name(given.fact()) : part(of, back);
        return switch (years.kind()) {
            case SUM -> span + say("年" + what + "合计", " sum of " + what);
            case EACH -> span + say("年每年：", " each year: ") + of(of, back);
            case SOME -> span + say("年有一年：", " some year: ") + of(of, back);
            case MEAN_GROWTH -> span + say("年" + what + (years.many() == 1 ? "增长率" : "平均增长率"), years.many() == 1 ? " growth of " + what : " mean growth of " + what);
            case CAGR -> span + say("年" + what + "年均复合增长率", " compound yearly growth of " + what);
            case HIGHTECH_GROWTH -> span + say("年" + what + "增长率", " growth of " + what);
        };
    }

    private int year(int back) {
        return asOf.getYear() - 1 - back;
    }

    private String name(Fact fact) {
        return say(fact.zh(), fact.en());
    }

    /** A value as that of an expression: shares and growths in per cent, others with their unit; what is not known as such. */
    public String value(Object value, Expr of) {
        return switch (value) {
            case null -> say("不清楚", "not known");
            case Boolean truth -> say(truth ? "是" : "否", truth ? "yes" : "no");
            case Exact number when of != null && share(of) -> percent(number);
            case Exact number -> number.shown(DECIMALS) + (of == null ? "" : measure(of));
            default -> value.toString();
        };
    }

    private static String percent(Exact number) {
        return number.root() == 1 ? number.times(HUNDRED).shown(DECIMALS) + "%" : Exact.of(number.number().movePointRight(2)).shown(2) + "%";
    }

    /** What the points of an item are given for, and what that is; empty where several conditions decide. */
    public String basis(Points points, Facts facts) {
        return switch (points) {
            case Points.Tiers tiers -> basis(tiers.value(), facts);
            case Points.Choice choice -> basis(choice.value(), facts);
            case Points.Each each -> basis(each.value(), facts);
            case Points.Expert expert -> basis(expert.given(), facts);
            case Points.Best best -> best.of().stream().map(one -> basis(one, facts) + say("（", " (") + one.of(facts) + say(" 分）", " points)")).collect(Collectors.joining(say("；", "; ")));
            case Points.Cases _ -> "";
        };
    }

    private String basis(Expr value, Facts facts) {
        return of(value, 0) + say("：", ": ") + value(value.of(facts), value);
    }

    /** How far something is from what is needed; empty where it is no number that is known. */
    public String missing(Change change) {
        Exact missing = change.missing();
        if (missing == null) {
            return "";
        }
        return share(change.what()) ? missing.times(HUNDRED).shown(DECIMALS) + say(" 个百分点", " percentage points") : missing.shown(DECIMALS) + measure(change.what());
    }

    /** A change: what it is, and what it would have to be. */
    public String of(Change change) {
        if (change.need() instanceof Boolean truth && !(change.what() instanceof Expr.Given)) {
            return of(change.what(), change.back()) + say(truth ? "（须成立）" : "（须不成立）", truth ? " (must hold)" : " (must not hold)");
        }
        String missing = missing(change);
        return of(change.what(), change.back()) + say("：", ": ") + value(change.have(), change.what()) + " → " + (change.sign().equals("=") ? "" : SIGNS.getOrDefault(change.sign(), change.sign()) + " ")
                + value(change.need(), change.what()) + (missing.isEmpty() ? "" : say("（差 ", " (lacks ") + missing + say("）", ")"));
    }

    /** Whether it is a share or a growth. */
    private static boolean share(Expr asked) {
        return switch (asked) {
            case Expr.Given given -> given.fact().percent();
            case Expr.Calculation calculation -> calculation.sign() == '/' && measure(calculation.left()).equals(measure(calculation.right()));
            case Expr.Years years -> years.kind() == Kind.MEAN_GROWTH || years.kind() == Kind.CAGR || years.kind() == Kind.HIGHTECH_GROWTH;
            default -> false;
        };
    }

    private static String measure(Expr asked) {
        return switch (asked) {
            case Expr.Given given -> given.fact().measure();
            case Expr.Calculation calculation -> measure(calculation.left());
            case Expr.Years years -> years.kind() == Kind.SUM ? measure(years.of()) : "";
            case Expr.Count count -> count.list().measure();
            default -> "";
        };
    }
}
