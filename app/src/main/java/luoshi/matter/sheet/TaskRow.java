package luoshi.matter.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import luoshi.people.Refusal;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetDay;
import luoshi.sheet.SheetLine;
import luoshi.sheet.SheetLine.Difference;
import luoshi.sheet.SheetLine.Outcome;
import luoshi.sheet.SheetLine.Problem;
import luoshi.sheet.SheetTable;

/** A row while it is looked at: its cells, and what comes to light. */
final class TaskRow {

    private final SheetTable table;
    private final SheetTable.Row row;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Outcome outcome = Outcome.UNCHANGED;
    private final Map<String, String> texts = new HashMap<>();
    private String section = "";

    TaskRow(SheetTable table, SheetTable.Row row) {
        this.table = table;
        this.row = row;
        if (row.cells().stream().anyMatch(SheetTable::isBroken)) {
            TaskColumns.UNDERSTOOD.stream().map(SheetColumn::key).filter(column -> SheetTable.isBroken(text(column)))
                    .forEach(column -> problem(column, new Refusal("matter-sheet.formula", text(column))));
        }
    }

    int number() {
        return row.number();
    }

    /** What the row says if it is no matter but a line between them: 一、主要目标. A sum is one that says nothing. */
    Optional<String> line() {
        if (text("id").isEmpty() && SheetTable.isSum(row)) {
            return Optional.of("");
        }
        return text("title").isEmpty() ? SheetTable.only(row) : Optional.empty();
    }

    /** It stands below such a line, which is its heading where it says none itself. */
    void below(String line) {
        section = line;
    }

    String text(String column) {
        String text = texts.computeIfAbsent(column, _ -> table.text(row, column));
        return text.isEmpty() && column.equals("heading") ? section : text;
    }

    /** It is new here: what it is numbered by is its number elsewhere. */
    void numberedElsewhere() {
        Stream.of("outside", "number", "serial").map(this::text).filter(number -> !number.isEmpty()).findFirst().ifPresent(number -> texts.put("outside", number));
    }

    String raw(String column) {
        return table.raw(row, column).strip();
    }

    boolean has(String column) {
        return table.has(column);
    }

    /** A certain day in a column; null where it is blank, or none with a problem. */
    LocalDate day(String column, int year) {
        return text(column).isEmpty() ? null : read(column, null, () -> SheetDay.on(raw(column), year).orElseThrow(() -> new Refusal("matter-sheet.day", text(column))));
    }

    /** What is read from a column; where that is refused it is a problem of the column, and something else stands for it. */
    <T> T read(String column, T otherwise, Supplier<T> reading) {
        try {
            return SheetTable.isBroken(text(column)) ? otherwise : reading.get();
        } catch (Refusal refusal) {
            problem(column, refusal);
            return otherwise;
        }
    }

    void problem(String column, Refusal refusal) {
        problems.add(new Problem(column, TaskColumns.name(column), refusal.key(), refusal.note().values()));
        is(refusal.key().equals("refusal.sheet.stale") ? Outcome.CONFLICT : Outcome.ERROR);
    }

    void differs(String column, String before, String after) {
        differences.add(new Difference(column, TaskColumns.name(column), before, after));
    }

    void is(Outcome found) {
        if (found.compareTo(outcome) > 0) {
            outcome = found;
        }
    }

    boolean sound() {
        return problems.isEmpty();
    }

    SheetLine told() {
        return new SheetLine(row.number(), outcome, line().filter(line -> !line.isEmpty()).orElse(text("title")), List.copyOf(differences), List.copyOf(problems));
    }
}
