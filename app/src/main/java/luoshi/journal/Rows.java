package luoshi.journal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcOperations;

/** Rows for several tables, which are copied to each table in one statement, however many they are. */
public final class Rows {

    private final Map<String, Lines> tables = new LinkedHashMap<>();

    /**
     * Lines as PostgreSQL copies them.
     *
     * @param columns what stands in each, in turn
     * @param text all of them
     */
    private record Lines(List<String> columns, StringBuilder text) {}

    /** A row of names and values in turn; all rows of a table have the same names. */
    public void add(String table, Object... namesAndValues) {
        List<String> columns = new ArrayList<>(namesAndValues.length / 2);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            columns.add((String) namesAndValues[i]);
        }
        Lines lines = tables.computeIfAbsent(table, _ -> new Lines(columns, new StringBuilder()));
        if (!lines.columns.equals(columns)) {
            throw new IllegalArgumentException("rows of " + table + " with other columns: " + columns);
        }
        for (int i = 1; i < namesAndValues.length; i += 2) {
            write(lines.text, namesAndValues[i]);
            lines.text.append(i + 1 < namesAndValues.length ? '\t' : '\n');
        }
    }

    private static void write(StringBuilder text, Object value) {
        switch (value) {
            case null -> text.append("\\N");
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
        tables.forEach((table, lines) -> jdbc.execute((Connection connection) -> copy(connection, table, lines)));
    }

    private static long copy(Connection connection, String table, Lines lines) throws SQLException {
        String columns = lines.columns.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " (" + columns + ") from stdin",
                    new ByteArrayInputStream(lines.text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
