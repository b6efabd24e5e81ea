package luoshi.pipeline.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import luoshi.people.Refusal;
import luoshi.pipeline.definition.Field;
import luoshi.sheet.SheetText;

/** The small table within an item as lines, whose cells a stroke parts: 甲|3|是. */
final class RowText {

    private static final int MOST = 200;
    private static final String STROKE = "\\s*[|｜\\t]\\s*";

    private RowText() {}

    static List<Map<String, Object>> read(Field field, String typed, FieldText cells) {
        List<Field> columns = field.columns();
        List<String> names = columns.stream().map(column -> column.name().zh()).toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        int number = 0;
        for (String line : typed.lines().filter(one -> !SheetText.clean(one.replaceAll("[|｜]", "")).isEmpty()).toList()) {
            number++;
            List<String> parts = List.of(line.strip().split(STROKE, -1));
            if (number == 1 && columns.size() > 1 && parts.stream().map(SheetText::clean).toList().equals(names)) {
                continue;
            }
            boolean closed = parts.size() > columns.size() && IntStream.range(columns.size(), parts.size()).allMatch(i -> SheetText.clean(parts.get(i)).isEmpty());
            if (parts.size() > columns.size() && !closed) {
                throw new Refusal("field.row-cells", field.name().zh(), number, parts.size(), String.join("|", names));
            }
            rows.add(row(field, parts, number, cells));
        }
        if (rows.size() > MOST) {
            throw new Refusal("field.rows", field.name().zh(), rows.size(), MOST);
        }
        return rows.isEmpty() ? null : rows;
    }

    private static Map<String, Object> row(Field field, List<String> parts, int number, FieldText cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < field.columns().size(); i++) {
            Field column = field.columns().get(i);
            Object value = i < parts.size() ? cells.read(column, parts.get(i)) : null;
            if (value == null && column.required()) {
                throw new Refusal("field.row-empty", field.name().zh(), number, column.name().zh());
            }
            if (value != null) {
                row.put(column.key(), value);
            }
        }
        return row;
    }

    static String write(Field field, Collection<?> rows) {
        return rows.stream().filter(Map.class::isInstance).map(row -> String.join("|", FieldText.cells(field, (Map<?, ?>) row)).replaceAll("\\|+$", "")).collect(Collectors.joining("\n"));
    }
}
