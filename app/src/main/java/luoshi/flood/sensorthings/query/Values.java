package luoshi.flood.sensorthings.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BinaryOperator;
import luoshi.flood.sensorthings.query.Expression.Operator;
import org.locationtech.jts.geom.Geometry;

/** What can be done with two values. Null where it cannot be done, as nothing is known then. */
public final class Values {

    private Values() {}

    /**
     * Several values, where a link leads to many: a question is answered with yes if it is so for any of them.
     *
     * @param values each of them
     */
    public record Many(List<Object> values) {}

    /** A moment where a period is one. */
    static Object time(Period period) {
        return period.isMoment() ? period.from() : period;
    }

    /** Joins two values by an operator that is neither {@code and} nor {@code or}. */
    static Object join(Operator operator, Object left, Object right) {
        if (left instanceof Many many) {
            return new Many(many.values().stream().map(each -> join(operator, each, right)).toList());
        }
        if (right instanceof Many many) {
            return new Many(many.values().stream().map(each -> join(operator, left, each)).toList());
        }
        return operator.isComparison() ? compared(operator, left, right) : reckoned(operator, left, right);
    }

    /** Whether a value says yes. */
    public static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(value) || value instanceof Many many && many.values().stream().anyMatch(Values::isTrue);
    }

    private static Object compared(Operator operator, Object left, Object right) {
        if (left == null && (right instanceof Period || right instanceof Instant)) {
            return null; // a time that nobody knows is not another time: so the official suite has it
        }
        if (left == null || right == null) {
            return operator == Operator.EQ ? (Object) (left == right) : operator == Operator.NE ? (Object) (left != right) : null;
        }
        if (left instanceof Period || right instanceof Period) {
            return periods(operator, period(left), period(right));
        }
        Integer order = order(left, right);
        if (order == null) {
            return operator == Operator.EQ ? (Object) left.equals(right) : operator == Operator.NE ? (Object) !left.equals(right) : null;
        }
        return switch (operator) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GE -> order >= 0;
            case LT -> order < 0;
            default -> order <= 0;
        };
    }

    private static Period period(Object value) {
        return value instanceof Period period ? period : value instanceof Instant moment ? new Period(moment, moment) : value instanceof String text ? Period.parse(text) : null;
    }

    /** A period is before another if it ends before that begins. */
    private static Object periods(Operator operator, Period left, Period right) {
        if (left == null || right == null) {
            return null;
        }
        return switch (operator) {
            case EQ -> left.equals(right);
            case NE -> !left.equals(right);
            case GT -> left.from().isAfter(right.to());
            case GE -> !left.from().isBefore(right.to());
            case LT -> left.to().isBefore(right.from());
            default -> !left.to().isAfter(right.from());
        };
    }

    /** How two values of one kind stand to each other. Beside a text in quotation marks a number counts as the text it is written with, as the suite of OGC asks; beside a number a text counts as a number. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Integer order(Object left, Object right) {
        if (left instanceof Number && right instanceof String text) {
            return left.toString().compareTo(text);
        }
        if (left instanceof Number || right instanceof Number) {
            Double one = number(left);
            Double other = number(right);
            return one == null || other == null ? null : (Integer) Double.compare(one + 0d, other + 0d);
        }
        if (left instanceof Instant != right instanceof Instant && (left instanceof String || right instanceof String)) {
            return instant(left).compareTo(instant(right));
        }
        return left.getClass() == right.getClass() && left instanceof Comparable one ? (Integer) one.compareTo(right) : null;
    }

    private static Instant instant(Object value) {
        return value instanceof Instant moment ? moment : Period.moment(String.valueOf(value));
    }

    /** A value as a number; null where it is none. */
    static Double number(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return value instanceof String text && text.length() < 40 && !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1)) ? Double.valueOf(text) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Object reckoned(Operator operator, Object left, Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (right instanceof Duration span && left instanceof Instant moment) {
            return operator == Operator.ADD ? (Object) moment.plus(span) : operator == Operator.SUB ? moment.minus(span) : null;
        }
        if (left instanceof Instant one && right instanceof Instant other) {
            return operator == Operator.SUB ? Duration.between(other, one) : null;
        }
        Double one = number(left);
        Double other = number(right);
        return one == null || other == null ? null : arithmetic(operator).apply(one, other);
    }

    private static BinaryOperator<Double> arithmetic(Operator operator) {
        return switch (operator) {
            case ADD -> Double::sum;
            case SUB -> (one, other) -> one - other;
            case MUL -> (one, other) -> one * other;
            case DIV -> (one, other) -> other == 0 ? null : one / other;
            default -> (one, other) -> other == 0 ? null : one % other;
        };
    }

    /** The order of answers: numbers first, what there is not last, and what cannot be compared by its text. */
    public static int sorted(Object left, Object right) {
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? 1 : -1;
        }
        if (left instanceof Number != right instanceof Number) {
            return left instanceof Number ? -1 : 1;
        }
        Integer order = left instanceof Geometry || left instanceof Period ? null : order(left, right);
        return order == null ? left.toString().compareTo(right.toString()) : order;
    }
}
