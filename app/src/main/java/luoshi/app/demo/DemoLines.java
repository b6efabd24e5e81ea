package luoshi.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of the example city's registers, from the tables under {@code registers}, whose first lines say how they are to be read. */
final class DemoLines {

    /** The day on which the registers were taken over. */
    private static final LocalDate TAKEN_OVER = LocalDate.of(2022, 1, 20);
    /** On this day of a month the one before is told. */
    private static final int TOLD_ON = 5;
    private static final Set<String> OWN = Set.of("item", "unit", "note", "evidence", "known");
    /** What tells one item of a register from another, in those that have it. */
    static final List<String> MARKS = List.of("own_no", "project_code", "name", "title", "summary");

    private DemoLines() {}

    /**
     * A line of a register.
     *
     * @param item by which item its lines are known among each other
     * @param unit name of the unit that owns it; null where it does not change
     * @param cells what is said, by columns
     * @param note why
     * @param evidence kinds of evidence that there are
     * @param known the day on which it is recorded
     */
    record Line(String item, String unit, Map<String, String> cells, String note, List<String> evidence, LocalDate known) {

        /** What tells its item from others. */
        String mark() {
            return MARKS.stream().map(key -> cells.getOrDefault(key, "")).collect(Collectors.joining("|"));
        }

        private static Line of(Map<String, String> row) {
            Map<String, String> cells = new LinkedHashMap<>(row);
            cells.keySet().removeAll(OWN);
            cells.replaceAll((_, cell) -> cell.replace(';', '\n'));
            List<String> evidence = row.containsKey("evidence") ? List.of(row.get("evidence").split(";")) : List.of();
            return new Line(row.get("item"), row.get("unit"), cells, row.getOrDefault("note", ""), evidence, toldOn(row));
        }
    }

    private static LocalDate toldOn(Map<String, String> row) {
        Stream<String> days = Stream.concat(row.keySet().stream().filter(key -> key.startsWith("stage.")), Stream.of("exit.day", "counted_on")).map(row::get).filter(Objects::nonNull);
        return row.containsKey("known") ? LocalDate.parse(row.get("known"))
                : Stream.concat(days.map(LocalDate::parse), Stream.of(TAKEN_OVER)).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** All lines of a register, as they become known. */
    static List<Line> of(String register) {
        List<Line> lines = new ArrayList<>(register.equals("rebuild") ? table(register).stream().flatMap(DemoLines::works).toList() : table(register).stream().map(Line::of).toList());
        if (register.equals("projects")) {
            table("projects.months").forEach(row -> row.keySet().stream().filter(month -> !month.equals("item")).forEach(month -> lines.add(
                    new Line(row.get("item"), null, Map.of("done", month + "=" + row.get(month)), "", List.of(), YearMonth.parse(month).plusMonths(1).atDay(TOLD_ON)))));
        }
        lines.sort(Comparator.comparing(Line::known));
        return lines;
    }

    /** The works that one line stands for; those that were finished later have a second line. */
    private static Stream<Line> works(Map<String, String> row) {
        int count = Integer.parseInt(row.get("count"));
        int first = Integer.parseInt(row.get("first"));
        List<Line> works = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, String> cells = new LinkedHashMap<>();
            List.of("class", "carried", "before_flood", "annual", "done", "source_money", "planned_end").forEach(key -> cells.put(key, row.get(key)));
            cells.put("own_no", row.get("own_no").formatted(first + i));
            cells.put("name", row.get("name").formatted(first + i));
            cells.put("in_plan", i < Integer.parseInt(row.get("in_plan")) ? "是" : "否");
            cells.put("stage.started", between(row, "started", i, count).toString());
            LocalDate finished = row.containsKey("finished_from") ? between(row, "finished", i, count) : null;
            boolean later = finished != null && finished.isAfter(TAKEN_OVER);
            if (finished != null && !later) {
                cells.put("stage.finished", finished.toString());
            }
            works.add(new Line(cells.get("own_no"), row.get("unit"), cells, "", cells.containsKey("stage.finished") ? List.of("施工合同", "竣工验收单") : List.of("施工合同"), TAKEN_OVER));
            if (later) {
                works.add(new Line(cells.get("own_no"), null, Map.of("stage.finished", finished.toString()), "", List.of("竣工验收单", "竣工照片"), finished));
            }
        }
        return works.stream();
    }

    private static LocalDate between(Map<String, String> row, String what, int number, int count) {
        LocalDate from = LocalDate.parse(row.get(what + "_from"));
        return from.plusDays(number * ChronoUnit.DAYS.between(from, LocalDate.parse(row.get(what + "_to"))) / count);
    }

    /** The rows of a table, each by its filled columns. */
    static List<Map<String, String>> table(String name) {
        try (BufferedReader file = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(DemoLines.class.getResourceAsStream("registers/" + name + ".tsv"), name), StandardCharsets.UTF_8))) {
            List<String[]> rows = file.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).toList();
            return rows.stream().skip(1).map(row -> {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < row.length; i++) {
                    if (!row[i].isEmpty()) {
                        cells.put(rows.getFirst()[i], row[i]);
                    }
                }
                return cells;
            }).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
