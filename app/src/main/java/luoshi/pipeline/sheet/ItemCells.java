package luoshi.pipeline.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import luoshi.people.UnitTree;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.FieldText;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Standing;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Exit;
import luoshi.pipeline.definition.Field;
import luoshi.sheet.SheetText;

/** What stands in the cells of an item: as it would be typed, so that what goes out comes back as it was. */
final class ItemCells {

    private final Definition definition;
    private final UnitTree tree;

    ItemCells(Definition definition, UnitTree tree) {
        this.definition = definition;
        this.tree = tree;
    }

    /** A cell as it is written: a number, a day, a text; null for nothing. */
    Object of(Column column, Standing standing) {
        Item item = standing.item();
        return switch (column.kind()) {
            case NUMBER -> BigDecimal.valueOf(item.number());
            case UNIT -> tree.name(item.unit());
            case FIELD -> column.told() ? told(column.field(), standing) : value(column.field(), item.value(column.of()));
            case SERIES -> item.value(column.of()) instanceof Map<?, ?> periods ? periods.get(column.period()) : null;
            case BATCH -> text(batches(item, column.of()));
            case STAGE -> day(item.days().get(column.of()), standing);
            case EXIT -> standing.absence().map(absence -> exitName(absence.exit())).orElse(null);
            case EXIT_DAY -> standing.absence().map(Item.Absence::since).orElse(null);
            case NOTE -> text(note(item));
            case ID -> item.id().toString();
            case VERSION -> Long.toString(item.leaf());
        };
    }

    /** A cell as it reads. */
    String text(Column column, Standing standing) {
        Object value = of(column, standing);
        return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** A cell of an item as it reads where only what was recorded matters. */
    String text(Column column, Item item) {
        return switch (column.kind()) {
            case UNIT -> tree.name(item.unit());
            case FIELD -> FieldText.write(column.field(), item.value(column.of()));
            case SERIES -> item.value(column.of()) instanceof Map<?, ?> periods && periods.get(column.period()) instanceof BigDecimal number ? number.toPlainString() : "";
            case BATCH -> batches(item, column.of());
            case STAGE -> written(item.days().get(column.of()));
            case EXIT -> item.absence().map(absence -> exitName(absence.exit())).orElse("");
            case EXIT_DAY -> item.absence().map(absence -> absence.since().toString()).orElse("");
            case NOTE -> note(item);
            case NUMBER, ID, VERSION -> "";
        };
    }

    private static String written(Object value) {
        return value == null ? "" : value.toString();
    }

    private static Object value(Field field, Object held) {
        return switch (field.type()) {
            case NUMBER -> held;
            case DATE -> held instanceof String day && SheetText.day(day).isPresent() ? LocalDate.parse(day) : held;
            default -> text(FieldText.write(field, held));
        };
    }

    private static Object told(Field field, Standing standing) {
        Object value = standing.field(field.key());
        return value instanceof BigDecimal number ? rounded(number, field) : value instanceof LocalDate ? value : text(FieldText.write(field, value));
    }

    private static BigDecimal rounded(BigDecimal number, Field field) {
        int decimals = field.number() == null ? 6 : field.number().decimals();
        return number.scale() <= decimals ? number : number.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String text(String text) {
        return text.isEmpty() ? null : text;
    }

    private static LocalDate day(LocalDate day, Standing standing) {
        return day == null || day.isAfter(standing.asOf()) ? null : day;
    }

    /** The periods of one kind of batch: 第1期、第3期. */
    static String batches(Item item, String kind) {
        return item.batches().stream().filter(batch -> batch.startsWith(kind + ":")).map(batch -> batch.substring(kind.length() + 1)).collect(Collectors.joining("、"));
    }

    /** What was noted last; entries that were taken back do not count. */
    static String note(Item item) {
        int takenBack = 0;
        for (Entry entry : item.entries().reversed()) {
            if (entry.kind() == Entry.Kind.UNDO) {
                takenBack++;
            } else if (takenBack > 0) {
                takenBack--;
            } else if (!entry.note().isBlank()) {
                return entry.note();
            }
        }
        return "";
    }

    private String exitName(String key) {
        return definition.exit(key).map(Exit::name).map(name -> name.zh()).orElse(key);
    }
}
