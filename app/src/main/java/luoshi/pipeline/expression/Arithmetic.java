package luoshi.pipeline.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.BinaryOperator;

/** Sums, products and quotients; what is not known in them makes them unknown, and so does a division by nothing. */
final class Arithmetic {

    static final MathContext DIGITS = MathContext.DECIMAL64;

    private Arithmetic() {}

    static Node of(String sign, Node left, Node right) {
        return switch (sign) {
            case "+" -> both(left, right, (a, b) -> a.add(b, DIGITS));
            case "-" -> both(left, right, (a, b) -> a.subtract(b, DIGITS));
            case "*" -> both(left, right, (a, b) -> a.multiply(b, DIGITS));
            default -> both(left, right, (a, b) -> b.signum() == 0 ? null : a.divide(b, DIGITS));
        };
    }

    static Node negative(Node node) {
        return scope -> {
            Object value = node.of(scope);
            return value == null ? null : ((BigDecimal) value).negate();
        };
    }

    /** The least of some numbers or days, or the greatest for a sign of 1. */
    static Node extreme(int sign, List<Node> some) {
        Node[] nodes = some.toArray(new Node[0]);
        return scope -> {
            Object best = null;
            for (Node node : nodes) {
                Object value = node.of(scope);
                if (value == null) {
                    return null;
                }
                best = best == null || Logic.order(value, best) * sign > 0 ? value : best;
            }
            return best;
        };
    }

    private static Node both(Node left, Node right, BinaryOperator<BigDecimal> operator) {
        return scope -> {
            Object first = left.of(scope);
            Object second = first == null ? null : right.of(scope);
            return second == null ? null : operator.apply((BigDecimal) first, (BigDecimal) second);
        };
    }
}
