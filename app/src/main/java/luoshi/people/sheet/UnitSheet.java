package luoshi.people.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import luoshi.page.EnumWords;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetTable;
import luoshi.sheet.SheetWriter;
import luoshi.people.Recorded;
import luoshi.people.Refusal;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.sheet.ImportLine.Outcome;

/** The sheet of units: 编号, 单位全称, 简称, 类别, 上级单位, 起始日期, 状态, and hidden id and version. */
final class UnitSheet {

    static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.of("number", 6, "编号", "序号", "No."),
            SheetColumn.needed("name", 36, "单位全称", "单位名称", "单位", "全称", "Name"),
            SheetColumn.of("short", 18, "简称", "单位简称", "Short name"),
            SheetColumn.of("kind", 16, "类别", "单位类别", "类型", "Kind"),
            SheetColumn.of("parent", 30, "上级单位", "主管单位", "隶属", "Unit above"),
            SheetColumn.of("from", 14, "起始日期", "起始时间", "自", "From"),
            SheetColumn.of("state", 8, "状态", "State"),
            SheetColumn.of("id", 0, "标识", "id"),
            SheetColumn.of("version", 0, "版本", "version"));

    private static final String OPEN = "在用";
    private static final String CLOSED = "撤销";

    private final Known known;
    private final Map<UUID, Unit> held;
    private final Map<UUID, Long> versions;
    private final Map<String, UUID> ids = new HashMap<>();

    private UnitSheet(Known known) {
        this.known = known;
        held = known.newest().stream().collect(Collectors.toMap(one -> one.state().id(), Recorded::state));
        versions = known.newest().stream().collect(Collectors.toMap(one -> one.state().id(), Recorded::leaf));
        known.today().forEach(unit -> held.put(unit.id(), unit));
        known.today().forEach(unit -> ids.put(unit.shortName(), unit.id()));
        known.today().forEach(unit -> ids.put(unit.name(), unit.id()));
    }

    /**
     * What a sheet of units is compared with.
     *
     * @param newest what was recorded last of every unit
     * @param today the units of today, those above before those below
     * @param day today
     * @param judge what would be refused of a list that is recorded in order
     * @param recorder who recorded a leaf and when: two values for words
     */
    record Known(List<Recorded<Unit>> newest, List<Unit> today, LocalDate day, Function<List<Unit>, List<Optional<Refusal>>> judge,
            LongFunction<Object[]> recorder) {}

    /** Writes units, those above before those below; without versions the sheet is for reading only. */
    static void write(List<Unit> units, Map<UUID, Long> versions, OutputStream out) throws IOException {
        Map<UUID, String> names = units.stream().collect(Collectors.toMap(Unit::id, Unit::name));
        try (SheetWriter sheet = new SheetWriter("单位", COLUMNS)) {
            int number = 0;
            for (Unit unit : units) {
                sheet.row(Arrays.asList(++number, unit.name(), unit.shortName(), EnumWords.write("unit-kind", unit.kind()),
                        unit.parent() == null ? null : names.get(unit.parent()), unit.from(), OPEN,
                        versions.isEmpty() ? null : unit.id(), versions.get(unit.id())));
            }
            sheet.writeTo(out);
        }
    }

    /** Compares a sheet with what is held. */
    static ImportPlan plan(SheetTable table, Known known) {
        return new UnitSheet(known).plan(table);
    }

    private ImportPlan plan(SheetTable table) {
        Map<LineDraft, UUID> subjects = subjects(table);
        Map<UUID, LineDraft> lines = new LinkedHashMap<>();
        Map<UUID, Unit> wanted = new LinkedHashMap<>();
        subjects.forEach((line, id) -> {
            LineDraft before = lines.putIfAbsent(id, line);
            if (before != null) {
                line.problem("name", new Refusal("sheet.twice", before.number()));
                return;
            }
            Unit unit = compare(line, id);
            if (unit != null) {
                wanted.put(id, unit);
            }
        });
        List<Unit> order = order(wanted);
        List<Optional<Refusal>> verdicts = known.judge().apply(order);
        for (int i = 0; i < order.size(); i++) {
            LineDraft line = lines.get(order.get(i).id());
            verdicts.get(i).ifPresent(refusal -> line.problem(refusal.key().contains("parent") || refusal.key().contains("ring") ? "parent" : "name", refusal));
        }
        return new ImportPlan(subjects.keySet().stream().map(LineDraft::line).toList(), order, List.of(), List.of());
    }

    /** Which unit each row speaks of: by its id, else by its name, else a new one. */
    private Map<LineDraft, UUID> subjects(SheetTable table) {
        Map<LineDraft, UUID> subjects = new LinkedHashMap<>();
        for (SheetTable.Row row : table.rows()) {
            LineDraft line = new LineDraft(table, row);
            String name = line.text("name");
            UUID stated = uuid(line.text("id"));
            line.called(name);
            UUID subject = stated != null && held.containsKey(stated) ? stated : byFullName(name).orElseGet(UUID::randomUUID);
            subjects.put(line, subject);
            if (!name.isEmpty()) {
                ids.putIfAbsent(name, subject);
            }
        }
        return subjects;
    }

    private Optional<UUID> byFullName(String name) {
        return Optional.ofNullable(ids.get(name)).filter(id -> !held.containsKey(id) || held.get(id).name().equals(name));
    }

    static UUID uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    /** The unit as the row wants it; null where it is as it was or cannot be. */
    private Unit compare(LineDraft line, UUID id) {
        Unit before = held.get(id);
        Unit after = read(line, id, before);
        if (after == null || !line.sound()) {
            return null;
        }
        if (before == null) {
            line.is(Outcome.NEW);
            return after;
        }
        line.differs("name", before.name(), after.name());
        line.differs("short", before.shortName(), after.shortName());
        line.differs("kind", EnumWords.write("unit-kind", before.kind()), EnumWords.write("unit-kind", after.kind()));
        line.differs("parent", name(before.parent()), name(after.parent()));
        line.differs("from", before.from(), after.from());
        line.differs("state", before.closed() ? CLOSED : OPEN, after.closed() ? CLOSED : OPEN);
        if (line.found() == 0) {
            return null;
        }
        line.is(Outcome.CHANGED);
        if (line.text("id").isEmpty()) {
            line.problem("name", new Refusal("sheet.known", before.name()));
        } else if (line.version("version") != versions.get(id)) {
            line.problem("name", new Refusal("sheet.stale", known.recorder().apply(versions.get(id))));
        }
        return line.sound() ? after : null;
    }

    private Unit read(LineDraft line, UUID id, Unit before) {
        String name = line.text("name");
        if (name.isEmpty()) {
            line.problem("name", new Refusal("units.nameless"));
        }
        String brief = line.text("short", before == null ? "" : before.shortName());
        String kindText = line.text("kind");
        UnitKind kind = kindText.isEmpty() && before != null ? before.kind() : EnumWords.read(UnitKind.class, "unit-kind", kindText).orElse(null);
        if (kind == null) {
            line.problem("kind", new Refusal("sheet.kind-unknown", kindText));
        }
        UUID parent = parent(line, before);
        LocalDate from = line.day("from", before == null ? known.day() : before.from());
        boolean closed = line.text("state").matches("(已)?(撤销|注销|撤并)|closed");
        if (!line.sound() || from == null) {
            return null;
        }
        return new Unit(id, name, brief.isEmpty() ? name : brief, kind, parent, from, closed);
    }

    private UUID parent(LineDraft line, Unit before) {
        String name = line.text("parent", before == null ? "" : name(before.parent()));
        if (!name.isEmpty() && !ids.containsKey(name)) {
            line.problem("parent", new Refusal("sheet.parent-unknown", name));
        }
        return name.isEmpty() ? null : ids.get(name);
    }

    private String name(UUID unit) {
        return unit == null ? "" : Optional.ofNullable(held.get(unit)).map(Unit::name)
                .or(() -> ids.entrySet().stream().filter(entry -> entry.getValue().equals(unit)).map(Map.Entry::getKey).findFirst())
                .orElse("");
    }

    /** New units before those below them, closings last and from below upwards. */
    private List<Unit> order(Map<UUID, Unit> wanted) {
        Set<UUID> placed = new HashSet<>();
        List<Unit> order = new ArrayList<>();
        wanted.values().stream().filter(unit -> !unit.closed()).forEach(unit -> place(unit, wanted, placed, order));
        List<UUID> down = known.today().stream().map(Unit::id).toList();
        wanted.values().stream().filter(Unit::closed).sorted(Comparator.comparing((Unit unit) -> down.indexOf(unit.id())).reversed()).forEach(order::add);
        return order;
    }

    private static void place(Unit unit, Map<UUID, Unit> wanted, Set<UUID> placed, List<Unit> order) {
        if (!placed.add(unit.id())) {
            return;
        }
        Unit above = unit.parent() == null ? null : wanted.get(unit.parent());
        if (above != null && !above.closed()) {
            place(above, wanted, placed, order);
        }
        order.add(unit);
    }
}
