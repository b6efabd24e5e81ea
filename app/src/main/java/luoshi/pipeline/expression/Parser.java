package luoshi.pipeline.expression;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import luoshi.pipeline.expression.Expression.Asks;
import luoshi.pipeline.expression.Expression.Type;
import luoshi.pipeline.expression.Lexer.Token;
import luoshi.pipeline.expression.Names.Known;

/** Reads the pieces of one expression in the order of what binds them: or, and, not, comparisons, sums, products. */
final class Parser {

    private static final int DEEPEST = 50;
    private static final Set<String> SIGNS = Set.of("=", "!=", "<", "<=", ">", ">=");

    final Names names;
    final Set<String> fields = new LinkedHashSet<>();
    final Set<String> stages = new LinkedHashSet<>();
    final Set<String> clocks = new LinkedHashSet<>();
    boolean days;

    private final String text;
    private final List<Token> tokens;
    private final Calls calls = new Calls(this);
    private Map<String, Known> columns = Map.of();
    private boolean inRow;
    private int next;
    private int depth;

    Parser(String text, Names names) throws ExpressionFault {
        this.text = text;
        this.names = names;
        tokens = Lexer.read(text);
    }

    Term whole() throws ExpressionFault {
        Term term = either();
        if (peek().kind() != Token.Kind.END) {
            throw fault(peek(), peek().shown() + " 前面已经写完一个意思；中间用 and、or 或 + - * / 连接，或者括号多了一个");
        }
        return term;
    }

    Asks asks() {
        return new Asks(Set.copyOf(fields), Set.copyOf(stages), Set.copyOf(clocks), days);
    }

    Term either() throws ExpressionFault {
        deeper();
        Term left = both();
        while (takes("or")) {
            left = truth(Logic.or(left.as(Type.TRUTH).node(), both().as(Type.TRUTH).node()), left.at());
        }
        depth--;
        return left;
    }

    private Term both() throws ExpressionFault {
        Term left = negation();
        while (takes("and")) {
            left = truth(Logic.and(left.as(Type.TRUTH).node(), negation().as(Type.TRUTH).node()), left.at());
        }
        return left;
    }

    private Term negation() throws ExpressionFault {
        Token token = peek();
        if (!takes("not")) {
            return comparison();
        }
        deeper();
        Term denied = negation().as(Type.TRUTH);
        depth--;
        return truth(Logic.not(denied.node()), token.at());
    }

    private Term comparison() throws ExpressionFault {
        Term left = sum();
        Token sign = peek();
        if (sign.kind() == Token.Kind.SIGN && SIGNS.contains(sign.text())) {
            next++;
            Term compared = Comparison.of(sign, left, sum());
            if (peek().kind() == Token.Kind.SIGN && SIGNS.contains(peek().text())) {
                throw fault(peek(), "比较不能连写；写成 a < b and b < c");
            }
            return truth(compared.node(), left.at());
        }
        if (sign.is("not") && tokens.get(next + 1).is("in")) {
            next += 2;
            return truth(Logic.not(among(left)), left.at());
        }
        if (takes("in")) {
            return truth(among(left), left.at());
        }
        return takes("has") ? truth(Comparison.has(left, primary()), left.at()) : left;
    }

    private Node among(Term left) throws ExpressionFault {
        expect("(", "in 后面写括号，例如 " + left.shown() + " in ('甲', '乙')");
        Set<Object> some = new HashSet<>();
        do {
            Term one = Comparison.matching(left, product());
            some.add(Comparison.constant(one));
        } while (takes(","));
        expect(")", "in 的括号没有合上");
        return Logic.in(left.node(), Set.copyOf(some));
    }

    private Term sum() throws ExpressionFault {
        Term left = product();
        while (peek().is("+") || peek().is("-")) {
            left = Comparison.added(tokens.get(next++).text(), left, product());
        }
        return left;
    }

    private Term product() throws ExpressionFault {
        Term left = unary();
        while (peek().is("*") || peek().is("/")) {
            String sign = tokens.get(next++).text();
            Term right = unary();
            left = Term.of(Arithmetic.of(sign, left.as(Type.NUMBER).node(), right.as(Type.NUMBER).node()), Type.NUMBER, left.at(), shown(left.at()));
        }
        return left;
    }

    private Term unary() throws ExpressionFault {
        Token token = peek();
        if (!takes("-")) {
            return primary();
        }
        deeper();
        Term negative = unary().as(Type.NUMBER);
        depth--;
        return Term.of(Arithmetic.negative(negative.node()), Type.NUMBER, token.at(), "-" + negative.shown());
    }

