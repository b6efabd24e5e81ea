package luoshi.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;

/** Collects the rows of a sheet while it is read, and stops where it becomes too much. */
final class SheetRows {

    private static final int TITLES = 20;
    private static final int MOST_COLUMNS = 100;
    private static final int CHARACTERS_A_ROW = 800;
    /** Texts up to this length are held once, however often a table says them: units, choices, days. */
    private static final int REPEATED = 24;

    private final int mostRows;
    private final Map<String, String> said = new HashMap<>();
    private final List<SheetTable.Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private int characters;

    /** For a sheet with so many rows at most. */
    SheetRows(int mostRows) {
        this.mostRows = mostRows;
    }

    /** Puts a text into a column of the row that is being read. Where a cell holds two (some programs leave the old one behind), the first counts. */
    void cell(int column, String text) {
        if (text == null || text.isBlank() || column >= MOST_COLUMNS || column < cells.size()) {
            return;
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(held(text.replace("\0", "")));
        count(text.length());
    }

    private String held(String text) {
        String before = text.length() > REPEATED ? text : said.putIfAbsent(text, text);
        return before == null ? text : before;
    }

    private void count(int more) {
        characters += more;
        if (characters > mostRows * CHARACTERS_A_ROW) {
            throw new UnreadableSheet("sheet.text");
        }
    }

    /** Ends a row; a blank one does not count. */
    void end(int number) {
        if (cells.isEmpty()) {
            return;
        }
        if (rows.size() == mostRows + TITLES) {
            throw new UnreadableSheet("sheet.rows", mostRows);
        }
        rows.add(new SheetTable.Row(number, cells));
        cells = new ArrayList<>();
    }

    /** Remembers that cells are one, from a row down to another as the spreadsheet program counts them. */
    void merged(CellRangeAddress range) {
        if (range.getLastRow() > range.getFirstRow() && range.getFirstColumn() < MOST_COLUMNS) {
            merged.add(range);
            count(1);
        }
    }

    /** All rows; a cell that goes over several says in each of them what it says in the first. */
    List<SheetTable.Row> list() {
        merged.forEach(range -> {
            int from = place(range.getFirstRow() + 1);
            String text = from < rows.size() && rows.get(from).number() == range.getFirstRow() + 1 ? rows.get(from).cell(range.getFirstColumn()) : "";
            for (int i = from + 1; i < rows.size() && rows.get(i).number() <= range.getLastRow() + 1 && !text.isEmpty(); i++) {
                count(text.length());
                fill(rows.get(i).cells(), range.getFirstColumn(), text);
            }
        });
        merged.clear();
        return rows;
    }

    /** Where the first row stands that has this number or a higher one. */
    private int place(int number) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (rows.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void fill(List<String> cells, int column, String text) {
        while (cells.size() <= column) {
            cells.add("");
        }
        if (cells.get(column).isEmpty()) {
            cells.set(column, text);
        }
    }
}
