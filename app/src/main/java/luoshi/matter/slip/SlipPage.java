package luoshi.matter.slip;

import java.util.List;
import luoshi.matter.slip.Paper.Cell;
import luoshi.matter.slip.Paper.Row;

/** One slip from its head to its receipt. */
final class SlipPage {

    private static final int[] RECEIPT = {1500, 2922, 1500, 2922};
    /** A date that a seal is put on stands four letters away from the margin (GB/T 9704-2012, 7.3.5.1). */
    private static final double BEFORE_DATE = 4;

    private final Paper paper;
    private final SlipText slip;

    SlipPage(Paper paper, SlipText slip) {
        this.paper = paper;
        this.slip = slip;
    }

    void print() {
        String number = Printed.lineOr(slip.number(), "【编号】");
        head();
        paper.paragraph(PaperStyle.TITLE, slip.kind().title());
        paper.paragraph(PaperStyle.NUMBER, "编号：" + number);
        paper.paragraph(PaperStyle.ADDRESSEE, Printed.lineOr(slip.addressee(), "【主送机关】") + "：");
        paper.paragraph(PaperStyle.BODY, slip.kind().opening());
        paper.paragraph(PaperStyle.HEADING, "一、工作事项");
        new MatterTable(paper).print(slip.matters());
        paper.paragraph(PaperStyle.HEADING, "二、工作要求");
        paper.paragraphs(PaperStyle.BODY, slip.requirement());
        paper.kept(PaperStyle.BODY, slip.kind().demand(slip.answerBy() == null ? "及时" : "于" + Printed.day(slip.answerBy()) + "前（含当日）"));
        signature();
        receipt(number);
    }

    /** 版头. What the document flow of the office system gives is named and left open. */
    private void head() {
        paper.ends(PaperStyle.HEAD, "【份号】", slip.kind().mark(), slip.kind().colour());
        paper.paragraph(PaperStyle.HEAD, "【密级和保密期限】");
        paper.paragraph(PaperStyle.HEAD, "【紧急程度】");
        paper.gap(12);
        paper.organ(organ());
        paper.gap(24);
        paper.ruled(PaperStyle.REFERENCE, "【发文字号】", "签发人：【签发人】");
        paper.gap(28);
    }

    private String organ() {
        return Printed.lineOr(slip.organ(), "【发文机关】");
    }

    /** The organ stands centred above the date, on one page with the last sentence: a page with a seal and no text could be put under any text. */
    private void signature() {
        String day = Printed.day(slip.day());
        paper.signature(28, organ(), Math.max(0, BEFORE_DATE + (letters(day) - letters(organ())) / 2));
        paper.signature(0, day, BEFORE_DATE);
        Printed.lines(slip.contact()).forEach(line -> paper.paragraph(PaperStyle.BODY, "（联系人：" + line + "）"));
    }

    /** How wide a text is, in Chinese letters: digits are half as wide. */
    private static double letters(String text) {
        return text.codePoints().mapToDouble(letter -> letter < 0x80 ? 0.5 : 1).sum();
    }

    private void receipt(String number) {
        paper.paragraph(PaperStyle.CUT, "- - - - - - - - - - - - - - - 签 收 回 执 - - - - - - - - - - - - - - -");
        paper.table(RECEIPT);
        paper.row(Row.KEPT, RECEIPT, List.of(
                Cell.of(PaperStyle.LABEL, "编　　号"), Cell.of(PaperStyle.CELL, number), Cell.of(PaperStyle.LABEL, "签收单位"), Cell.of(PaperStyle.CELL, Printed.line(slip.addressee()))));
        paper.row(Row.KEPT, RECEIPT, List.of(
                Cell.of(PaperStyle.LABEL, "签 收 人"), Cell.of(PaperStyle.CELL, ""), Cell.of(PaperStyle.LABEL, "签收时间"), Cell.of(PaperStyle.CELL, "　　年　月　日　时")));
        Paper.Line blank = new Paper.Line(PaperStyle.CELL, "");
        paper.row(Row.KEPT, RECEIPT, List.of(Cell.of(PaperStyle.LABEL, "反馈意见"), new Cell(3, List.of(blank, blank, blank))));
        paper.endTable();
    }
}
