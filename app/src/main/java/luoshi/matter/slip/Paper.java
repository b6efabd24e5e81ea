package luoshi.matter.slip;

import java.util.List;

/** Paragraphs and tables in the body of a document. Fonts are named on each run too, because WPS and Word disagree about styles where a text is pasted elsewhere. */
final class Paper {

    /** The width between the margins, in twentieths of a point: 156 mm. */
    static final int WIDTH = 8844;

    private static final String RED = "FF0000";
    private static final int TWIPS = 20;

    private final WordXml xml;

    Paper(WordXml xml) {
        this.xml = xml;
    }

    /** A cell of a table: how many columns it spans, and its paragraphs. */
    record Cell(int span, List<Line> lines) {

        static Cell of(PaperStyle style, String text) {
            return new Cell(1, List.of(new Line(style, text)));
        }
    }

    /** A paragraph of a cell. */
    record Line(PaperStyle style, String text) {}

    void paragraph(PaperStyle style, String text) {
        begin(style).close("w:pPr");
        run(style, text);
        xml.close("w:p");
    }

    /** On one page with what follows. */
    void kept(PaperStyle style, String text) {
        begin(style).leaf("w:keepNext").close("w:pPr");
        run(style, text);
        xml.close("w:p");
    }

    /** Each line of the text as a paragraph. */
    void paragraphs(PaperStyle style, String text) {
        Printed.lines(text).forEach(line -> paragraph(style, line));
    }

    /** A space, so high in points. */
    void gap(int points) {
        begin(PaperStyle.HEAD).leaf("w:spacing", "w:before", "0", "w:after", "0", "w:line", String.valueOf(points * TWIPS), "w:lineRule", "exact").close("w:pPr").close("w:p");
    }

    /** Two texts, at the left and the right end of a line; the right one boxed in its colour. */
    void ends(PaperStyle style, String left, String right, String colour) {
        begin(style).open("w:tabs").leaf("w:tab", "w:val", "right", "w:pos", String.valueOf(WIDTH - 60)).close("w:tabs").close("w:pPr");
        run(style, left);
        tab();
        fonts(style).leaf("w:color", "w:val", colour).leaf("w:bdr", "w:val", "single", "w:sz", "8", "w:space", "0", "w:color", colour).close("w:rPr");
        words(" " + right + " ");
        xml.close("w:p");
    }

    /** Two texts a letter away from the ends of a line, above the red rule. */
    void ruled(PaperStyle style, String left, String right) {
        String letter = String.valueOf((int) style.points() * TWIPS);
        begin(style).open("w:pBdr").leaf("w:bottom", "w:val", "single", "w:sz", "18", "w:space", "11", "w:color", RED).close("w:pBdr");
        xml.open("w:tabs").leaf("w:tab", "w:val", "right", "w:pos", String.valueOf(WIDTH - (int) style.points() * TWIPS)).close("w:tabs");
        xml.leaf("w:ind", "w:left", "0", "w:firstLineChars", "100", "w:firstLine", letter).close("w:pPr");
        run(style, left);
        tab();
        run(style, right);
        xml.close("w:p");
    }

    /** The organ's mark, as large as fits on a line. */
    void organ(String name) {
        int fitting = WIDTH / TWIPS / Math.max(1, name.codePointCount(0, name.length()));
        String halves = String.valueOf(2 * Math.clamp(fitting, (int) PaperStyle.TITLE.points(), (int) PaperStyle.ORGAN.points()));
        begin(PaperStyle.ORGAN).close("w:pPr");
        fonts(PaperStyle.ORGAN).leaf("w:color", "w:val", RED).leaf("w:sz", "w:val", halves).leaf("w:szCs", "w:val", halves).close("w:rPr");
        words(name);
        xml.close("w:p");
    }

