package luoshi.plan.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows in aligned columns, none wider than the terminal. Cells wrap; a last column without a limit, a quotation, is cut with … or left out. */
final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST_QUOTATION = 16;
    private static final Pattern STEERING = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+");

    private final List<String> titles;
    private final List<Integer> widest;
    private final int lineWidth;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String heading, List<String> cells) {}

    /**
     * @param titles of all columns, the quotation, if any, last
     * @param widest how wide each column before the quotation may grow
     * @param lineWidth of the terminal
     */
    TextTable(List<String> titles, List<Integer> widest, int lineWidth) {
        this.titles = titles;
        this.widest = widest;
        this.lineWidth = lineWidth;
    }

    void add(String heading, List<String> cells) {
        rows.add(new Row(clean(heading), cells.stream().map(TextTable::clean).toList()));
    }

    /** What would move a terminal's cursor (line breaks, tabs, escape sequences) becomes a space. */
    static String clean(String text) {
        return STEERING.matcher(text).replaceAll(" ").strip();
    }

    List<String> lines() {
        List<Integer> widths = widths();
        List<String> lines = new ArrayList<>(List.of(line(titles, widths)));
        String heading = "";
        for (Row row : rows) {
            if (!row.heading.equals(heading)) {
                heading = row.heading;
                lines.add(DisplayWidth.cut("〔" + heading + "〕", lineWidth));
            }
            lines.addAll(wrapped(row.cells, widths));
        }
        return lines;
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < widest.size(); column++) {
            int index = column;
            int content = rows.stream().mapToInt(row -> DisplayWidth.of(row.cells.get(index))).max().orElse(0);
            int wanted = Math.max(content, DisplayWidth.of(titles.get(column)));
            widths.add(Math.min(wanted, widest.get(column)));
        }
        while (lineLength(widths) > lineWidth) {
            int fattest = Collections.max(widths);
            widths.set(widths.indexOf(fattest), fattest - 1);
        }
        int left = lineWidth - lineLength(widths) - GAP.length();
        if (titles.size() > widest.size() && left >= NARROWEST_QUOTATION) {
            widths.add(left);
        }
        return widths;
    }

    private static int lineLength(List<Integer> widths) {
        return widths.stream().mapToInt(width -> width + GAP.length()).sum() - GAP.length();
    }

    private List<String> wrapped(List<String> cells, List<Integer> widths) {
        List<List<String>> columns = IntStream.range(0, widths.size())
                .mapToObj(column -> cell(cells.get(column), column, widths.get(column)))
                .toList();
        int height = columns.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(at -> line(columns.stream().map(cell -> at < cell.size() ? cell.get(at) : "").toList(), widths))
                .toList();
    }

    private List<String> cell(String text, int column, int width) {
        return column == widest.size() ? List.of(DisplayWidth.cut(text, width)) : DisplayWidth.wrapped(text, width);
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, widths.size())
                .mapToObj(column -> DisplayWidth.padded(cells.get(column), widths.get(column)))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
