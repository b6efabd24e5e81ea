package luoshi.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a sheet row by row. Texts are written as texts and never as formulas, whatever they begin with, and stay texts when somebody
 * edits them; days are dates.
 */
public final class SheetWriter implements AutoCloseable {

    /** Comments are held in memory; rows with more are still coloured and explained in their column. */
    private static final int MOST_COMMENTS = 1_000;
    private static final int LONGEST = 32_000;
    /** So many digits a spreadsheet program keeps. */
    private static final int EXACT = 15;
    /** What spreadsheet programs take for a sign by its number, though somebody wrote it so. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    /** Signs that the format cannot hold: line ends of word processors, for one. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\t\\r\\n]]");

    static {
        PrivateTempFiles.use();
    }

    /** With shared strings, as Excel itself writes: programs that edit cells know no others well. */
    private final SXSSFWorkbook book = new SXSSFWorkbook(null, 100, false, true);
    private final SXSSFSheet sheet;
    private final CellStyle text = style(null);
    private final CellStyle day = style("yyyy-mm-dd");
    private final CellStyle plain = style("General");
    private final CellStyle marked = style(null);
    private final List<SheetColumn> columns;
    private int next;
    private int comments;

    /** A sheet with a name and its header. */
    public SheetWriter(String name, List<SheetColumn> columns) {
        this.columns = columns;
        sheet = book.createSheet(name);
        marked.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        marked.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        header();
    }

    /**
     * What is wrong with a row.
     *
     * @param column the column it lies in, counted from 0; -1 for the row as a whole
     * @param words what it is and what to do
     */
    public record Mark(int column, String words) {}

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format == null ? "@" : format));
        style.setQuotePrefixed(format == null);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }

    private void header() {
        CellStyle style = style(null);
        Font bold = book.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        Row row = sheet.createRow(next++);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(columns.get(i).name());
            cell.setCellStyle(style);
            sheet.setColumnWidth(i, Math.clamp(columns.get(i).width(), 4, 80) * 256);
            sheet.setColumnHidden(i, columns.get(i).hidden());
            sheet.setDefaultColumnStyle(i, text);
        }
        sheet.createFreezePane(0, 1);
    }

    /** Appends a row of texts, days, nulls and numbers: decimal ones are numbers to the program, others stay texts. */
    public void row(List<?> cells) {
        row(cells, List.of());
    }

    /** Appends a row with what is wrong with it: coloured, with a comment at the cell. */
    public void row(List<?> cells, List<Mark> marks) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null || !marks.isEmpty()) {
                write(row.createCell(i), cells.get(i), marks.isEmpty() ? text : marked);
            }
        }
        marks.forEach(mark -> comment(row, mark));
    }

    private void write(Cell cell, Object value, CellStyle style) {
        cell.setCellStyle(style);
        switch (value) {
            case null -> { }
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(style == text ? day : style);
            }
            case BigDecimal number when number.precision() <= EXACT -> {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(style == text ? plain : style);
            }
            case Number number -> cell.setCellValue(number.toString());
            default -> cell.setCellValue(cut(value.toString()));
        }
    }

    private static String cut(String words) {
        String written = ESCAPE.matcher(UNWRITABLE.matcher(words).replaceAll(" ")).replaceAll("_x005F_");
        return written.length() > LONGEST ? written.substring(0, LONGEST) + "…" : written;
    }

    private void comment(Row row, Mark mark) {
        Cell cell = row.getCell(Math.max(mark.column(), 0));
        if (comments == MOST_COMMENTS || cell == null || cell.getCellComment() != null) {
            return;
        }
        comments++;
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(row.getRowNum());
        anchor.setRow2(row.getRowNum() + 4);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(book.getCreationHelper().createRichTextString(cut(mark.words())));
        comment.setAddress(row.getRowNum(), cell.getColumnIndex());
        cell.setCellComment(comment);
    }

    /** Writes the file. */
    public void writeTo(OutputStream out) throws IOException {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(next - 1, 1), 0, columns.size() - 1));
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
