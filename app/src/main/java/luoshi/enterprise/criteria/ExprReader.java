package luoshi.enterprise.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.enterprise.criteria.Expr.Years.Kind;

/** Reads expressions of rule files: facts by their keys, numbers with % or 亿 (of which 1 is 10,000 万元), comparisons, and or not, and the functions that look at several years or count rows. */
final class ExprReader {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(\\d+(?:\\.\\d+)?)(%|亿)?|'([^']*)'|([a-z][a-z0-9_]*)|(>=|<=|!=|[-+*/=<>(),@]))");
    private static final Map<String, Kind> YEARS = Map.of("sum", Kind.SUM, "each", Kind.EACH, "some", Kind.SOME, "mean_growth", Kind.MEAN_GROWTH, "cagr", Kind.CAGR, "hightech_growth", Kind.HIGHTECH_GROWTH);
    private static final Set<String> SIGNS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final Exact HUNDRED = Exact.of(100);
    private static final Exact HUNDRED_MILLION = Exact.of(10_000);

    private final String text;
    private final Map<String, Fact> facts;
    private final List<Matcher> tokens = new ArrayList<>();
    private int next;
    /** The list whose rows are counted just now. */
    private Fact counted;

    private ExprReader(String text, Map<String, Fact> facts) {
        this.text = text;
        this.facts = facts;
        int at = 0;
        while (at < text.stripTrailing().length()) {
            Matcher token = TOKEN.matcher(text).region(at, text.length());
            if (!token.lookingAt()) {
                throw new RuleFault(text, "读不懂“" + text.substring(at) + "”");
            }
            tokens.add(token);
            at = token.end();
        }
    }

    static Expr read(String text, Map<String, Fact> facts) {
        ExprReader reader = new ExprReader(text, facts);
        Expr whole = reader.either();
        if (reader.next < reader.tokens.size()) {
            throw reader.fault("“" + reader.peek() + "”前面已经是一句完整的");
        }
        return whole;
    }

    private RuleFault fault(String why) {
        return new RuleFault(text, why);
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next).group().strip() : "";
    }

    private boolean takes(String token) {
        boolean is = peek().equals(token);
        next += is ? 1 : 0;
        return is;
    }

    private void expect(String token) {
        if (!takes(token)) {
            throw fault("这里要写“" + token + "”，写的是“" + peek() + "”");
        }
    }

    private Expr either() {
        Expr left = both();
        while (takes("or")) {
            left = new Expr.Both(true, left, both());
        }
        return left;
    }

    private Expr both() {
        Expr left = negation();
        while (takes("and")) {
            left = new Expr.Both(false, left, negation());
        }
        return left;
    }

    private Expr negation() {
        return takes("not") ? new Expr.Not(negation()) : comparison();
    }

    private Expr comparison() {
        Expr left = sum();
        if (SIGNS.contains(peek())) {
            String sign = peek();
            next++;
            return new Expr.Comparison(sign, left, sum());
        }
        if (!takes("in")) {
            return left;
        }
        expect("(");
        Set<Object> some = new HashSet<>();
        do {
            if (!(primary() instanceof Expr.Constant(Object value))) {
                throw fault("in 的括号里只写常数");
            }
            some.add(value);
        } while (takes(","));
        expect(")");
        return new Expr.Among(left, Set.copyOf(some));
    }

    private Expr sum() {
        Expr left = product();
        while (peek().equals("+") || peek().equals("-")) {
            char sign = peek().charAt(0);
            next++;
            left = new Expr.Calculation(sign, left, product());
        }
        return left;
    }

    private Expr product() {
        Expr left = primary();
        while (peek().equals("*") || peek().equals("/")) {
            char sign = peek().charAt(0);
            next++;
            left = new Expr.Calculation(sign, left, primary());
        }
        return left;
    }

    private Expr primary() {
        if (next >= tokens.size()) {
            throw fault("后面还缺东西");
        }
        if (takes("(")) {
            Expr inner = either();
            expect(")");
            return inner;
        }
        Matcher token = tokens.get(next++);
        if (token.group(1) != null) {
            Exact number = Exact.of(new BigDecimal(token.group(1)));
            return new Expr.Constant(token.group(2) == null ? number : token.group(2).equals("%") ? number.by(HUNDRED) : number.times(HUNDRED_MILLION));
        }
        if (token.group(3) != null) {
            return new Expr.Constant(token.group(3));
        }
        if (token.group(4) == null) {
            throw fault("“" + token.group().strip() + "”前面缺东西");
        }
        return word(token.group(4));
    }

    private Expr word(String word) {
        if (word.equals("yes") || word.equals("no")) {
            return new Expr.Constant(word.equals("yes"));
        }
        if (takes("(")) {
            Expr called = function(word);
            expect(")");
            return called;
        }
        if (counted != null) {
            for (Fact column : counted.columns()) {
                if (column.key().equals(word)) {
                    return new Expr.Column(word);
                }
            }
        }
        Fact fact = facts.get(word);
        if (fact == null || fact.kind() == Fact.Kind.LIST) {
            throw fault("没有 " + word + " 这项事实");
        }
        int years = takes("@") ? whole() : 0;
        if (years > 0 && !fact.yearly()) {
            throw fault(word + " 不分年度");
        }
        return new Expr.Given(fact, years);
    }

    private int whole() {
        String number = peek();
        if (!number.matches("\\d{1,2}")) {
            throw fault("这里要写整数，写的是“" + number + "”");
        }
        next++;
        return Integer.parseInt(number);
    }

    private Expr function(String name) {
        if (name.equals("count")) {
            return count();
        }
        Expr first = either();
        if (name.equals("growth")) {
            return new Expr.Years(Kind.MEAN_GROWTH, first, 1);
        }
        if (name.equals("hightech_growth")) {
            return new Expr.Years(Kind.HIGHTECH_GROWTH, first, 2);
        }
        expect(",");
        if (name.equals("within")) {
            return new Expr.Within(first, whole());
        }
        if (name.equals("ahead")) {
            return new Expr.Ahead(first, whole());
        }
        if (name.equals("valid")) {
            return new Expr.Valid(first, either());
        }
        if (!YEARS.containsKey(name)) {
            throw fault("没有 " + name + " 这个函数");
        }
        return new Expr.Years(YEARS.get(name), first, whole());
    }

    private Expr count() {
        Fact list = facts.get(peek());
        if (list == null || list.kind() != Fact.Kind.LIST) {
            throw fault("count 数的是清单，“" + peek() + "”不是");
        }
        next++;
        Fact outer = counted;
        counted = list;
        Expr where = takes(",") ? either() : null;
        counted = outer;
        return new Expr.Count(list, where);
    }
}