    private Term primary() throws ExpressionFault {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case TEXT -> Term.text(token);
            case WORD -> peek().is("(") ? calls.read(token) : word(token);
            case SIGN -> bracket(token);
            case END -> throw fault(token, text.isBlank() ? "表达式是空的" : "表达式没有写完，末尾还缺一个字段、数或文字");
        };
    }

    private Term bracket(Token token) throws ExpressionFault {
        if (!token.is("(")) {
            throw fault(token, token.shown() + " 前面缺一个字段、数或文字");
        }
        Term inside = either();
        expect(")", "括号没有合上");
        return Term.of(inside.node(), inside.type(), token.at(), shown(token.at()));
    }

    private static Term number(Token token) {
        BigDecimal value = new BigDecimal(token.text().startsWith(".") ? "0" + token.text() : token.text());
        return Term.of(scope -> value, Type.NUMBER, token.at(), token.text());
    }

    /** A word without brackets: a column, a field, the day of a stage, or a word of the language. */
    private Term word(Token token) throws ExpressionFault {
        String word = token.text();
        if (columns.containsKey(word)) {
            Known column = columns.get(word);
            return new Term(Values.column(word), column.type(), token.at(), word, null, column.choices());
        }
        if (names.fields().containsKey(word)) {
            Known field = names.fields().get(word);
            fields.add(word);
            return new Term(scope -> scope.field(word), field.type(), token.at(), word, null, field.choices());
        }
        if (names.stages().contains(word)) {
            stages.add(word);
            return Term.of(Standing.day(word), Type.DATE, token.at(), word);
        }
        return constant(token);
    }

    private Term constant(Token token) throws ExpressionFault {
        days |= token.is("asof") || token.is("time_share");
        return switch (token.text()) {
            case "yes", "true" -> Term.of(scope -> Boolean.TRUE, Type.TRUTH, token.at(), token.text());
            case "no", "false" -> Term.of(scope -> Boolean.FALSE, Type.TRUTH, token.at(), token.text());
            case "asof" -> Term.of(Days.AS_OF, Type.DATE, token.at(), token.text());
            case "day" -> Term.of(Days.DAY, Type.DATE, token.at(), token.text());
            case "time_share" -> Term.of(Days.TIME_SHARE, Type.NUMBER, token.at(), token.text());
            case "out" -> Term.of(scope -> scope.out(null), Type.TRUTH, token.at(), token.text());
            default -> throw fault(token, unknown(token));
        };
    }

    private String unknown(Token token) {
        String word = token.text();
        if (Names.WORDS.contains(word)) {
            return "“" + word + "”前面缺一个字段、数或文字";
        }
        if (Calls.NAMES.contains(word)) {
            return word + " 后面要写括号，例如 " + Calls.EXAMPLES.get(word);
        }
        if (names.clocks().contains(word) || names.batches().contains(word) || names.exits().contains(word)) {
            return word + " 不是字段；钟用 met(" + word + ")、overdue(" + word + ")，期用 batch(" + word + ")，出口用 out(" + word + ")";
        }
        Set<String> known = new LinkedHashSet<>(columns.keySet());
        known.addAll(names.fields().keySet());
        return "字段 " + word + " 不认识" + Nearest.hint(word, known) + "；文字要加引号：'" + word + "'";
    }

    /** What is asked of every row of a small table. */
    Node ofRow(Map<String, Known> row) throws ExpressionFault {
        columns = row;
        inRow = true;
        Node condition = either().as(Type.TRUTH).node();
        columns = Map.of();
        inRow = false;
        return condition;
    }

    boolean inRow() {
        return inRow;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    boolean takes(String wanted) {
        if (!peek().is(wanted)) {
            return false;
        }
        next++;
        return true;
    }

    void expect(String wanted, String complaint) throws ExpressionFault {
        if (!takes(wanted)) {
            throw fault(peek(), complaint + "（这里是" + peek().shown() + "）");
        }
    }

    /** What was read from a character on. */
    String shown(int from) {
        Token last = tokens.get(next);
        return text.substring(from, last.at()).strip();
    }

    private void deeper() throws ExpressionFault {
        if (++depth > DEEPEST) {
            throw fault(peek(), "括号套了 " + DEEPEST + " 层以上；拆成几个算出来的字段再用");
        }
    }

    private Term truth(Node node, int at) {
        return Term.of(node, Type.TRUTH, at, shown(at));
    }

    static ExpressionFault fault(Token token, String words) {
        return new ExpressionFault(token.at(), words);
    }
}
