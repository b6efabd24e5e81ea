package luoshi.pipeline.course;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Field;

/** What an item holds as expressions want it, under one version of the definition: days as days, numbers by periods under the last days of these, stages by their places. */
final class FieldValues {

    private final Map<String, Object> typed;
    private final Map<Item.Lap, LocalDate[]> stages;

    private FieldValues(Map<String, Object> typed, Map<Item.Lap, LocalDate[]> stages) {
        this.typed = typed;
        this.stages = stages;
    }

    static FieldValues of(Item item, Definition definition, Versions versions) {
        Map<String, Object> typed = new HashMap<>();
        definition.fields().stream().filter(field -> !field.derived()).forEach(field -> {
            Object value = typed(field, item.value(versions.newest(field)));
            if (value != null) {
                typed.put(field.key(), value);
            }
        });
        Map<Item.Lap, LocalDate[]> stages = new IdentityHashMap<>();
        item.laps().forEach(lap -> stages.put(lap, versions.questions(definition).stages().stream().map(lap.days()::get).toArray(LocalDate[]::new)));
        return new FieldValues(typed, stages);
    }

    /** The days of the stages in a lap, in the order of the definition; null for those that it has not come to. */
    LocalDate[] stages(Item.Lap lap) {
        return stages.get(lap);
    }

    Object get(String key) {
        return typed.get(key);
    }

    /** The days that stand in some fields, in tables too. */
    List<LocalDate> days(Set<String> keys) {
        return typed.entrySet().stream().filter(one -> keys.contains(one.getKey())).flatMap(one -> days(one.getValue())).toList();
    }

    /** By the keys of all fields that hold some the days in them: in tables too, and the last days of periods. */
    Map<String, List<LocalDate>> days() {
        Map<String, List<LocalDate>> days = new HashMap<>();
        typed.forEach((key, value) -> {
            List<LocalDate> own = value instanceof NavigableMap<?, ?> series ? series.keySet().stream().map(LocalDate.class::cast).toList() : days(value).toList();
            if (!own.isEmpty()) {
                days.put(key, own);
            }
        });
        return days;
    }

    private static Stream<LocalDate> days(Object value) {
        return switch (value) {
            case LocalDate day -> Stream.of(day);
            case List<?> rows -> rows.stream().flatMap(row -> ((Map<?, ?>) row).values().stream()).filter(LocalDate.class::isInstance).map(LocalDate.class::cast);
            default -> Stream.empty();
        };
    }

    /** What was recorded under another type, before the definition changed, is not known any more. */
    private static Object typed(Field field, Object raw) {
        return switch (field.type()) {
            case TEXT, NOTE, CHOICE, PLACE, CODE -> raw instanceof String text ? text : null;
            case NUMBER -> field.series() ? raw instanceof Map<?, ?> periods ? series(periods) : null : raw instanceof BigDecimal number ? number : null;
            case DATE -> raw instanceof String text ? day(text) : null;
            case YESNO -> raw instanceof Boolean ? raw : null;
            case CHOICES -> raw instanceof List<?> list ? new LinkedHashSet<>(list) : null;
            case ROWS -> raw instanceof List<?> list ? list.stream().filter(Map.class::isInstance).map(row -> row(field, (Map<?, ?>) row)).toList() : null;
        };
    }

    private static Map<String, Object> row(Field field, Map<?, ?> raw) {
        Map<String, Object> row = new LinkedHashMap<>();
        field.columns().forEach(column -> {
            Object value = typed(column, raw.get(column.key()));
            if (value != null) {
                row.put(column.key(), value);
            }
        });
        return row;
    }

    private static NavigableMap<LocalDate, BigDecimal> series(Map<?, ?> periods) {
        NavigableMap<LocalDate, BigDecimal> series = new TreeMap<>();
        periods.forEach((period, value) -> {
            LocalDate last = lastDay(String.valueOf(period));
            if (last != null && value instanceof BigDecimal number) {
                series.put(last, number);
            }
        });
        return series;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** The last day of a period as it is kept: 2022-01, 2022-Q1, 2022; null for none. */
    static LocalDate lastDay(String period) {
        try {
            int year = Integer.parseInt(period, 0, 4, 10);
            return switch (period.length()) {
                case 4 -> LocalDate.of(year, 12, 31);
                case 7 -> YearMonth.of(year, period.charAt(5) == 'Q' ? 3 * (period.charAt(6) - '0') : Integer.parseInt(period, 5, 7, 10)).atEndOfMonth();
                default -> null;
            };
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException none) {
            return null;
        }
    }
}
