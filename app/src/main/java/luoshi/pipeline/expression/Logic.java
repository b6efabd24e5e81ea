package luoshi.pipeline.expression;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Yes, no and not known: what one knows of two is known of both, where either decides alone. */
final class Logic {

    private Logic() {}

    static Node and(Node left, Node right) {
        return scope -> {
            Object first = left.of(scope);
            if (Boolean.FALSE.equals(first)) {
                return Boolean.FALSE;
            }
            Object second = right.of(scope);
            return Boolean.FALSE.equals(second) ? Boolean.FALSE : first == null ? null : second;
        };
    }

    static Node or(Node left, Node right) {
        return scope -> {
            Object first = left.of(scope);
            if (Boolean.TRUE.equals(first)) {
                return Boolean.TRUE;
            }
            Object second = right.of(scope);
            return Boolean.TRUE.equals(second) ? Boolean.TRUE : first == null ? null : second;
        };
    }

    static Node not(Node node) {
        return scope -> {
            Object value = node.of(scope);
            return value == null ? null : Boolean.FALSE.equals(value);
        };
    }

    /** One of some; numbers by their value, whatever zeros they end in. */
    static Node in(Node node, Set<Object> some) {
        Set<Object> plain = some.stream().map(Logic::plain).collect(Collectors.toUnmodifiableSet());
        return scope -> {
            Object value = node.of(scope);
            return value == null ? null : plain.contains(plain(value));
        };
    }

    private static Object plain(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    static Node has(Node list, String choice) {
        return scope -> {
            Object value = list.of(scope);
            return value == null ? null : ((Set<?>) value).contains(choice);
        };
    }

    /** Of two values of one type; numbers are equal by their value, whatever zeros they end in. */
    static Node compare(String sign, Node left, Node right) {
        return switch (sign) {
            case "=" -> compared(left, right, order -> order == 0);
            case "!=" -> compared(left, right, order -> order != 0);
            case "<" -> compared(left, right, order -> order < 0);
            case "<=" -> compared(left, right, order -> order <= 0);
            case ">" -> compared(left, right, order -> order > 0);
            default -> compared(left, right, order -> order >= 0);
        };
    }

    private static Node compared(Node left, Node right, IntPredicate holds) {
        return scope -> {
            Object first = left.of(scope);
            Object second = first == null ? null : right.of(scope);
            return second == null ? null : holds.test(order(first, second));
        };
    }

    /** Both are of one type: that was looked at when the expression was read. */
    @SuppressWarnings("unchecked")
    static int order(Object first, Object second) {
        return ((Comparable<Object>) first).compareTo(second);
    }
}
