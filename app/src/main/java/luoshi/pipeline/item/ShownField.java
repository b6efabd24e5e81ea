package luoshi.pipeline.item;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.pipeline.course.FieldText;
import luoshi.pipeline.course.Standing;
import luoshi.pipeline.course.Versions;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.FieldType;

/**
 * A field of an item as its page shows it.
 *
 * @param field the field
 * @param name what it is called
 * @param text its value; a dash for nothing
 * @param table its rows, or its periods from the newest on; none for a plain value
 * @param sum of numbers by periods: what they add up to; empty for none
 * @param because of a told value: how it is told, by which case, and which document says so; empty for what is typed
 */
public record ShownField(Field field, String name, String text, List<List<String>> table, String sum, String because) {

    static List<ShownField> all(Standing standing, Versions versions, Names names) {
        return standing.definition().fields().stream().map(field -> of(field, standing, versions, names)).toList();
    }

    private static ShownField of(Field field, Standing standing, Versions versions, Names names) {
        if (field.derived()) {
            return new ShownField(field, names.of(field.name()), names.value(field, standing.field(field.key())), List.of(), "", applied(field, standing).map(one -> because(one, standing, names)).orElse(""));
        }
        Object value = standing.item().value(versions.newest(field));
        if (value instanceof Map<?, ?> periods && field.series()) {
            return new ShownField(field, names.of(field.name()), names.value(field, null), periods(periods), sum(periods.values(), field), "");
        }
        if (value instanceof Collection<?> rows && field.type() == FieldType.ROWS) {
            List<List<String>> table = rows.stream().filter(Map.class::isInstance).map(row -> FieldText.cells(field, (Map<?, ?>) row)).toList();
            return new ShownField(field, names.of(field.name()), names.value(field, null), table, "", "");
        }
        return new ShownField(field, names.of(field.name()), names.value(field, value), List.of(), "", "");
    }

    /** The case by which a value is told; none where that cannot be said. */
    private static Optional<Field.Case> applied(Field field, Standing standing) {
        for (Field.Case one : field.cases()) {
            Object holds = one.when() == null ? Boolean.TRUE : one.when().of(standing);
            if (holds == null) {
                return Optional.empty();
            }
            if (Boolean.TRUE.equals(holds)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** A value that stands there as it is needs no words of how it is told. */
    private static String because(Field.Case one, Standing standing, Names names) {
        boolean worked = !one.value().asks().fields().isEmpty() || !one.value().asks().stages().isEmpty() || !one.value().asks().clocks().isEmpty();
        return Stream.of(worked ? "= " + names.readable(one.value(), standing.definition()) : "",
                one.when() == null ? "" : names.words().t("item.when", names.readable(one.when(), standing.definition())), one.source()).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** Whether nothing stands in it. */
    public boolean empty() {
        return text.equals("—") && table.isEmpty();
    }

    private static List<List<String>> periods(Map<?, ?> periods) {
        List<List<String>> table = new ArrayList<>();
        new TreeMap<>(periods).descendingMap().forEach((period, number) -> table.add(List.of(String.valueOf(period), number instanceof BigDecimal decimal ? decimal.toPlainString() : "")));
        return table;
    }

    private static String sum(Collection<?> numbers, Field field) {
        BigDecimal sum = numbers.stream().filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Names.shown(sum, field) + field.number().measure();
    }

    /** Whether it stands as a table of its own. */
    public boolean wide() {
        return field.type() == FieldType.ROWS || field.series();
    }

    /** Whether it is told from others. */
    public boolean derived() {
        return field.derived();
    }
}
