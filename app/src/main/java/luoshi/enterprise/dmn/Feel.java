package luoshi.enterprise.dmn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import luoshi.enterprise.criteria.Exact;
import luoshi.enterprise.criteria.Expr;
import luoshi.enterprise.criteria.Fact;

/** Writes expressions in FEEL, and remembers which inputs they ask for. A null stays null in it: FEEL itself holds {@code null = 3} and {@code null in (1, 2)} to be false. */
final class Feel {

    /** Input for the day of judgement. */
    static final String AS_OF = "as_of";
    /** FEEL reckons with 34 digits, so what is equal can differ in the last one once quotients are added; far finer than two amounts of money can differ. */
    private static final int DECIMALS = 24;
    private static final Map<String, String> TURNED = Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=", "=", "=", "!=", "!=");

    private final Map<String, Input> inputs = new TreeMap<>();

    /** All that were asked for so far, by their names. */
    Map<String, Input> inputs() {
        return inputs;
    }

    /** A name that XML and FEEL both take. */
    static String name(String key) {
        return key.replaceAll("[^\\p{L}\\p{N}_]", "_");
    }

    static String name(Fact fact, int back) {
        return fact.yearly() ? name(fact.key()) + "_" + back : name(fact.key());
    }

    String of(Expr expr) {
        return of(expr, 0);
    }

    /** A value that is held against borders. */
    String measured(Expr value) {
        return measured(value, 0);
    }

    private String measured(Expr value, int back) {
        return value instanceof Expr.Years years && years.kind() == Expr.Years.Kind.CAGR ? quotient(years, back) : rounded(value) ? "decimal(" + of(value, back) + ", " + DECIMALS + ")" : of(value, back);
    }

    /** The border on the side of {@link #measured}: a compound growth is told by the quotient of its ends, because FEEL has no exact root. */
    static String border(Expr value, Exact border) {
        return value instanceof Expr.Years years && years.kind() == Expr.Years.Kind.CAGR ? number(power(border, years.many())) : number(border);
    }

    private static Exact power(Exact growth, int years) {
        return new Exact(growth.over().add(growth.under()).pow(years), growth.under().pow(years), 1);
    }

    private String of(Expr expr, int back) {
        return switch (expr) {
            case Expr.Constant(Object value) -> constant(value);
            case Expr.Given(Fact fact, int years) -> input(fact, years + back);
            case Expr.Column(String key) -> "item." + name(key);
            case Expr.Calculation(char sign, Expr left, Expr right) -> calculation(sign, left, right, back);
            case Expr.Comparison comparison -> comparison(comparison, back);
            case Expr.Among(Expr value, var some) -> known(List.of(value), back, "list contains([" + some.stream().map(Feel::constant).sorted().collect(Collectors.joining(", ")) + "], " + of(value, back) + ")");
            case Expr.Both(boolean any, Expr left, Expr right) -> "(" + of(left, back) + (any ? " or " : " and ") + of(right, back) + ")";
            case Expr.Not(Expr of) -> "not(" + of(of, back) + ")";
            case Expr.Years years -> years(years, back);
            case Expr.Count(Fact list, Expr where) -> count(input(list, 0), where == null ? null : of(where, back));
            case Expr.Within(Expr day, int years) -> "(" + of(day, back) + " > " + asOf() + " - duration(\"P" + years + "Y\") and " + of(day, back) + " <= " + AS_OF + ")";
            case Expr.Ahead(Expr day, int months) -> "(" + of(day, back) + " >= " + asOf() + " and " + of(day, back) + " <= " + AS_OF + " + duration(\"P" + months + "M\"))";
            case Expr.Valid(Expr from, Expr until) -> known(List.of(from), back,
                    of(from, back) + " <= " + asOf() + " and (if " + of(until, back) + " = null then true else " + of(until, back) + " >= " + AS_OF + ")");
        };
    }

    private String input(Fact fact, int back) {
        Input input = new Input(name(fact, back), fact, fact.yearly() ? back : 0);
        inputs.put(input.name(), input);
        return input.name();
    }

    private String asOf() {
        inputs.put(AS_OF, new Input(AS_OF, null, 0));
        return AS_OF;
    }

    /** By zero nothing follows; FEEL says the same, but an engine may take it for a failure and leave out all that depends on it. */
    private String calculation(char sign, Expr left, Expr right, int back) {
        String divisor = of(right, back);
        return "(" + (sign == '/' && !(right instanceof Expr.Constant) ? "if " + divisor + " = 0 then null else " : "") + of(left, back) + " " + sign + " " + divisor + ")";
    }

