package luoshi.matter.sheet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import luoshi.matter.Matter;
import luoshi.matter.MatterFile;
import luoshi.matter.Phase;
import luoshi.people.Refusal;
import luoshi.sheet.SheetLine;
import luoshi.sheet.SheetText;

/** Compares a row with the matter it names, and says of every cell that was changed whether it may be. */
final class TaskComparison {

    private static final List<String> TOLD = List.of("number", "issued", "state", "said");

    private final Names names;
    private final TaskCells cells;

    TaskComparison(Names names) {
        this.names = names;
        cells = new TaskCells(names);
    }

    /**
     * The matter as the row wants it; null where it is as it was, or cannot be.
     *
     * @param recorder who did something last, and when: two values for words
     */
    Matter compare(TaskRow row, MatterFile file, Object[] recorder) {
        Matter held = file.matter();
        Map<String, String> now = cells.of(file);
        boolean stale = !row.text("version").equals(Long.toString(file.last(null).leaf()));
        Set<String> differing = differing(row, now, TaskColumns.DEFINING);
        Matter wanted = new TaskReader(names, row, held, differing, held.year()).read();
        Set<String> changed = wanted == null ? differing : told(row, now, cells.defining(wanted));
        if (stale && (!changed.isEmpty() || !row.sound())) {
            row.problem("title", new Refusal("sheet.stale", recorder));
            return null;
        }
        if (!stale) {
            differing(row, now, TOLD).forEach(column -> row.problem(column, new Refusal("matter-sheet.told", TaskColumns.name(column), now.get(column))));
        }
        if (!changed.isEmpty()) {
            row.is(SheetLine.Outcome.CHANGED);
            refuse(row, file, changed, wanted);
        }
        return row.sound() && !changed.isEmpty() ? wanted : null;
    }

    /** The columns whose text is another than that of the matter. */
    private static Set<String> differing(TaskRow row, Map<String, String> now, List<String> columns) {
        return columns.stream().filter(column -> row.has(column) && !row.text(column).equals(SheetText.clean(now.get(column)))).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The columns that mean something else, not only in other words. */
    private static Set<String> told(TaskRow row, Map<String, String> now, Map<String, String> wanted) {
        Set<String> changed = new LinkedHashSet<>();
        for (String column : TaskColumns.DEFINING) {
            if (!now.get(column).equals(wanted.get(column))) {
                changed.add(column);
                row.differs(column, now.get(column), wanted.get(column));
            }
        }
        return changed;
    }

    /** A draft may be anything; of a matter in hand the table of moves lets a sheet change the node plan. */
    private static void refuse(TaskRow row, MatterFile file, Set<String> changed, Matter wanted) {
        Phase phase = file.standing().phase();
        if (phase == Phase.DRAFT) {
            return;
        }
        for (String column : changed) {
            if (phase != Phase.OPEN) {
                row.problem(column, new Refusal(String.join(".", "matter", "not-now", phase.name())));
            } else if (!TaskColumns.NODES.contains(column)) {
                row.problem(column, new Refusal("matter-sheet.in-hand", TaskColumns.name(column)));
            }
        }
        if (phase == Phase.OPEN && wanted != null && wanted.nodes().isEmpty() && TaskColumns.NODES.stream().anyMatch(changed::contains)) {
            row.problem("q1", new Refusal("matter.nodes"));
        }
    }
}
