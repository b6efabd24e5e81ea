package luoshi.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/**
 * A sheet that somebody has sent in through a page.
 *
 * @param fileName what its file is called, without folders, 100 signs at most
 * @param table its header and rows
 */
public record SentSheet(String fileName, SheetTable table) {

    private static final int LONGEST_NAME = 100;

    /** Reads it; refused is what {@link SheetReader} refuses. The file is gone afterwards. */
    public static SentSheet read(MultipartFile file, List<SheetColumn> columns) throws IOException {
        return read(file, columns, SheetReader.MOST_ROWS, SheetReader.MOST_MEGABYTES);
    }

    /** The same of one that may be larger: with so many rows and megabytes at most. */
    public static SentSheet read(MultipartFile file, List<SheetColumn> columns, int mostRows, int mostMegabytes) throws IOException {
        Path copy = Files.createTempFile("luoshi-sheet", ".tmp");
        try {
            file.transferTo(copy);
            return new SentSheet(name(file), SheetReader.read(copy, columns, mostRows, mostMegabytes));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** The same of one that may also be text with commas or tabs: see {@link SheetReader#readWithText}. */
    public static SentSheet readWithText(MultipartFile file, List<SheetColumn> columns, int mostRows, int mostMegabytes) throws IOException {
        Path copy = Files.createTempFile("luoshi-sheet", ".tmp");
        try {
            file.transferTo(copy);
            return new SentSheet(name(file), SheetReader.readWithText(copy, columns, mostRows, mostMegabytes));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename().replaceAll(".*[/\\\\]|\\p{Cntrl}", "");
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    /** The same; refused where nothing stands below its header. */
    public SentSheet requireRows() {
        if (table.rows().isEmpty()) {
            throw new UnreadableSheet("sheet.no-rows");
        }
        return this;
    }
}
