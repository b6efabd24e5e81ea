package luoshi.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sheet as it came in, with all its columns, its wrong rows coloured, a comment at each wrong cell, and a column 问题. */
public final class MarkedSheet {

    private static final String PROBLEM = "问题";

    private MarkedSheet() {}

    /**
     * What is wrong with a row.
     *
     * @param column key of the column it lies in; one that the sheet lacks for the row as a whole
     * @param words what it is and what to do
     */
    public record Wrong(String column, String words) {}

    /** Writes it; what is wrong stands under the numbers of the rows. */
    public static void write(SheetTable table, List<SheetColumn> columns, Map<Integer, List<Wrong>> wrongs, OutputStream out) throws IOException {
        int last = table.header().contains(PROBLEM) ? table.header().indexOf(PROBLEM) : table.header().size();
        try (SheetWriter sheet = new SheetWriter(PROBLEM, columns(table, columns, last))) {
            for (SheetTable.Row row : table.rows()) {
                List<Wrong> wrong = wrongs.getOrDefault(row.number(), List.of());
                List<Object> cells = new ArrayList<>(row.cells());
                while (cells.size() <= last) {
                    cells.add(null);
                }
                cells.set(last, wrong.isEmpty() ? null : wrong.stream().map(Wrong::words).collect(Collectors.joining("\n")));
                sheet.row(cells, wrong.stream().map(one -> new SheetWriter.Mark(table.places().getOrDefault(one.column(), last), one.words())).toList());
            }
            sheet.writeTo(out);
        }
    }

    private static List<SheetColumn> columns(SheetTable table, List<SheetColumn> known, int last) {
        List<SheetColumn> columns = new ArrayList<>();
        for (int i = 0; i < Math.max(table.header().size(), last + 1); i++) {
            int place = i;
            String name = i == last ? PROBLEM : table.header().get(i);
            int width = known.stream().filter(column -> Integer.valueOf(place).equals(table.places().get(column.key()))).findFirst().map(SheetColumn::width).orElse(i == last ? 40 : 16);
            columns.add(SheetColumn.of(name, width, name));
        }
        return columns;
    }
}
