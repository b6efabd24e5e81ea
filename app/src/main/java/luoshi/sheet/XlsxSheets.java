package luoshi.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads xlsx, row by row. Looks at the container first: macros, documents of other kinds and bombs are turned away before they are unpacked. */
final class XlsxSheets {

    /** Parts that hold no rows are small; what is larger is not opened. */
    private static final int SMALL_PART = 4 * 1024 * 1024;
    private static final long LARGE_PART = 64L * 1024 * 1024;
    /** Of rows, which are read as they come, more is opened where more of them are allowed, but never more than so many times. */
    private static final int MOST_TIMES = 4;
    private static final int MOST_PARTS = 500;
    private static final int LOOKED_AT = 4096;

    static {
        ZipSecureFile.setMaxEntrySize(MOST_TIMES * LARGE_PART);
        ZipSecureFile.setMaxTextSize(SheetReader.MOST_TEXT * 1024L * 1024);
    }

    private XlsxSheets() {}

    static List<List<SheetTable.Row>> read(Path file, int mostRows) {
        try {
            check(file, Math.clamp(LARGE_PART * mostRows / SheetReader.MOST_ROWS, LARGE_PART, MOST_TIMES * LARGE_PART));
            try (OPCPackage container = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                return read(container, mostRows);
            }
        } catch (UnreadableSheet refused) {
            throw refused;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException broken) {
            throw new UnreadableSheet("sheet.broken");
        }
    }

    private static void check(Path file, long largeRows) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new UnreadableSheet("sheet.bomb");
            }
            for (ZipEntry part : Collections.list(zip.entries())) {
                if (part.getName().endsWith("vbaProject.bin")) {
                    throw new UnreadableSheet("sheet.macros");
                }
                check(zip, part, largeRows);
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new UnreadableSheet("sheet.kind");
            }
        }
    }

    private static void check(ZipFile zip, ZipEntry part, long largeRows) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            String head = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
            if (head.replace("\0", "").contains("<!DOCTYPE")) {
                throw new UnreadableSheet("sheet.entities");
            }
            boolean rows = part.getName().startsWith("xl/worksheets/sheet");
            boolean holdsRows = rows || part.getName().equals("xl/sharedStrings.xml");
            boolean text = part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
            if (part.getSize() > (rows ? largeRows : LARGE_PART) || text && !holdsRows && in.skip(SMALL_PART) == SMALL_PART) {
                throw new UnreadableSheet("sheet.bomb");
            }
        }
    }

    private static List<List<SheetTable.Row>> read(OPCPackage container, int mostRows) throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(container);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(container, false);
        List<List<SheetTable.Row>> sheets = new ArrayList<>();
        for (var parts = reader.getSheetsData(); parts.hasNext(); ) {
            SheetRows rows = new SheetRows(mostRows);
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XlsxRows(reader.getStylesTable(), strings, rows));
            try (InputStream part = parts.next()) {
                xml.parse(new InputSource(part));
            }
            sheets.add(rows.list());
        }
        return sheets;
    }
}
