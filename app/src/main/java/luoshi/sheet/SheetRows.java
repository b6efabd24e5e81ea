package luoshi.sheet;

import java.util.ArrayList;
import java.util.List;

/** Collects the rows of a sheet while it is read, and stops where it becomes too much. */
final class SheetRows {

    private static final int TITLES = 20;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_CHARACTERS = 8_000_000;

    private final List<SheetTable.Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int characters;

    /** Puts a text into a column of the row that is being read. Where a cell holds two (some programs leave the old one behind), the first counts. */
    void cell(int column, String text) {
        if (text == null || text.isBlank() || column >= MOST_COLUMNS || column < cells.size()) {
            return;
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text.replace("\0", ""));
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw new UnreadableSheet("sheet.text");
        }
    }

    /** Ends a row; a blank one does not count. */
    void end(int number) {
        if (cells.isEmpty()) {
            return;
        }
        if (rows.size() == SheetReader.MOST_ROWS + TITLES) {
            throw new UnreadableSheet("sheet.rows", SheetReader.MOST_ROWS);
        }
        rows.add(new SheetTable.Row(number, cells));
        cells = new ArrayList<>();
    }

    List<SheetTable.Row> list() {
        return rows;
    }
}
