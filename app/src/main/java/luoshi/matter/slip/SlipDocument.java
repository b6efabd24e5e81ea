package luoshi.matter.slip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Slips as one Word document, each beginning on a sheet of its own with its own page numbers.
 *
 * <p>The body is written as it goes: a thousand slips as a tree in memory, which is how POI builds a document, are more than a small server has. What never
 * changes (footers, settings, fonts) lies beside this class as it stands in the document. The same slips give the same bytes.
 */
public final class SlipDocument {

    private static final List<String> FRAME = List.of(
            "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/settings.xml", "word/fontTable.xml", "word/footer-odd.xml", "word/footer-even.xml");
    /** The first day that a ZIP can name, so that no clock is read. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SlipDocument() {}

    /**
     * Writes the slips in this order and leaves the stream open.
     *
     * @throws IllegalArgumentException where there is no slip: an empty document is none
     */
    public static void write(List<SlipText> slips, OutputStream out) throws IOException {
        if (slips.isEmpty()) {
            throw new IllegalArgumentException("no slip to print");
        }
        ZipOutputStream zip = new ZipOutputStream(out);
        for (String part : FRAME) {
            begin(zip, part);
            try (InputStream content = SlipDocument.class.getResourceAsStream(part)) {
                content.transferTo(zip);
            }
        }
        part(zip, "word/styles.xml", PaperStyle::write);
        part(zip, "word/document.xml", xml -> body(xml, slips));
        zip.finish();
    }

    private static void part(ZipOutputStream zip, String name, Consumer<WordXml> content) throws IOException {
        begin(zip, name);
        WordXml xml = new WordXml(zip);
        try {
            content.accept(xml);
            xml.end();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
    }

    private static void body(WordXml xml, List<SlipText> slips) {
        Paper paper = new Paper(xml);
        xml.open("w:document", "xmlns:w", WordXml.W, "xmlns:r", WordXml.R).open("w:body");
        for (int at = 0; at < slips.size(); at++) {
            boolean first = at == 0;
            new SlipPage(paper, slips.get(at)).print();
            if (at < slips.size() - 1) {
                paper.endSlip(() -> section(xml, first));
            } else {
                paper.paragraph(PaperStyle.END, "");
                section(xml, first);
            }
        }
        xml.close("w:body").close("w:document");
    }

    /**
     * A4 with the margins 37, 26, 35 and 28 mm, the page number 7 mm below the text. A slip begins on an odd page: printed on both sides, no unit gets another's slip on
     * the back of its own. Footers are named once; later sections go on with them.
     */
    private static void section(WordXml xml, boolean first) {
        xml.open("w:sectPr");
        if (first) {
            xml.leaf("w:footerReference", "w:type", "even", "r:id", "rIdEven").leaf("w:footerReference", "w:type", "default", "r:id", "rIdOdd");
        }
        xml.leaf("w:type", "w:val", "oddPage").leaf("w:pgSz", "w:w", "11906", "w:h", "16838");
        xml.leaf("w:pgMar", "w:top", "2098", "w:right", "1474", "w:bottom", "1984", "w:left", "1588", "w:header", "851", "w:footer", "1417", "w:gutter", "0");
        xml.leaf("w:pgNumType", "w:start", "1").close("w:sectPr");
    }
}
