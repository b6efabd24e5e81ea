package luoshi.pipeline.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import luoshi.people.Refusal;
import luoshi.pipeline.Ask;
import luoshi.sheet.SheetLine;
import luoshi.sheet.SheetLine.Difference;
import luoshi.sheet.SheetLine.Outcome;
import luoshi.sheet.SheetLine.Problem;
import luoshi.sheet.SheetTable;

/** A row of a register's sheet while it is looked at: its cells, what is asked by it, and what comes to light. */
final class SheetRow {

    private final SheetTable table;
    private final SheetTable.Row row;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private Outcome outcome = Outcome.UNCHANGED;
    private String name = "";
    private Ask ask;

    SheetRow(SheetTable table, SheetTable.Row row) {
        this.table = table;
        this.row = row;
    }

    int number() {
        return row.number();
    }

    /** Whether it is no item but a line between them, or a sum. */
    boolean between() {
        return text(Columns.ID).isEmpty() && (SheetTable.isSum(row) || table.places().size() > 2 && SheetTable.only(row).isPresent());
    }

    String text(String column) {
        return texts.computeIfAbsent(column, _ -> table.text(row, column));
    }

    String raw(String column) {
        return table.raw(row, column).strip();
    }

    /** What is read from a column; where that is refused it is a problem of the column, and nothing stands for it. */
    <T> Optional<T> read(Column column, Supplier<T> reading) {
        try {
            if (SheetTable.isBroken(text(column.key()))) {
                throw new Refusal("matter-sheet.formula", text(column.key()));
            }
            return Optional.ofNullable(reading.get());
        } catch (Refusal refusal) {
            problem(column, refusal);
            return Optional.empty();
        }
    }

    /** Something is wrong in a column; null for the row as a whole. */
    void problem(Column column, Refusal refusal) {
        Problem problem = new Problem(column == null ? "" : column.key(), column == null ? "" : column.name(), refusal.key(), refusal.note().values());
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
        is(refusal.key().equals("refusal.pipeline-sheet.stale") ? Outcome.CONFLICT : Outcome.ERROR);
    }

    void differs(Column column, String before, String after) {
        differences.add(new Difference(column.key(), column.name(), before, after));
    }

    void is(Outcome found) {
        outcome = found.compareTo(outcome) > 0 ? found : outcome;
    }

    /** What it speaks of. */
    void called(String title) {
        name = title;
    }

    /** What it asks for; null for nothing. */
    Ask ask() {
        return ask;
    }

    void asks(Ask wanted) {
        ask = wanted;
    }

    boolean sound() {
        return problems.isEmpty();
    }

    SheetLine told() {
        return new SheetLine(row.number(), outcome, name, List.copyOf(differences), List.copyOf(problems));
    }
}
