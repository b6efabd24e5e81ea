package luoshi.sheet;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Takes the rows of a sheet in xlsx as they are read; with what the library passes over: merged cells, and formulas of which no value was saved. */
final class XlsxRows extends XSSFSheetXMLHandler {

    private final Cells cells;
    private final SheetRows rows;
    private String reference;
    private boolean formula;
    private boolean value;
    private boolean within;

    XlsxRows(StylesTable styles, ReadOnlySharedStringsTable strings, SheetRows rows) {
        this(styles, strings, rows, new Cells(rows));
    }

    private XlsxRows(StylesTable styles, ReadOnlySharedStringsTable strings, SheetRows rows, Cells cells) {
        super(styles, null, strings, cells, new CellNumbers(), false);
        this.rows = rows;
        this.cells = cells;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        switch (localName) {
            case "c" -> {
                reference = attributes.getValue("r");
                formula = false;
                value = false;
            }
            case "f" -> formula = true;
            case "v", "is" -> within = true;
            case "mergeCell" -> rows.merged(CellRangeAddress.valueOf(attributes.getValue("ref")));
            default -> { }
        }
        super.startElement(uri, localName, name, localName.equals("c") && "inlineStr".equals(attributes.getValue("t")) ? plain(attributes) : attributes);
    }

    /** Text that stands in the cell itself is taken as it stands: the library would build a document of formatted text for each such cell only to read it out again. */
    private static Attributes plain(Attributes attributes) {
        AttributesImpl plain = new AttributesImpl(attributes);
        plain.setValue(plain.getIndex("t"), "str");
        return plain;
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        value |= within && length > 0;
        super.characters(text, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        super.endElement(uri, localName, name);
        within &= !localName.equals("v") && !localName.equals("is");
        if (localName.equals("c") && formula && !value) {
            cells.cell(reference, SheetTable.BROKEN + "N/A", null);
        }
    }

    /** The cells of a row, one after the other. */
    private static final class Cells implements SheetContentsHandler {

        private final SheetRows rows;
        private int last = -1;

        Cells(SheetRows rows) {
            this.rows = rows;
        }

        @Override
        public void startRow(int row) {
            last = -1;
        }

        @Override
        public void cell(String reference, String text, XSSFComment comment) {
            last = reference == null ? last + 1 : column(reference);
            rows.cell(last, text);
        }

        private static int column(String reference) {
            int letters = 0;
            while (letters < reference.length() && !Character.isDigit(reference.charAt(letters))) {
                letters++;
            }
            return CellReference.convertColStringToIndex(reference.substring(0, letters));
        }

        @Override
        public void endRow(int row) {
            rows.end(row + 1);
        }
    }
}
