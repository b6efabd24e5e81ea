package luoshi.reading.task;

import java.util.ArrayList;
import java.util.List;
import luoshi.reading.task.Labels.Holds;
import luoshi.reading.text.CleanText;

/**
 * Reads tables of tasks: lines of the raw text whose cells are parted by tabs (or by upright strokes, as in Markdown), below a line whose
 * cells name units and tasks.
 */
final class Tables {

    private final CleanText clean;
    private final String raw;
    private final List<TableRow> rows = new ArrayList<>();
    private List<Holds> columns = List.of();

    private Tables(CleanText clean) {
        this.clean = clean;
        this.raw = clean.raw();
    }

    /** The rows of all tables of tasks, in order. */
    static List<TableRow> in(CleanText clean) {
        Tables tables = new Tables(clean);
        if (!clean.text().isEmpty() && (tables.raw.indexOf('\t') >= 0 || tables.raw.indexOf('|') >= 0)) {
            tables.read();
        }
        return tables.rows;
    }

    private void read() {
        int from = 0;
        while (from < raw.length()) {
            int to = raw.indexOf('\n', from);
            to = to < 0 ? raw.length() : to;
            readLine(from, to);
            from = to + 1;
        }
    }

    private void readLine(int from, int to) {
        List<int[]> cells = cells(from, to);
        if (cells.size() < 3) {
            columns = cells.size() == 1 && raw.substring(from, to).isBlank() || !columns.isEmpty() && to - from < 40 ? columns : List.of();
            return;
        }
        List<Holds> heads = cells.stream().map(cell -> Labels.column(raw.substring(cell[0], cell[1]).strip())).toList();
        if (heads.contains(Holds.CONTENT) && (heads.contains(Holds.LEADERS) || heads.contains(Holds.UNITS) || heads.contains(Holds.DEADLINE))) {
            columns = heads;
            int start = clean.cleanIndex(from);
            rows.add(new TableRow(start, clean.cleanIndex(to), start, start, null));
        } else if (!columns.isEmpty()) {
            readRow(from, to, cells);
        }
    }

    private void readRow(int from, int to, List<int[]> cells) {
        AssignmentParser parser = new AssignmentParser(clean);
        int[] task = null;
        int shift = Math.max(0, columns.size() - cells.size());
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            Holds holds = columns.get(shift > 0 && i > 0 ? Math.min(i + shift, columns.size() - 1) : i);
            int[] cell = {clean.cleanIndex(cells.get(i)[0]), clean.cleanIndex(cells.get(i)[1])};
            boolean empty = clean.text().substring(cell[0], cell[1]).chars().noneMatch(Character::isLetterOrDigit);
            if (empty || holds == null || holds == Holds.OTHER) {
                continue;
            }
            if (holds == Holds.CONTENT) {
                task = task == null || cell[1] - cell[0] >= 8 ? cell : task;
            } else {
                parser.read(cell[0], cell[1], holds);
            }
        }
        int start = clean.cleanIndex(from);
        int taskFrom = task == null ? start : task[0];
        rows.add(new TableRow(start, clean.cleanIndex(to), taskFrom, task == null ? start : task[1], parser.assignment(start, clean.cleanIndex(to))));
    }

    private List<int[]> cells(int from, int to) {
        char sign = tabs(from, to) ? '\t' : '|';
        List<int[]> cells = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || raw.charAt(i) == sign) {
                boolean outside = sign == '|' && (i == from || i == to) && raw.substring(start, i).isBlank();
                if (!outside) {
                    cells.add(new int[] {start, i});
                }
                start = i + 1;
            }
        }
        return cells;
    }

    private boolean tabs(int from, int to) {
        int tab = raw.indexOf('\t', from);
        return tab >= 0 && tab < to;
    }
}
