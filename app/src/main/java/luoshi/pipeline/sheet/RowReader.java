package luoshi.pipeline.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import luoshi.people.Refusal;
import luoshi.people.Unit;
import luoshi.people.UnitTree;
import luoshi.pipeline.course.FieldText;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Said;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Exit;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.sheet.Column.Kind;
import luoshi.sheet.SheetTable;
import luoshi.sheet.SheetText;

/** Reads what the rows of a sheet say of items, on several threads. A cell that reads as what is held asks for nothing, whatever it may have lost of it. */
final class RowReader {

    private final Definition definition;
    private final List<Column> columns;
    private final UnitTree tree;
    private final ItemCells cells;
    private final Set<String> periods;
    private final FieldText texts;
    private final Map<String, UUID> units = new ConcurrentHashMap<>();

    /**
     * For one sheet.
     *
     * @param table the sheet: columns that it lacks are not asked
     * @param periods names of the periods 期 there are
     * @param month a day of the month of numbers whose column names no period
     * @param today days without a year are days of this one
     */
    RowReader(Definition definition, SheetTable table, UnitTree tree, Collection<String> periods, LocalDate month, LocalDate today) {
        this.definition = definition;
        this.columns = Columns.understood(definition, today.getYear()).stream().filter(column -> table.has(column.key()) && !column.told()).map(column -> dated(column, month)).toList();
        this.tree = tree;
        this.cells = new ItemCells(definition, tree);
        this.periods = new TreeSet<>(periods);
        this.texts = new FieldText(definition.nameless(), today);
    }

    private static Column dated(Column column, LocalDate month) {
        return column.kind() != Kind.SERIES || !column.period().isEmpty() ? column
                : new Column(Kind.SERIES, column.of(), FieldText.periods(column.field(), month, 1).getFirst(), column.field(), column.sheet());
    }

    /** What a row says: values, days, exit, batches, note and unit, as far as they differ from what is held. */
    record Read(Said said, String note, UUID unit) {

        boolean isEmpty() {
            return said.isEmpty() && note.isEmpty() && unit == null;
        }
    }

    List<Column> columns() {
        return columns;
    }

    /**
     * Reads a row.
     *
     * @param before the item as it is held; null for a new one
     * @param partly whether a blank cell says nothing and does not clear what is held
     */
    Read read(SheetRow row, Item before, boolean partly) {
        List<Column> asked = columns.stream().filter(column -> asks(row, column, before, partly)).toList();
        Map<String, Object> values = values(row, asked, before);
        Map<String, LocalDate> days = days(row, asked, before);
        Said said = exit(row, asked, before, Said.of(values, days));
        said = batches(row, asked, before, said);
        Column noted = find(asked, Kind.NOTE);
        String note = noted == null ? "" : row.raw(noted.key());
        if (before != null && !note.isEmpty()) {
            row.differs(noted, cells.text(noted, before), note);
        }
        Column owner = find(asked, Kind.UNIT);
        UUID unit = owner == null ? null : row.read(owner, () -> unit(row.raw(owner.key()))).orElse(null);
        if (owner != null && unit != null && before != null && !unit.equals(before.unit())) {
            row.differs(owner, tree.name(before.unit()), tree.name(unit));
        }
        return new Read(said, note, before != null && before.unit().equals(unit) ? null : unit);
    }

    private boolean asks(SheetRow row, Column column, Item before, boolean partly) {
        String text = row.text(column.key());
        return before == null ? !text.isEmpty() : (!partly || !text.isEmpty()) && !text.equals(SheetText.clean(cells.text(column, before)));
    }

    private static Column find(List<Column> asked, Kind kind) {
        return asked.stream().filter(column -> column.kind() == kind).findFirst().orElse(null);
    }

    private Map<String, Object> values(SheetRow row, List<Column> asked, Item before) {
        Map<String, Object> read = new LinkedHashMap<>();
        for (Column column : asked) {
            if (column.kind() == Kind.FIELD) {
                boolean sound = row.text(column.key()).isEmpty();
                Object value = sound ? null : row.read(column, () -> texts.read(column.field(), row.raw(column.key()))).orElse(null);
                if (sound || value != null) {
                    read.put(column.of(), value);
                }
            } else if (column.kind() == Kind.SERIES) {
                period(row, column, read);
            }
        }
        Map<String, Object> changes = FieldText.changes(before, read);
        if (before != null) {
            asked.stream().filter(column -> changed(column, changes)).forEach(column -> row.differs(column, cells.text(column, before), after(column, changes)));
        }
        return changes;
    }

    private static void period(SheetRow row, Column column, Map<String, Object> read) {
        boolean blank = row.text(column.key()).isEmpty();
        BigDecimal number = blank ? null : row.read(column, () -> FieldText.number(column.field(), row.raw(column.key()))).orElse(null);
        if (blank || number != null) {
            @SuppressWarnings("unchecked")
            Map<String, Object> numbers = (Map<String, Object>) read.computeIfAbsent(column.of(), _ -> new TreeMap<String, Object>());
            numbers.put(column.period(), number);
        }
    }

    private static boolean changed(Column column, Map<String, Object> changes) {
        return switch (column.kind()) {
            case FIELD -> changes.containsKey(column.of());
            case SERIES -> changes.get(column.of()) instanceof Map<?, ?> numbers && numbers.containsKey(column.period());
            default -> false;
        };
    }

