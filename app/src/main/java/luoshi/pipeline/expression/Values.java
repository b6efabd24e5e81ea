package luoshi.pipeline.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** What is recorded of an item: fields, their series and their small tables. */
final class Values {

    private static final BigDecimal NONE = BigDecimal.ZERO;

    /** Over which periods a series is added up. */
    enum Span {
        YEAR,
        ALL
    }

    private Values() {}

    static Node filled(Node node) {
        return scope -> node.of(scope) != null;
    }

    static Node empty(Node node) {
        return scope -> node.of(scope) == null;
    }

    static Node first(List<Node> some) {
        Node[] nodes = some.toArray(new Node[0]);
        return scope -> {
            for (Node node : nodes) {
                Object value = node.of(scope);
                if (value != null) {
                    return value;
                }
            }
            return null;
        };
    }

    /** The periods that have ended on the day asked for, of its year or of all years; unknown where there is none. */
    static Node sum(Node series, Span span) {
        return scope -> {
            NavigableMap<LocalDate, BigDecimal> all = series(series, scope);
            if (all == null) {
                return null;
            }
            LocalDate asOf = scope.asOf();
            NavigableMap<LocalDate, BigDecimal> until = span == Span.YEAR ? all.subMap(asOf.withDayOfYear(1), true, asOf, true) : all.headMap(asOf, true);
            BigDecimal sum = null;
            for (BigDecimal one : until.values()) {
                sum = sum == null ? one : sum.add(one, Arithmetic.DIGITS);
            }
            return sum;
        };
    }

    static Node last(Node series) {
        return scope -> {
            NavigableMap<LocalDate, BigDecimal> all = series(series, scope);
            Map.Entry<LocalDate, BigDecimal> last = all == null ? null : all.floorEntry(scope.asOf());
            return last == null ? null : last.getValue();
        };
    }

    /** The last day of the newest period of which there is a number; unknown where there is none. */
    static Node until(Node series) {
        return scope -> {
            NavigableMap<LocalDate, BigDecimal> all = series(series, scope);
            return all == null ? null : all.floorKey(scope.asOf());
        };
    }

    @SuppressWarnings("unchecked")
    private static NavigableMap<LocalDate, BigDecimal> series(Node series, Scope scope) {
        return (NavigableMap<LocalDate, BigDecimal>) series.of(scope);
    }

    static Node column(String key) {
        return scope -> ((RowScope) scope).column(key);
    }

    /** How many rows there are for which the condition holds; an empty table has none. */
    static Node count(Node table, Node condition) {
        return scope -> {
            RowScope row = new RowScope(scope);
            int count = 0;
            for (Map<String, Object> one : rows(table, scope)) {
                if (Boolean.TRUE.equals(condition.of(row.on(one)))) {
                    count++;
                }
            }
            return BigDecimal.valueOf(count);
        };
    }

    /** What a column of those rows adds up to: nothing without rows, unknown where there are rows and none has it. */
    static Node sum(Node table, String column, Node condition) {
        return scope -> {
            RowScope row = new RowScope(scope);
            BigDecimal sum = NONE;
            boolean lacking = false;
            boolean known = false;
            for (Map<String, Object> one : rows(table, scope)) {
                if (Boolean.TRUE.equals(condition.of(row.on(one)))) {
                    BigDecimal value = (BigDecimal) row.column(column);
                    lacking |= value == null;
                    known |= value != null;
                    sum = value == null ? sum : sum.add(value, Arithmetic.DIGITS);
                }
            }
            return lacking && !known ? null : sum;
        };
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Node table, Scope scope) {
        Object rows = table.of(scope);
        return rows == null ? List.of() : (List<Map<String, Object>>) rows;
    }
}
