package luoshi.flood.order;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** An order as a Word document in the layout of official documents, GB/T 9704-2012: A4, 2号 title, 3号 body, a line pitch of 28 points, the organ in red. */
final class OrderDocument {

    private static final String XIAO_BIAO_SONG = "方正小标宋简体";
    private static final String HEI = "黑体";
    private static final String FANG_SONG = "仿宋_GB2312";
    private static final String RED = "FF0000";
    private static final int TITLE = 22;
    private static final int BODY = 16;
    private static final int PITCH = 28;
    /** The organ's mark is as large as fits on a line of 442 points. */
    private static final int WIDTH = 442;
    private static final int LARGEST = 42;

    private OrderDocument() {}

    /**
     * What is printed.
     *
     * @param drill whether it is a drill, which stands boxed above all else
     * @param organ who issues it
     * @param reference its number
     * @param title its title
     * @param body its text, a paragraph a line
     * @param signer post and name of who signed; empty while nobody has
     * @param signed when; null while it is not signed
     */
    record Printed(boolean drill, String organ, String reference, String title, String body, String signer, Instant signed) {}

    static void write(Printed order, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            page(document);
            if (order.drill()) {
                boxed(document, "演　　练　（非实战文件）");
            }
            run(paragraph(document, ParagraphAlignment.CENTER, 0), order.organ(), XIAO_BIAO_SONG, Math.clamp(WIDTH / Math.max(1, order.organ().length()), TITLE, LARGEST)).setColor(RED);
            XWPFParagraph reference = paragraph(document, ParagraphAlignment.CENTER, PITCH);
            reference.setBorderBottom(Borders.SINGLE);
            run(reference, order.reference() + (order.signed() == null ? "（待签发）" : "　　签发人：" + order.signer()), FANG_SONG, BODY);
            run(paragraph(document, ParagraphAlignment.CENTER, PITCH), "", FANG_SONG, BODY);
            run(paragraph(document, ParagraphAlignment.CENTER, 36), order.title(), XIAO_BIAO_SONG, TITLE);
            body(document, order.body());
            run(paragraph(document, ParagraphAlignment.RIGHT, PITCH), "", FANG_SONG, BODY);
            run(paragraph(document, ParagraphAlignment.RIGHT, PITCH), order.organ(), FANG_SONG, BODY);
            run(paragraph(document, ParagraphAlignment.RIGHT, PITCH), order.signed() == null ? "（签发后填日期）" : OrderText.moment(order.signed()), FANG_SONG, BODY);
            if (order.drill()) {
                boxed(document, "演　　练　（非实战文件）");
            }
            document.write(out);
        }
    }

    /** The first line names who it is sent to, at the margin; the others begin two letters in. */
    private static void body(XWPFDocument document, String body) {
        boolean first = true;
        for (String line : Arrays.stream(body.split("\n")).filter(one -> !one.isBlank()).toList()) {
            XWPFParagraph paragraph = paragraph(document, ParagraphAlignment.BOTH, PITCH);
            paragraph.setIndentationFirstLine(first ? 0 : BODY * 2 * 20);
            run(paragraph, line.strip(), FANG_SONG, BODY);
            first = false;
        }
    }

    private static void boxed(XWPFDocument document, String words) {
        XWPFParagraph paragraph = paragraph(document, ParagraphAlignment.CENTER, 0);
        paragraph.setBorderTop(Borders.DOUBLE);
        paragraph.setBorderBottom(Borders.DOUBLE);
        paragraph.setBorderLeft(Borders.DOUBLE);
        paragraph.setBorderRight(Borders.DOUBLE);
        run(paragraph, words, HEI, TITLE);
    }

    private static XWPFParagraph paragraph(XWPFDocument document, ParagraphAlignment alignment, int pitch) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        if (pitch > 0) {
            paragraph.setSpacingBetween(pitch, LineSpacingRule.EXACT);
        }
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int points) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily(font, XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(points);
        run.setText(text);
        return run;
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2_098));
        margins.setRight(BigInteger.valueOf(1_474));
        margins.setBottom(BigInteger.valueOf(1_984));
        margins.setLeft(BigInteger.valueOf(1_588));
    }
}
