package luoshi.matter.slip;

import java.util.List;
import java.util.Locale;

/**
 * The styles of a slip, by the names under which Word and WPS list them.
 *
 * <p>Sizes are those of GB/T 9704-2012: 2号 is 22 pt, 3号 16, 4号 14, 小四 12, 五号 10.5. A fixed line pitch of 28 pt puts 22 lines on a page, and body letters that stand a quarter
 * of a point closer put 28 on a line.
 */
enum PaperStyle {
    /** 份号、密级、紧急程度. */
    HEAD("版头", Font.HEI, 16, 28, Place.JUSTIFIED),
    /** 发文机关标志：its size depends on the length of the name. */
    ORGAN("发文机关标志", Font.XIAO_BIAO_SONG, 42, 0, Place.CENTRED),
    /** 发文字号、签发人, above the red rule. */
    REFERENCE("发文字号", Font.FANG_SONG, 16, 28, Place.JUSTIFIED),
    TITLE("公文标题", Font.XIAO_BIAO_SONG, 22, 36, Place.CENTRED),
    /** The slip's own number. */
    NUMBER("编号", Font.KAI, 16, 28, Place.CENTRED),
    /** 主送机关. */
    ADDRESSEE("主送机关", Font.FANG_SONG, 16, 28, Place.JUSTIFIED),
    BODY("公文正文", Font.FANG_SONG, 16, 28, Place.INDENTED),
    HEADING("一级标题", Font.HEI, 16, 28, Place.INDENTED),
    /** 署名和日期. */
    SIGNATURE("署名", Font.FANG_SONG, 16, 28, Place.RIGHT),
    LABEL("表格栏目", Font.HEI, 12, 20, Place.CENTRED),
    CELL("表格内容", Font.FANG_SONG, 12, 20, Place.JUSTIFIED),
    /** In the table of several matters. */
    SMALL_LABEL("小表栏目", Font.HEI, 10.5, 16, Place.CENTRED),
    SMALL_TITLE("小表事项", Font.HEI, 10.5, 16, Place.LEFT),
    SMALL_CELL("小表内容", Font.FANG_SONG, 10.5, 16, Place.LEFT),
    /** Where the receipt is cut off. */
    CUT("裁切线", Font.FANG_SONG, 12, 28, Place.CENTRED),
    /** The paragraph that Word wants after a table, too low to begin a page. */
    END("单尾", Font.FANG_SONG, 1, 1, Place.JUSTIFIED);

    /** The fonts of official documents. They are named; a machine without them takes what {@code fontTable.xml} names beside them. */
    static final class Font {
        static final String XIAO_BIAO_SONG = "方正小标宋简体";
        static final String HEI = "黑体";
        static final String KAI = "楷体_GB2312";
        static final String FANG_SONG = "仿宋_GB2312";

        private Font() {}
    }

    /** Where on the line a text stands. */
    enum Place {
        JUSTIFIED,
        /** In columns so narrow that justified lines would have holes. */
        LEFT,
        /** With the first line two letters in. */
        INDENTED,
        CENTRED,
        RIGHT
    }

    private final String shown;
    private final String font;
    private final double points;
    private final int pitch;
    private final Place place;

    PaperStyle(String shown, String font, double points, int pitch, Place place) {
        this.shown = shown;
        this.font = font;
        this.points = points;
        this.pitch = pitch;
        this.place = place;
    }

    String id() {
        return "Slip" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace("_", "");
    }

    String font() {
        return font;
    }

    boolean isCentred() {
        return place == Place.CENTRED;
    }

    double points() {
        return points;
    }

    /** Writes {@code styles.xml}. */
    static void write(WordXml xml) {
        xml.open("w:styles", "xmlns:w", WordXml.W);
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        fonts(xml, Font.FANG_SONG);
        xml.leaf("w:sz", "w:val", "32").leaf("w:szCs", "w:val", "32").leaf("w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN", "w:bidi", "ar-SA");
        xml.close("w:rPr").close("w:rPrDefault").leaf("w:pPrDefault").close("w:docDefaults");
        xml.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal").leaf("w:name", "w:val", "Normal").leaf("w:qFormat").close("w:style");
        List.of(values()).forEach(style -> style.writeTo(xml));
        xml.close("w:styles");
    }

    private static void fonts(WordXml xml, String font) {
        xml.leaf("w:rFonts", "w:ascii", font, "w:hAnsi", font, "w:eastAsia", font, "w:cs", font);
    }

    private void writeTo(WordXml xml) {
        xml.open("w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", id());
        xml.leaf("w:name", "w:val", shown).leaf("w:basedOn", "w:val", "Normal").leaf("w:qFormat");
        xml.open("w:pPr");
        if (this == HEADING || this == CUT) {
            xml.leaf("w:keepNext");
        }
        // no space between digits and letters: a letter is a letter wide, and a day keeps to its column
        xml.leaf("w:autoSpaceDE", "w:val", "0").leaf("w:autoSpaceDN", "w:val", "0");
        xml.leaf("w:spacing", "w:before", "0", "w:after", "0", "w:line", String.valueOf(pitch == 0 ? 240 : pitch * 20), "w:lineRule", pitch == 0 ? "auto" : "exact");
        if (place == Place.INDENTED) {
            xml.leaf("w:ind", "w:firstLineChars", "200", "w:firstLine", String.valueOf(Math.round(points * 40)));
        }
        xml.leaf("w:jc", "w:val", switch (place) {
            case JUSTIFIED, INDENTED -> "both";
            case LEFT -> "left";
            case CENTRED -> "center";
            case RIGHT -> "right";
        });
        if (this == HEADING) {
            xml.leaf("w:outlineLvl", "w:val", "0");
        }
        xml.close("w:pPr").open("w:rPr");
        fonts(xml, font);
        if (this == BODY) {
            xml.leaf("w:spacing", "w:val", "-5");
        }
        String halves = String.valueOf(Math.round(points * 2));
        xml.leaf("w:sz", "w:val", halves).leaf("w:szCs", "w:val", halves).close("w:rPr").close("w:style");
    }
}
