package luoshi.flood.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import luoshi.people.Refusal;
import luoshi.people.UnitTree;
import luoshi.sheet.SheetLine.Problem;
import luoshi.sheet.SheetNumber;
import luoshi.sheet.SheetTable;
import luoshi.sheet.SheetText;

/** The cells of one row as they are read; what cannot be read is a problem of its cell, and the others are read all the same. */
final class CellText {

    private final SheetTable table;
    private final SheetTable.Row row;
    private final Planned plan;
    private final List<Problem> problems = new ArrayList<>();

    CellText(SheetTable table, SheetTable.Row row, Planned plan) {
        this.table = table;
        this.row = row;
        this.plan = plan;
    }

    String text(String column) {
        return table.text(row, column);
    }

    /** The text, or what is held where the sheet has no such column. */
    String text(String column, String held) {
        return table.has(column) ? text(column) : held;
    }

    BigDecimal number(String column, BigDecimal held) {
        String text = text(column);
        return !table.has(column) ? held : text.isEmpty() ? null
                : tried(column, () -> SheetNumber.read(text).filter(one -> one.behind().isEmpty()).map(SheetNumber::number).orElseThrow(() -> new Refusal("station.number", text)), null);
    }

    LocalDate day(String column, LocalDate blank) {
        String text = text(column);
        return text.isEmpty() ? blank : tried(column, () -> SheetText.day(text).orElseThrow(() -> new Refusal("station.day", text)), blank);
    }

    UUID unit(String column, UUID held, UnitTree tree) {
        String text = text(column);
        if (text.isEmpty() && held != null) {
            return held;
        }
        Set<UUID> called = text.isEmpty() ? Set.of() : tree.called(text);
        return tried(column, () -> {
            if (called.size() != 1) {
                throw new Refusal("flood-sheet.unit", text);
            }
            return called.iterator().next();
        }, null);
    }

    /** What is read, or something else and a problem where it is refused. */
    <T> T tried(String column, Supplier<T> read, T otherwise) {
        try {
            return read.get();
        } catch (Refusal refusal) {
            problem(column, refusal);
            return otherwise;
        }
    }

    void problem(String column, Refusal refusal) {
        problems.add(plan.problem(column, refusal));
    }

    List<Problem> problems() {
        return problems;
    }
}
