package luoshi.indicator.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.people.Refusal;

/** A formula of codes and numbers, as it is written in a passport: 竣工项目数 / 开工项目数 * 100; a code may begin with digits, as 5G基站新建. Dividing by nothing gives nothing. */
public final class Formula {

    private static final Pattern TOKEN = Pattern.compile("\\s*(\\d*[\\p{L}_][\\p{L}\\d_]*|\\d+(?:\\.\\d+)?|[-+*/()])");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern SIGN = Pattern.compile("[-+*/()]");
    private static final int DEEPEST = 40;

    private final String text;
    private final Node node;
    private final Set<String> codes = new LinkedHashSet<>();

    /** A part of a formula: its value, given those of the codes. Null where something is missing or nothing is divided by. */
    private interface Node {
        BigDecimal value(Function<String, BigDecimal> values);
    }

    private Formula(String text) {
        this.text = text;
        Deque<String> tokens = tokens(text);
        node = sum(tokens, 0);
        if (!tokens.isEmpty()) {
            throw unreadable(tokens.peek());
        }
    }

    /** Reads it; refuses what is none. */
    public static Formula of(String text) {
        return new Formula(text);
    }

    private Deque<String> tokens(String formula) {
        Deque<String> tokens = new ArrayDeque<>();
        String sign = formula.replace('（', '(').replace('）', ')').replace('×', '*').replace('÷', '/').replace('－', '-').replace('＋', '+').strip();
        Matcher matcher = TOKEN.matcher(sign);
        int end = 0;
        while (end < sign.length() && matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (end < sign.length() || tokens.isEmpty()) {
            throw unreadable(sign.substring(end));
        }
        return tokens;
    }

    private Refusal unreadable(String from) {
        return new Refusal("formula.unreadable", text, from == null ? "" : from);
    }

    private Node sum(Deque<String> tokens, int depth) {
        Node left = product(tokens, depth);
        while ("+".equals(tokens.peek()) || "-".equals(tokens.peek())) {
            boolean plus = tokens.poll().equals("+");
            Node first = left;
            Node second = product(tokens, depth);
            left = values -> both(first.value(values), second.value(values), (a, b) -> plus ? a.add(b) : a.subtract(b));
        }
        return left;
    }

    private Node product(Deque<String> tokens, int depth) {
        Node left = one(tokens, depth);
        while ("*".equals(tokens.peek()) || "/".equals(tokens.peek())) {
            boolean times = tokens.poll().equals("*");
            Node first = left;
            Node second = one(tokens, depth);
            left = values -> both(first.value(values), second.value(values), (a, b) -> times ? a.multiply(b) : b.signum() == 0 ? null : a.divide(b, MathContext.DECIMAL64));
        }
        return left;
    }

    private Node one(Deque<String> tokens, int depth) {
        String token = tokens.poll();
        if (token == null || depth > DEEPEST) {
            throw unreadable(token);
        }
        if (token.equals("(")) {
            Node inner = sum(tokens, depth + 1);
            if (!")".equals(tokens.peek())) {
                throw unreadable(tokens.peek());
            }
            tokens.poll();
            return inner;
        }
        if (NUMBER.matcher(token).matches()) {
            BigDecimal number = new BigDecimal(token);
            return _ -> number;
        }
        if (SIGN.matcher(token).matches()) {
            throw unreadable(token);
        }
        codes.add(token);
        return values -> values.apply(token);
    }

    private static BigDecimal both(BigDecimal a, BigDecimal b, BinaryOperator<BigDecimal> operator) {
        return a == null || b == null ? null : operator.apply(a, b);
    }

    /** The codes it names. */
    public Set<String> codes() {
        return codes;
    }

    /** Its value, given those of the codes; null where one is missing or nothing is divided by. */
    public BigDecimal value(Function<String, BigDecimal> values) {
        return node.value(values);
    }

    /** Refuses formulas of numbers alone, codes that are not there, and formulas that lead back to where they began. */
    public void check(String own, Function<String, Optional<String>> formulas) {
        if (codes.isEmpty()) {
            throw new Refusal("formula.numbers", text);
        }
        check(own, formulas, new LinkedHashSet<>(Set.of(own)));
    }

    private void check(String own, Function<String, Optional<String>> formulas, Set<String> way) {
        for (String code : codes) {
            if (way.contains(code)) {
                throw new Refusal("formula.ring", String.join(" → ", way) + " → " + code);
            }
            String formula = formulas.apply(code).orElseThrow(() -> new Refusal("formula.unknown", code));
            if (!formula.isBlank()) {
                Set<String> further = new LinkedHashSet<>(way);
                further.add(code);
                Formula.of(formula).check(own, formulas, further);
            }
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
