package luoshi.matter.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import luoshi.matter.MatterFile;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetWriter;

/** Matters as a task table that can be worked on and brought back. */
final class TaskSheet implements AutoCloseable {

    private final SheetWriter sheet = new SheetWriter("任务分解表", TaskColumns.WRITTEN);
    private final TaskCells cells;

    TaskSheet(Names names) {
        cells = new TaskCells(names);
    }

    void add(MatterFile file, int lamp) {
        Map<String, String> row = cells.of(file);
        row.put("lamp", TaskCells.lamp(file.standing().phase(), lamp));
        row.put("id", file.matter().id().toString());
        row.put("version", Long.toString(file.last(null).leaf()));
        List<Object> values = new ArrayList<>();
        for (SheetColumn column : TaskColumns.WRITTEN) {
            String text = row.getOrDefault(column.key(), "");
            boolean day = !text.isEmpty() && List.of("deadline", "issued").contains(column.key());
            values.add(text.isEmpty() ? null : day ? LocalDate.parse(text) : text);
        }
        sheet.row(values);
    }

    void writeTo(OutputStream out) throws IOException {
        sheet.writeTo(out);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
