package luoshi.people.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import luoshi.sheet.SheetTable;
import luoshi.sheet.SheetText;
import luoshi.people.Refusal;
import luoshi.people.sheet.ImportLine.Difference;
import luoshi.people.sheet.ImportLine.Outcome;
import luoshi.people.sheet.ImportLine.Problem;

/** A row while it is looked at: its cells, and what comes to light. */
final class LineDraft {

    private final SheetTable table;
    private final SheetTable.Row row;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private String name = "";
    private Outcome outcome = Outcome.UNCHANGED;

    LineDraft(SheetTable table, SheetTable.Row row) {
        this.table = table;
        this.row = row;
    }

    int number() {
        return row.number();
    }

    String text(String column) {
        return table.text(row, column);
    }

    /** The text, or what is held already where the sheet lacks the column. */
    String text(String column, String held) {
        return table.has(column) ? text(column) : held;
    }

    /** The day in a column, or another where it is blank; null and a problem where it is no day. */
    LocalDate day(String column, LocalDate blank) {
        String text = text(column);
        if (text.isEmpty()) {
            return blank;
        }
        return SheetText.day(text).orElseGet(() -> {
            problem(column, new Refusal("form.day", text));
            return null;
        });
    }

    /** The leaf in a column; -1 where there is none. */
    long version(String column) {
        String text = text(column);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    void called(String what) {
        name = what;
    }

    void problem(String column, Refusal refusal) {
        problems.add(new Problem(column, refusal));
        is(refusal.key().equals("refusal.sheet.stale") ? Outcome.CONFLICT : Outcome.ERROR);
    }

    void differs(String column, Object before, Object after) {
        if (!Objects.equals(before == null ? "" : before.toString(), after == null ? "" : after.toString())) {
            differences.add(new Difference(column, before == null ? "" : before.toString(), after == null ? "" : after.toString()));
        }
    }

    /** How many differences have been found so far. */
    int found() {
        return differences.size();
    }

    /** Drops what was found from some point on: it is not this person's to record. */
    void leave(int from) {
        differences.subList(from, differences.size()).clear();
        is(Outcome.LEFT);
    }

    void is(Outcome found) {
        if (found.compareTo(outcome) > 0) {
            outcome = found;
        }
    }

    boolean sound() {
        return problems.isEmpty();
    }

    ImportLine line() {
        return new ImportLine(row.number(), outcome, name, List.copyOf(differences), List.copyOf(problems));
    }
}
