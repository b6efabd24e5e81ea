package luoshi.people.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetTable;
import luoshi.sheet.SheetWriter;
import luoshi.people.Refusal;

/** The sheet as it came in, with all its columns, its wrong rows coloured, a comment at each wrong cell, and a column 问题. */
final class MarkedSheet {

    private static final String PROBLEM = "问题";

    private MarkedSheet() {}

    static void write(SheetKind kind, SheetTable table, List<ImportLine> lines, Function<Refusal, String> words, OutputStream out) throws IOException {
        Map<Integer, List<ImportLine.Problem>> problems = lines.stream().collect(Collectors.toMap(ImportLine::row, ImportLine::problems));
        int last = table.header().contains(PROBLEM) ? table.header().indexOf(PROBLEM) : table.header().size();
        try (SheetWriter sheet = new SheetWriter(PROBLEM, columns(kind, table, last))) {
            for (SheetTable.Row row : table.rows()) {
                List<ImportLine.Problem> wrong = problems.getOrDefault(row.number(), List.of());
                List<Object> cells = new ArrayList<>(row.cells());
                while (cells.size() <= last) {
                    cells.add(null);
                }
                cells.set(last, wrong.isEmpty() ? null : wrong.stream().map(problem -> words.apply(problem.refusal())).collect(Collectors.joining("\n")));
                sheet.row(cells, wrong.stream().map(problem -> new SheetWriter.Mark(table.places().getOrDefault(problem.column(), last), words.apply(problem.refusal()))).toList());
            }
            sheet.writeTo(out);
        }
    }

    private static List<SheetColumn> columns(SheetKind kind, SheetTable table, int last) {
        List<SheetColumn> columns = new ArrayList<>();
        for (int i = 0; i < Math.max(table.header().size(), last + 1); i++) {
            int place = i;
            String name = i == last ? PROBLEM : table.header().get(i);
            int width = kind.columns().stream().filter(column -> Integer.valueOf(place).equals(table.places().get(column.key()))).findFirst().map(SheetColumn::width).orElse(i == last ? 40 : 16);
            columns.add(SheetColumn.of(name, width, name));
        }
        return columns;
    }
}
