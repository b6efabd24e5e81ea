package luoshi.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads sheets that officials hand in: xlsx and xls as Excel and WPS write them, known by their content and not by their name. Rows are
 * streamed and counted, so that no file takes more memory than its limit allows.
 */
public final class SheetReader {

    /** Most rows below the header. */
    public static final int MOST_ROWS = 20_000;

    /** Largest file, in megabytes. */
    public static final int MOST_MEGABYTES = 8;

    /** No text of a file is longer, in megabytes, whichever size it may have. */
    static final int MOST_TEXT = 64;

    private SheetReader() {}

    /** The first sheet of a file under whose header the columns stand. */
    public static SheetTable read(Path file, List<SheetColumn> columns) {
        return read(file, columns, MOST_ROWS, MOST_MEGABYTES);
    }

    /** The same of a file that may be larger: with so many rows and megabytes at most. */
    public static SheetTable read(Path file, List<SheetColumn> columns, int mostRows, int mostMegabytes) {
        List<SheetTable> tables = new ArrayList<>();
        for (List<SheetTable.Row> rows : sheets(file, mostRows, mostMegabytes)) {
            SheetTable.under(rows, columns).ifPresent(tables::add);
        }
        return tables.stream()
                .filter(table -> table.missing(columns).isEmpty())
                .findFirst()
                .orElseThrow(() -> tables.stream()
                        .max((one, other) -> Integer.compare(one.places().size(), other.places().size()))
                        .map(nearest -> new UnreadableSheet("sheet.columns", nearest.missing(columns)))
                        .orElseGet(() -> new UnreadableSheet("sheet.empty")));
    }

    /** What is pasted from a sheet: lines, and tabs between cells; without a header the columns stand in their order. */
    public static SheetTable pasted(String text, List<SheetColumn> columns) {
        List<SheetTable.Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                rows.add(new SheetTable.Row(number, List.of(line.split("\t", -1))));
            }
            if (rows.size() > MOST_ROWS) {
                throw new UnreadableSheet("sheet.rows", MOST_ROWS);
            }
        }
        return SheetTable.under(rows, columns).filter(table -> table.missing(columns).isEmpty()).orElseGet(() -> SheetTable.inOrder(rows, columns));
    }

    private static List<List<SheetTable.Row>> sheets(Path file, int mostRows, int mostMegabytes) {
        try {
            if (Files.size(file) > mostMegabytes * 1024L * 1024) {
                throw new UnreadableSheet("sheet.large", mostMegabytes);
            }
            return switch (magic(file)) {
                case 0x504B0304 -> XlsxSheets.read(file, mostRows);
                case 0xD0CF11E0 -> XlsSheets.read(file, mostRows);
                default -> throw new UnreadableSheet("sheet.kind");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int magic(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(4);
            return first.length < 4 ? 0 : (first[0] & 0xFF) << 24 | (first[1] & 0xFF) << 16 | (first[2] & 0xFF) << 8 | first[3] & 0xFF;
        }
    }
}
