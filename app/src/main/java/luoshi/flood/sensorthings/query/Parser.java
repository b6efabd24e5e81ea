package luoshi.flood.sensorthings.query;

import static luoshi.flood.sensorthings.query.WrongRequestException.shown;
import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import luoshi.flood.sensorthings.entity.Kind;
import luoshi.flood.sensorthings.entity.Link;
import luoshi.flood.sensorthings.query.Expression.Binary;
import luoshi.flood.sensorthings.query.Expression.Call;
import luoshi.flood.sensorthings.query.Expression.Literal;
import luoshi.flood.sensorthings.query.Expression.Not;
import luoshi.flood.sensorthings.query.Expression.Operator;
import luoshi.flood.sensorthings.query.Expression.Path;
import luoshi.flood.sensorthings.query.Lexer.Sort;
import luoshi.flood.sensorthings.query.Lexer.Token;

/** Reads expressions about entities of a kind, and refuses names that the kind does not have. */
public final class Parser {

    /** So deep may brackets, functions and contraries stand within each other. */
    private static final int DEEPEST = 60;
    private static final Map<String, Operator> OPERATORS = Arrays.stream(Operator.values()).collect(Collectors.toMap(each -> each.name().toLowerCase(Locale.ROOT), Function.identity()));

    private final Kind kind;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private Parser(Kind kind, List<Token> tokens) {
        this.kind = kind;
        this.tokens = tokens;
    }

    /** Reads a whole expression. */
    public static Expression parse(Kind kind, String text) {
        Parser parser = new Parser(kind, Lexer.read(text));
        Expression expression = parser.expression(0);
        if (parser.peek().sort() != Sort.END) {
            throw parser.unexpected();
        }
        return expression;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }

    private boolean takes(String sign) {
        if (peek().sort() == Sort.SIGN && peek().text().equals(sign)) {
            next++;
            return true;
        }
        return false;
    }

    private WrongRequestException unexpected() {
        return wrong("Unexpected " + shown(peek().text()) + " at character " + (peek().at() + 1) + " of the expression.");
    }

    private Expression expression(int binding) {
        if (++depth > DEEPEST) {
            throw wrong("The expression is nested deeper than " + DEEPEST + " levels.");
        }
        Expression left = operand();
        while (peek().sort() == Sort.NAME && OPERATORS.get(peek().text()) instanceof Operator operator && operator.binding() > binding) {
            next++;
            left = new Binary(operator, left, expression(operator.binding()));
        }
        depth--;
        return left;
    }

    private Expression operand() {
        if (takes("(")) {
            Expression inside = expression(0);
            close();
            return inside;
        }
        if (takes("-")) {
            return new Binary(Operator.SUB, new Literal(0d), expression(Operator.MUL.binding()));
        }
        return switch (peek().sort()) {
            case LITERAL -> new Literal(take().value());
            case NAME -> named();
            default -> throw unexpected();
        };
    }

    private void close() {
        if (!takes(")")) {
            throw unexpected();
        }
    }

    private Expression named() {
        String name = take().text();
        if (name.equals("not")) {
            return new Not(expression(Operator.AND.binding()));
        }
        if (takes("(")) {
            return call(name);
        }
        List<String> steps = new ArrayList<>(List.of(name));
        while (takes("/")) {
            Token step = take();
            if (step.sort() != Sort.NAME) {
                next--;
                throw unexpected();
            }
            steps.add(step.text());
        }
        check(kind, steps);
        return new Path(List.copyOf(steps));
    }

    private Expression call(String name) {
        List<Expression> arguments = new ArrayList<>();
        if (!takes(")")) {
            do {
                arguments.add(expression(0));
            } while (takes(","));
            close();
        }
        Functions.check(name, arguments.size());
        return new Call(name, List.copyOf(arguments));
    }

    /** Refuses a path that leads nowhere; within a property that holds JSON any names may follow. */
    static void check(Kind kind, List<String> steps) {
        Kind here = kind;
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            if (step.equals("id") || step.equals("@iot.id") || step.equals("@iot.selfLink") || here.property(step).isPresent()) {
                return;
            }
            here = here.link(step).map(Link::target).orElseThrow(unknown(here, step));
        }
        throw wrong("The expression names the link " + String.join("/", steps) + " where a property is needed, as " + String.join("/", steps) + "/@iot.id.");
    }

    private static Supplier<WrongRequestException> unknown(Kind kind, String name) {
        return () -> wrong("'" + shown(name) + "' is neither a property nor a link of " + kind.one() + ", which has: @iot.id, "
                + kind.properties().stream().map(each -> each.name()).collect(Collectors.joining(", ")) + "; " + kind.links().stream().map(Link::name).collect(Collectors.joining(", ")) + ".");
    }
}
