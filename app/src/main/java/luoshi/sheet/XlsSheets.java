package luoshi.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Reads xls. The format holds no more than 65,536 rows, and the file is small: it is read whole. */
final class XlsSheets {

    private XlsSheets() {}

    static List<List<SheetTable.Row>> read(Path file, int mostRows) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            check(container.getRoot());
            try (HSSFWorkbook book = new HSSFWorkbook(container)) {
                List<List<SheetTable.Row>> sheets = new ArrayList<>();
                book.sheetIterator().forEachRemaining(sheet -> sheets.add(rows(sheet, mostRows)));
                return sheets;
            }
        } catch (UnreadableSheet refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableSheet("sheet.broken");
        }
    }

    private static void check(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new UnreadableSheet("sheet.locked");
        }
        if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            throw new UnreadableSheet("sheet.macros");
        }
        if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
            throw new UnreadableSheet("sheet.kind");
        }
    }

    private static List<SheetTable.Row> rows(Sheet sheet, int mostRows) {
        SheetRows rows = new SheetRows(mostRows);
        CellNumbers numbers = new CellNumbers();
        for (Row row : sheet) {
            for (Cell cell : row) {
                rows.cell(cell.getColumnIndex(), text(cell, numbers));
            }
            rows.end(row.getRowNum() + 1);
        }
        sheet.getMergedRegions().forEach(rows::merged);
        return rows.list();
    }

    private static String text(Cell cell, CellNumbers numbers) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> numbers.formatRawCellContents(cell.getNumericCellValue(), cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> "ERROR:" + FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }
}