    private String comparison(Expr.Comparison comparison, int back) {
        Expr left = comparison.left();
        Expr right = comparison.right();
        String sign = comparison.sign();
        if (right instanceof Expr.Years years && years.kind() == Expr.Years.Kind.CAGR) {
            left = right;
            right = comparison.left();
            sign = TURNED.get(sign);
        }
        String other = right instanceof Expr.Constant(Exact number) ? border(left, number)
                : left instanceof Expr.Years years && years.kind() == Expr.Years.Kind.CAGR ? "(1 + " + of(right, back) + ") ** " + years.many() : measured(right, back);
        return known(List.of(left, right), back, measured(left, back) + " " + sign + " " + other);
    }

    /** What follows from values; null while one of them is. */
    private String known(List<Expr> values, int back, String then) {
        List<String> unknown = values.stream().filter(value -> !(value instanceof Expr.Constant)).map(value -> (isCagr(value) ? measured(value, back) : of(value, back)) + " = null").toList();
        return unknown.isEmpty() ? "(" + then + ")" : "(if " + String.join(" or ", unknown) + " then null else " + then + ")";
    }

    private static boolean isCagr(Expr value) {
        return value instanceof Expr.Years years && years.kind() == Expr.Years.Kind.CAGR;
    }

    private String years(Expr.Years years, int back) {
        return switch (years.kind()) {
            case SUM -> joined(years, back, " + ");
            case EACH -> joined(years, back, " and ");
            case SOME -> joined(years, back, " or ");
            case MEAN_GROWTH -> meanGrowth(years, back);
            case CAGR -> throw new IllegalArgumentException("年均复合增长率只能与数比较，不能再拿去算：FEEL 开不出精确的方根");
            case HIGHTECH_GROWTH -> hightechGrowth(of(years.of(), back + 2), of(years.of(), back + 1), of(years.of(), back));
        };
    }

    private String joined(Expr.Years years, int back, String sign) {
        return IntStream.range(0, years.many()).mapToObj(year -> of(years.of(), back + year)).collect(Collectors.joining(sign, "(", ")"));
    }

    private String meanGrowth(Expr.Years years, int back) {
        List<String> begun = new ArrayList<>(List.of(of(years.of(), back) + " != null"));
        List<String> growths = new ArrayList<>();
        for (int year = 0; year < years.many(); year++) {
            String before = of(years.of(), back + year + 1);
            begun.add(before + " > 0");
            growths.add("(" + of(years.of(), back + year) + " - " + before + ") / " + before);
        }
        String mean = years.many() == 1 ? growths.getFirst() : "decimal((" + String.join(" + ", growths) + ") / " + years.many() + ", " + DECIMALS + ")";
        return "(if " + String.join(" and ", begun) + " then " + mean + " else null)";
    }

    private static String quotient(String first, String last) {
        return "(if " + first + " > 0 and " + last + " >= 0 then " + last + " / " + first + " else null)";
    }

    private String quotient(Expr.Years cagr, int back) {
        return quotient(of(cagr.of(), back + cagr.many()), of(cagr.of(), back));
    }

    private static String hightechGrowth(String first, String second, String third) {
        String mean = "decimal((" + second + " / " + first + " + " + third + " / " + second + ") / 2 - 1, " + DECIMALS + ")";
        return "(if " + first + " = null or " + second + " = null or " + third + " = null then null else if " + second + " <= 0 then 0 else max(0, if " + first + " <= 0 then " + third + " / " + second
                + " - 1 else " + mean + "))";
    }

    private static String count(String list, String where) {
        return where == null ? "(if " + list + " = null then null else count(" + list + "))"
                : "(if " + list + " = null then null else if (some item in " + list + " satisfies " + where + " = null) then null else count(" + list + "[" + where + "]))";
    }

    /** Whether quotients are reckoned with further. */
    private static boolean rounded(Expr value) {
        return switch (value) {
            case Expr.Calculation(char sign, Expr left, Expr right) -> divides(left) || divides(right);
            case Expr.Years years when years.kind() == Expr.Years.Kind.SUM -> divides(years.of());
            default -> false;
        };
    }

    private static boolean divides(Expr value) {
        return switch (value) {
            case Expr.Calculation(char sign, Expr left, Expr right) -> sign == '/' || divides(left) || divides(right);
            case Expr.Years years -> years.kind() != Expr.Years.Kind.SUM || divides(years.of());
            default -> false;
        };
    }

    static String constant(Object value) {
        return switch (value) {
            case Exact number -> number(number);
            case String text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            default -> value.toString();
        };
    }

    private static String number(Exact exact) {
        try {
            BigDecimal decimal = exact.over().divide(exact.under());
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        } catch (ArithmeticException endless) {
            return "(" + exact.over().toPlainString() + " / " + exact.under().toPlainString() + ")";
        }
    }
}
