package luoshi.matter.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Rows for several tables, which go to each table in one statement, however many they are. */
final class Rows {

    private static final JsonMapper JSON = new JsonMapper();
    /** Rows in one statement: a text of a few megabytes. */
    private static final int AT_ONCE = 5_000;

    private final Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();

    /** A row of names and values in turn; all but numbers, truths and lists as text. */
    void add(String table, Object... namesAndValues) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            row.put((String) namesAndValues[i], value == null || value instanceof Number || value instanceof Boolean || value instanceof List ? value : value.toString());
        }
        row.putIfAbsent("id", UUID.randomUUID().toString());
        tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
    }

    /** The rows for one table as a text, for another statement than that which inserts them. */
    String take(String table) {
        List<Map<String, Object>> rows = tables.remove(table);
        return JSON.writeValueAsString(rows == null ? List.of() : rows);
    }

    /** Inserts them all, table after table in the order in which they came. */
    void insert(JdbcClient jdbc) {
        tables.forEach((table, rows) -> {
            for (int from = 0; from < rows.size(); from += AT_ONCE) {
                jdbc.sql("insert into " + table + " select * from jsonb_populate_recordset(null::" + table + ", :rows::jsonb)")
                        .param("rows", JSON.writeValueAsString(rows.subList(from, Math.min(rows.size(), from + AT_ONCE))))
                        .update();
            }
        });
    }
}