    private static String after(Column column, Map<String, Object> changes) {
        Object value = changes.get(column.of());
        return FieldText.write(column.field(), column.kind() == Kind.SERIES ? ((Map<?, ?>) value).get(column.period()) : value);
    }

    private Map<String, LocalDate> days(SheetRow row, List<Column> asked, Item before) {
        Map<String, LocalDate> days = new TreeMap<>();
        for (Column column : asked) {
            if (column.kind() != Kind.STAGE) {
                continue;
            }
            LocalDate held = before == null ? null : before.days().get(column.of());
            if (row.text(column.key()).isEmpty()) {
                row.problem(column, new Refusal("pipeline-sheet.day-gone", held));
                continue;
            }
            row.read(column, () -> texts.day(column.name(), row.raw(column.key()))).filter(day -> !day.equals(held)).ifPresent(day -> {
                days.put(column.of(), day);
                if (before != null) {
                    row.differs(column, held == null ? "" : held.toString(), day.toString());
                }
            });
        }
        return days;
    }

    private Said exit(SheetRow row, List<Column> asked, Item before, Said said) {
        Column way = find(asked, Kind.EXIT);
        Column on = find(asked, Kind.EXIT_DAY);
        if (way == null && on == null) {
            return said;
        }
        boolean out = before != null && before.absence().isPresent();
        LocalDate day = on == null || row.text(on.key()).isEmpty() ? null : row.read(on, () -> texts.day(on.name(), row.raw(on.key()))).orElse(null);
        if (out) {
            return back(row, way, on, day, before.absence().get(), said);
        }
        if (way == null) {
            row.problem(on, new Refusal("pipeline-sheet.no-exit", row.text(on.key())));
            return said;
        }
        Exit exit = row.read(way, () -> exit(row.text(way.key()))).orElse(null);
        if (day == null && (on == null || row.text(on.key()).isEmpty())) {
            row.problem(way, new Refusal("pipeline-sheet.no-exit-day", row.text(way.key())));
        }
        if (exit == null || day == null) {
            return said;
        }
        if (before != null) {
            row.differs(way, "", exit.name().zh() + " " + day);
        }
        return said.leaving(exit.key(), day);
    }

    /** Of an item that has left: blank is the exit of one that comes back, on the day that stands beside it. */
    private static Said back(SheetRow row, Column way, Column on, LocalDate day, Item.Absence absence, Said said) {
        if (way == null || !row.text(way.key()).isEmpty()) {
            row.problem(way == null ? on : way, new Refusal("pipeline-sheet.has-left", absence.since()));
            return said;
        }
        if (day == null) {
            row.problem(way, new Refusal("pipeline-sheet.back-day", absence.since()));
            return said;
        }
        row.differs(way, absence.since().toString(), "→ " + day);
        return said.leaving(null, day);
    }

    private Exit exit(String text) {
        return definition.exits().stream().filter(exit -> exit.name().zh().equals(text) || exit.key().equals(text)).findFirst().orElseThrow(() -> new Refusal("pipeline-sheet.exit", text,
                definition.exits().isEmpty() ? "—" : definition.exits().stream().map(exit -> exit.name().zh()).collect(Collectors.joining("、"))));
    }

    private Said batches(SheetRow row, List<Column> asked, Item before, Said said) {
        Set<String> joined = new TreeSet<>();
        Set<String> left = new TreeSet<>();
        for (Column column : asked) {
            if (column.kind() == Kind.BATCH) {
                Set<String> held = before == null ? Set.of() : before.batches().stream().filter(batch -> batch.startsWith(column.of() + ":")).collect(Collectors.toSet());
                row.read(column, () -> named(row.raw(column.key()), column)).ifPresent(named -> {
                    named.stream().filter(batch -> !held.contains(batch)).forEach(joined::add);
                    held.stream().filter(batch -> !named.contains(batch)).forEach(left::add);
                    if (before != null && !named.equals(held)) {
                        row.differs(column, ItemCells.batches(before, column.of()), named.stream().map(batch -> batch.substring(column.of().length() + 1)).collect(Collectors.joining("、")));
                    }
                });
            }
        }
        return joined.isEmpty() && left.isEmpty() ? said : said.declaring(joined, left);
    }

    private Set<String> named(String cell, Column column) {
        return Arrays.stream(cell.split("[、，,;；\\r\\n]+")).map(SheetText::clean).filter(name -> !name.isEmpty()).map(name -> column.of() + ":" + period(name, column)).collect(Collectors.toCollection(TreeSet::new));
    }

    private String period(String name, Column column) {
        String plain = periods.contains(name) ? name : name.replace(column.name(), "").strip();
        if (!periods.contains(plain)) {
            throw new Refusal("pipeline-sheet.period", name, periods.isEmpty() ? "—" : String.join("、", periods));
        }
        return plain;
    }

    private UUID unit(String text) {
        UUID known = units.get(text);
        if (known == null) {
            Set<UUID> found = tree.called(text);
            if (found.size() != 1) {
                throw found.isEmpty() ? new Refusal("pipeline-sheet.unit", SheetText.clean(text))
                        : new Refusal("matter-sheet.units", SheetText.clean(text), found.stream().map(id -> tree.path(id).stream().map(Unit::name).collect(Collectors.joining("/"))).collect(Collectors.joining("、")));
            }
            known = found.iterator().next();
            units.put(text, known);
        }
        return known;
    }

    /** What a row calls its item. */
    String title(SheetRow row) {
        Field title = definition.title() == null ? null : definition.field(definition.title()).orElse(null);
        return title == null ? "" : row.text("f." + title.key());
    }
}
