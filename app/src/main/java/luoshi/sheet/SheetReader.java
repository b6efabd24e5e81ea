package luoshi.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

    private static final int ZIP = 0x504B0304;
    private static final int OLE = 0xD0CF11E0;

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

    /** The same of a file that may also be text with commas or tabs between its cells, in UTF-8 or GB 18030, as loggers and Excel write it. */
    public static SheetTable readWithText(Path file, List<SheetColumn> columns, int mostRows, int mostMegabytes) {
        try {
            if (Files.size(file) > mostMegabytes * 1024L * 1024 || isBook(magic(file))) {
                return read(file, columns, mostRows, mostMegabytes);
            }
            SheetRows rows = new SheetRows(mostRows);
            int number = 0;
            for (String line : (Iterable<String>) decoded(Files.readAllBytes(file)).lines()::iterator) {
                List<String> cells = cells(line);
                for (int i = 0; i < cells.size(); i++) {
                    rows.cell(i, cells.get(i));
                }
                rows.end(++number);
            }
            return SheetTable.under(rows.list(), columns).filter(table -> table.missing(columns).isEmpty()).orElseThrow(() -> new UnreadableSheet("sheet.empty"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBook(int magic) {
        return magic == ZIP || magic == OLE;
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    /** The cells of a line; a cell in quotation marks may hold the sign that parts them, and a quotation mark twice. */
    private static List<String> cells(String line) {
        char part = line.indexOf('\t') >= 0 ? '\t' : ',';
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == part && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
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
                case ZIP -> XlsxSheets.read(file, mostRows);
                case OLE -> XlsSheets.read(file, mostRows);
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
