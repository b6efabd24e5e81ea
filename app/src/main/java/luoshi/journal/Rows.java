package luoshi.journal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcOperations;
import tools.jackson.databind.json.JsonMapper;

/** Rows for several tables, which are copied to each table in few statements, however many they are. */
public final class Rows {

    /** As many rows in one statement: their text is held at once. */
    private static final int PART = 20_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Table> tables = new LinkedHashMap<>();

    /**
     * Rows of a table.
     *
     * @param columns what stands in each, in turn
     * @param rows the values
     */
    private record Table(List<String> columns, List<Object[]> rows) {}

    /** A row of names and values in turn; all rows of a table have the same names. */
    public void add(String name, Object... namesAndValues) {
        List<String> columns = new ArrayList<>(namesAndValues.length / 2);
        Object[] values = new Object[namesAndValues.length / 2];
        for (int i = 0; i < values.length; i++) {
            columns.add((String) namesAndValues[2 * i]);
            values[i] = namesAndValues[2 * i + 1];
        }
        Table table = tables.computeIfAbsent(name, _ -> new Table(columns, new ArrayList<>()));
        if (!table.columns.equals(columns)) {
            throw new IllegalArgumentException("rows of " + name + " with other columns: " + columns);
        }
        table.rows.add(values);
    }

    /** The rows for one table as JSON, for another statement than that which inserts them; they are not inserted any more. */
    public String take(String name) {
        Table table = tables.remove(name);
        return JSON.writeValueAsString(table == null ? List.of() : table.rows.stream().map(values -> json(table.columns, values)).toList());
    }

    private static Map<String, Object> json(List<String> columns, Object[] values) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            row.put(columns.get(i), value == null || value instanceof Number || value instanceof Boolean || value instanceof List ? value : value.toString());
        }
        return row;
    }

    private static void write(StringBuilder text, Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case long[] numbers -> {
                text.append('{');
                for (int i = 0; i < numbers.length; i++) {
                    text.append(i == 0 ? "" : ",").append(numbers[i]);
                }
                text.append('}');
            }
            case List<?> list -> escape(text, list.stream().map(one -> '"' + one.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"').collect(Collectors.joining(",", "{", "}")));
            default -> escape(text, value.toString());
        }
    }

    private static void escape(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
    }

    /** Inserts them all, table after table in the order in which they came. */
    public void insert(JdbcOperations jdbc) {
        insert(jdbc, _ -> { });
    }

    /**
     * The same, telling how it goes.
     *
     * @param told is told how many more rows are in, part after part
     */
    public void insert(JdbcOperations jdbc, IntConsumer told) {
        tables.forEach((name, table) -> {
            for (int from = 0; from < table.rows.size(); from += PART) {
                List<Object[]> part = table.rows.subList(from, Math.min(table.rows.size(), from + PART));
                jdbc.execute((Connection connection) -> copy(connection, name, table.columns, part));
                told.accept(part.size());
            }
        });
    }

    private static long copy(Connection connection, String name, List<String> names, List<Object[]> rows) throws SQLException {
        StringBuilder lines = new StringBuilder();
        for (Object[] values : rows) {
            for (int i = 0; i < values.length; i++) {
                write(lines, values[i]);
                lines.append(i + 1 < values.length ? '\t' : '\n');
            }
        }
        String columns = names.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + name + " (" + columns + ") from stdin",
                    new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