    /**
     * At the right, and on one page with what follows.
     *
     * @param before how much space is left above, in points
     * @param letters how many letters away from the margin
     */
    void signature(int before, String text, double letters) {
        begin(PaperStyle.SIGNATURE).leaf("w:keepNext").leaf("w:spacing", "w:before", String.valueOf(before * TWIPS)).leaf("w:ind", "w:right", String.valueOf(Math.round(letters * PaperStyle.SIGNATURE.points() * TWIPS))).close("w:pPr");
        run(PaperStyle.SIGNATURE, text);
        xml.close("w:p");
    }

    /** Begins a table; {@link #row} adds to it, {@link #endTable} ends it. */
    void table(int... columns) {
        xml.open("w:tbl").open("w:tblPr").leaf("w:tblW", "w:w", String.valueOf(WIDTH), "w:type", "dxa").leaf("w:jc", "w:val", "center").open("w:tblBorders");
        for (String side : List.of("w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV")) {
            xml.leaf(side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "000000");
        }
        xml.close("w:tblBorders").leaf("w:tblLayout", "w:type", "fixed").open("w:tblCellMar");
        xml.leaf("w:left", "w:w", "80", "w:type", "dxa").leaf("w:right", "w:w", "80", "w:type", "dxa").close("w:tblCellMar").close("w:tblPr").open("w:tblGrid");
        for (int column : columns) {
            xml.leaf("w:gridCol", "w:w", String.valueOf(column));
        }
        xml.close("w:tblGrid");
    }

    /** How a row behaves where a page ends. */
    enum Row {
        PLAIN,
        /** Printed again on each page. */
        HEADER,
        /** On one page, and together with the next. */
        KEPT
    }

    /** @param columns the widths that the table was begun with */
    void row(Row behaves, int[] columns, List<Cell> cells) {
        xml.open("w:tr").open("w:trPr");
        if (behaves != Row.PLAIN) {
            xml.leaf("w:cantSplit");
        }
        if (behaves == Row.HEADER) {
            xml.leaf("w:tblHeader");
        }
        xml.close("w:trPr");
        int at = 0;
        for (Cell cell : cells) {
            int width = 0;
            for (int end = at + cell.span(); at < end; at++) {
                width += columns[at];
            }
            cell(cell, width, behaves);
        }
        xml.close("w:tr");
    }

    private void cell(Cell cell, int width, Row behaves) {
        xml.open("w:tc").open("w:tcPr").leaf("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa");
        if (cell.span() > 1) {
            xml.leaf("w:gridSpan", "w:val", String.valueOf(cell.span()));
        }
        xml.leaf("w:vAlign", "w:val", cell.lines().getFirst().style().isCentred() ? "center" : "top").close("w:tcPr");
        for (Line line : cell.lines()) {
            begin(line.style());
            if (behaves == Row.KEPT) {
                xml.leaf("w:keepNext");
            }
            xml.close("w:pPr");
            run(line.style(), line.text());
            xml.close("w:p");
        }
        xml.close("w:tc");
    }

    void endTable() {
        xml.close("w:tbl");
    }

    /** What ends a slip that is not the last: with it the pages are counted anew. */
    void endSlip(Runnable section) {
        begin(PaperStyle.END);
        section.run();
        xml.close("w:pPr").close("w:p");
    }

    private WordXml begin(PaperStyle style) {
        return xml.open("w:p").open("w:pPr").leaf("w:pStyle", "w:val", style.id());
    }

    private void run(PaperStyle style, String text) {
        if (!text.isEmpty()) {
            fonts(style).close("w:rPr");
            words(text);
        }
    }

    private void tab() {
        xml.open("w:r").leaf("w:tab").close("w:r");
    }

    private WordXml fonts(PaperStyle style) {
        return xml.open("w:r").open("w:rPr").leaf("w:rFonts", "w:ascii", style.font(), "w:hAnsi", style.font(), "w:eastAsia", style.font(), "w:hint", "eastAsia");
    }

    private void words(String text) {
        xml.open("w:t", "xml:space", "preserve").text(text).close("w:t").close("w:r");
    }
}
