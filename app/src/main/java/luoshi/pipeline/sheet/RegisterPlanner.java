package luoshi.pipeline.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.kernel.SearchText;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.pipeline.Ask;
import luoshi.pipeline.Period;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.Registers;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Said;
import luoshi.pipeline.definition.Exit;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.sheet.RegisterImports.Import;
import luoshi.pipeline.sheet.RowReader.Read;
import luoshi.pipeline.store.Projection;
import luoshi.sheet.SheetLine.Outcome;
import luoshi.sheet.SheetTable;
import org.springframework.stereotype.Component;

/** Compares a sheet with what a register holds: what would be new, taken over, changed, in conflict or refused. Some rows at a time, so that a large one fits. */
@Component
class RegisterPlanner {

    private static final int AT_ONCE = 1_000;
    /** What says already that another row or item has the same. */
    private static final Set<String> KNOWN = Set.of("refusal.pipeline-sheet.known", "refusal.pipeline-sheet.same");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Pipelines pipelines;
    private final Registers registers;
    private final Projection projection;
    private final Units units;
    private final Door door;
    private final Clock clock;

    RegisterPlanner(Pipelines pipelines, Registers registers, Projection projection, Units units, Door door, Clock clock) {
        this.pipelines = pipelines;
        this.registers = registers;
        this.projection = projection;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    /** Goes through a sheet, so many rows at a time, each with what it asks for. */
    void go(Import given, Pipeline pipeline, SheetTable table, SignedIn who, Consumer<List<SheetRow>> some) {
        Planning planning = new Planning(given, pipeline, table, who);
        for (int from = 0; from < table.rows().size(); from += AT_ONCE) {
            some.accept(planning.plan(table.rows().subList(from, Math.min(table.rows().size(), from + AT_ONCE))));
        }
    }

    /** What would be wrong with rows, were they recorded now: told to each. */
    void judge(Pipeline pipeline, SheetTable table, SignedIn who, List<SheetRow> rows) {
        List<Column> columns = Columns.understood(pipeline.definition(), CityClock.today(clock).getYear()).stream().filter(column -> table.has(column.key())).toList();
        List<SheetRow> asking = rows.stream().filter(row -> row.ask() != null).toList();
        for (Registers.Wrong wrong : registers.judge(who, pipeline, asking.stream().map(SheetRow::ask).toList())) {
            SheetRow row = asking.get(wrong.place());
            boolean known = row.told().problems().stream().anyMatch(problem -> KNOWN.contains(problem.key()));
            wrong.refusals().stream().filter(refusal -> !known || !refusal.key().equals("refusal.pipeline.taken"))
                    .forEach(refusal -> row.problem(Columns.meant(columns, pipeline.definition(), refusal.values()).orElse(null), refusal));
        }
    }

    /** One sheet while it is compared. */
    private final class Planning {

        private final Import given;
        private final Pipeline pipeline;
        private final SheetTable table;
        private final SignedIn who;
        private final boolean keeps;
        private final UUID own;
        private final UnitTree tree;
        private final RowReader reader;
        private final List<Field> unique;
        private final Map<UUID, Integer> seen = new HashMap<>();
        private final Map<String, Map<String, Integer>> marks = new HashMap<>();
        private final Map<UUID, Boolean> visible = new HashMap<>();

        Planning(Import given, Pipeline pipeline, SheetTable table, SignedIn who) {
            this.given = given;
            this.pipeline = pipeline;
            this.table = table;
            this.who = who;
            LocalDate today = CityClock.today(clock);
            keeps = door.allows(who, "pipelines.edit", pipeline.keeper());
            own = who.units().filter(unit -> door.allows(who, "pipelines.edit", unit)).findFirst().orElse(pipeline.keeper());
            tree = units.on(AsOf.now(today));
            reader = new RowReader(pipeline.definition(), table, tree, pipelines.periods(pipeline.key(), AsOf.now(today)).stream().map(Period::name).toList(), given.month(), today);
            unique = pipeline.definition().fields().stream().filter(Field::unique).toList();
        }

        List<SheetRow> plan(List<SheetTable.Row> some) {
            List<SheetRow> rows = some.stream().map(row -> new SheetRow(table, row)).filter(row -> !row.between()).toList();
            Map<SheetRow, UUID> known = new LinkedHashMap<>(named(rows));
            Map<SheetRow, UUID> found = found(rows);
            if (given.matches()) {
                found.forEach(known::putIfAbsent);
            }
            Map<UUID, Item> items = registers.find(pipeline, List.copyOf(known.values()));
            rows.forEach(row -> row.called(reader.title(row)));
            known.forEach((row, id) -> open(row, items.get(id)));
            Predicate<SheetRow> matched = row -> row.text(Columns.ID).isEmpty();
            List<SheetRow> readable = rows.stream().filter(row -> known.containsKey(row) ? row.sound() : matched.test(row)).toList();
            List<Read> read = readable.parallelStream().map(row -> reader.read(row, known.containsKey(row) ? items.get(known.get(row)) : null, matched.test(row))).toList();
            for (int i = 0; i < readable.size(); i++) {
                SheetRow row = readable.get(i);
                if (known.containsKey(row)) {
                    held(row, items.get(known.get(row)), matched.test(row), read.get(i));
                } else {
                    fresh(row, found.get(row), read.get(i));
                }
            }
            return rows;
        }

        /** Rows that name their item. */
        private Map<SheetRow, UUID> named(List<SheetRow> rows) {
            Map<SheetRow, UUID> named = new LinkedHashMap<>();
            for (SheetRow row : rows) {
                String id = row.text(Columns.ID);
                if (ID.matcher(id).matches()) {
                    named.put(row, UUID.fromString(id));
                } else if (!id.isEmpty()) {
                    row.problem(null, new Refusal("pipeline-sheet.id", id));
                }
            }
            return named;
        }

        /** Rows without an id whose value of a unique field an item has already. */
        private Map<SheetRow, UUID> found(List<SheetRow> rows) {
            Map<SheetRow, UUID> found = new HashMap<>();
            for (Field field : unique) {
                Map<SheetRow, String> wanted = new HashMap<>();
                rows.stream().filter(row -> row.text(Columns.ID).isEmpty()).forEach(row -> {
                    String mark = SearchText.folded(row.text("f." + field.key()));
                    if (!mark.isEmpty()) {
                        wanted.put(row, mark);
                    }
                });
                Map<String, UUID> taken = wanted.isEmpty() ? Map.of() : projection.taken(pipeline.key(), field.key(), wanted.values());
                wanted.forEach((row, mark) -> {
                    if (taken.containsKey(mark)) {
                        found.putIfAbsent(row, taken.get(mark));
                    }
                });
            }
            return found;
        }

        /** Opens the item of a row, unless it cannot be or another row has it. */
        private void open(SheetRow row, Item item) {
            if (item == null || item.withdrawn() || !visible.computeIfAbsent(item.unit(), unit -> keeps || door.allows(who, "pipelines.read", unit))) {
                row.problem(null, new Refusal("pipeline-sheet.id", row.text(Columns.ID)));
                return;
            }
            row.called(Projection.title(item, pipeline.definition(), pipeline.versions()));
            Integer before = seen.putIfAbsent(item.id(), row.number());
            if (before != null) {
                row.problem(null, new Refusal("pipeline-sheet.twice", before));
            }
        }

        private void held(SheetRow row, Item item, boolean matched, Read read) {
            if (read.isEmpty()) {
                return;
            }
            row.is(Outcome.CHANGED);
            twice(row, read.said());
            if (!matched && !row.text(Columns.VERSION).equals(Long.toString(item.leaf()))) {
                row.problem(null, new Refusal("pipeline-sheet.stale", CityClock.dayOf(item.at())));
            } else {
                row.asks(new Ask(item.id(), kind(read.said(), item), read.unit(), read.said(), read.note(), List.of(), item.leaf()));
            }
        }

        private Entry.Kind kind(Said said, Item item) {
            if (said.exit() != null) {
                return pipeline.definition().exit(said.exit()).map(Exit::back).orElse(false) ? Entry.Kind.RETURN : Entry.Kind.LEAVE;
            }
            if (said.comesBack()) {
                return Entry.Kind.COME_BACK;
            }
            return said.days().keySet().stream().map(item.days()::get).anyMatch(Objects::nonNull) ? Entry.Kind.CORRECT : said.days().isEmpty() ? Entry.Kind.CHANGE : Entry.Kind.MOVE;
        }

        /** What has run already, its keeper takes over: its past was recorded elsewhere. */
        private void fresh(SheetRow row, UUID other, Read read) {
            boolean takes = keeps && (!read.said().days().isEmpty() || read.said().exit() != null);
            row.is(takes ? Outcome.TAKEN_OVER : Outcome.NEW);
            if (table.has(Columns.UNIT) && row.text(Columns.UNIT).isEmpty()) {
                row.problem(reader.columns().stream().filter(column -> column.key().equals(Columns.UNIT)).findFirst().orElse(null), new Refusal("pipeline-sheet.no-unit"));
            }
            if (other != null) {
                registers.find(pipeline, other).ifPresent(item -> row.problem(null, new Refusal("pipeline-sheet.known", item.number(),
                        Projection.title(item, pipeline.definition(), pipeline.versions()))));
            }
            twice(row, read.said());
            row.asks(new Ask(null, takes ? Entry.Kind.TAKE_OVER : Entry.Kind.ADD, read.unit() == null ? own : read.unit(), read.said(), read.note(), List.of(), 0));
        }

        /** The same value of a unique field in two rows. */
        private void twice(SheetRow row, Said said) {
            for (Field field : unique) {
                String mark = said.values().get(field.key()) == null ? "" : SearchText.folded(said.values().get(field.key()).toString());
                Integer before = mark.isEmpty() ? null : marks.computeIfAbsent(field.key(), _ -> new HashMap<>()).putIfAbsent(mark, row.number());
                if (before != null) {
                    row.problem(column(field), new Refusal("pipeline-sheet.same", field.name().zh(), before));
                }
            }
        }

        private Column column(Field field) {
            return reader.columns().stream().filter(column -> field.key().equals(column.of())).findFirst().orElse(null);
        }
    }
}
