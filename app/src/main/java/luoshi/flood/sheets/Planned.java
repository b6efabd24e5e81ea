package luoshi.flood.sheets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetLine;
import luoshi.sheet.SheetLine.Difference;
import luoshi.sheet.SheetLine.Outcome;
import luoshi.sheet.SheetLine.Problem;

/** What a sheet comes to: its rows with all that is wrong with them, and what would be recorded. Where anything is wrong, nothing is. */
final class Planned {

    /** Records what was planned, and tells how many more are done. */
    interface Recording {
        void record(SignedIn who, IntConsumer told);
    }

    private final List<SheetColumn> columns;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<SheetLine> lines = new ArrayList<>();
    private int amount;
    private Recording recording = (_, _) -> { };

    Planned(List<SheetColumn> columns) {
        this.columns = columns;
        List.of(Outcome.values()).forEach(outcome -> counts.put(outcome, 0));
    }

    /** What is wrong with a cell. */
    Problem problem(String column, Refusal refusal) {
        String name = columns.stream().filter(one -> one.key().equals(column)).findFirst().map(SheetColumn::name).orElse("");
        return new Problem(column, name, refusal.key(), List.of(refusal.values()).stream().map(String::valueOf).toList());
    }

    /** Adds a row. */
    void add(int row, String name, List<Difference> differences, List<Problem> problems, boolean fresh) {
        Outcome outcome = !problems.isEmpty() ? Outcome.ERROR : fresh ? Outcome.NEW : differences.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        counts.merge(outcome, 1, Integer::sum);
        if (outcome != Outcome.UNCHANGED) {
            lines.add(new SheetLine(row, outcome, name, differences, problems));
        }
    }

    /** Counts rows of which nothing is to be told. */
    void fine(Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    /** What would be recorded, and how much it is. */
    Planned with(int much, Recording how) {
        amount = much;
        recording = how;
        return this;
    }

    Map<Outcome, Integer> counts() {
        return counts;
    }

    /** The rows of which there is something to tell, those that are wrong first. */
    List<SheetLine> lines() {
        return lines.stream().sorted((one, other) -> Boolean.compare(one.problems().isEmpty(), other.problems().isEmpty())).toList();
    }

    boolean blocked() {
        return counts.get(Outcome.ERROR) > 0;
    }

    int amount() {
        return amount;
    }

    Recording recording() {
        return recording;
    }
}
