package luoshi.matter.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** How a slip looks: GB/T 9704-2012 as domain/conventions.md 5.1 tells it. */
class SlipLayoutTest {

    private final SlipText chase = Slips.slip(SlipKind.CHASE, Slips.anOverdueMatter());
    private final SlipText list = Slips.slip(SlipKind.SUPERVISE, Slips.anOverdueMatter(), Slips.anOverdueMatter());
    private XWPFDocument document;

    @BeforeEach
    void print() throws IOException {
        document = Slips.print(chase, list);
    }

    @Test
    void the_page_is_A4_with_the_margins_of_the_standard() {
        assertThat(sections()).hasSize(2).allSatisfy(section -> assertThat(List.of(
                        millimetres(section.getPgSz().getW()), millimetres(section.getPgSz().getH()), millimetres(section.getPgMar().getTop()), millimetres(section.getPgMar().getRight()),
                        millimetres(section.getPgMar().getBottom()), millimetres(section.getPgMar().getLeft())))
                .containsExactly(210L, 297L, 37L, 26L, 35L, 28L));
    }

    @Test
    void each_slip_begins_on_a_sheet_of_its_own_with_page_1() {
        assertThat(sections()).allSatisfy(section -> {
            assertThat(section.getType().getVal()).isEqualTo(STSectionMark.ODD_PAGE);
            assertThat(section.getPgNumType().getStart()).isEqualTo(1);
        });
    }

    private List<CTSectPr> sections() {
        List<CTSectPr> sections = new ArrayList<>(document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getCTPPr().isSetSectPr())
                .map(paragraph -> paragraph.getCTPPr().getSectPr())
                .toList());
        sections.add(document.getDocument().getBody().getSectPr());
        return sections;
    }

    private static long millimetres(Object twips) {
        return Math.round(((BigInteger) twips).intValue() / 1440.0 * 25.4);
    }

    @Test
    void fonts_sizes_and_pitches_are_those_of_the_standard() {
        assertThat(List.of("公文标题", "公文正文", "一级标题", "发文机关标志", "版头")).map(this::style).containsExactly(
                "公文标题 方正小标宋简体 22pt 行距36pt center", "公文正文 仿宋_GB2312 16pt 行距28pt both 首行缩进200", "一级标题 黑体 16pt 行距28pt both 首行缩进200",
                "发文机关标志 方正小标宋简体 42pt 行距12pt center", "版头 黑体 16pt 行距28pt both");
    }

    private String style(String name) {
        XWPFStyle style = document.getStyles().getStyleWithName(name);
        var letters = style.getCTStyle().getRPr();
        var lines = style.getCTStyle().getPPr();
        return name + " " + letters.getRFontsArray(0).getEastAsia() + " " + ((BigInteger) letters.getSzArray(0).getVal()).intValue() / 2 + "pt 行距"
                + ((BigInteger) lines.getSpacing().getLine()).intValue() / 20 + "pt " + lines.getJc().getVal() + (lines.isSetInd() ? " 首行缩进" + lines.getInd().getFirstLineChars() : "");
    }

    @Test
    void every_run_names_the_Chinese_font_of_its_style() {
        List<XWPFParagraph> paragraphs = new ArrayList<>(document.getParagraphs());
        document.getTables().forEach(table -> table.getRows().forEach(row -> row.getTableCells().forEach(cell -> paragraphs.addAll(cell.getParagraphs()))));

        for (XWPFParagraph paragraph : paragraphs) {
            String font = document.getStyles().getStyle(paragraph.getStyle()).getCTStyle().getRPr().getRFontsArray(0).getEastAsia();
            assertThat(paragraph.getRuns()).filteredOn(run -> !run.text().isBlank()).allSatisfy(run -> assertThat(run.getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo(font));
        }
    }

    @Test
    void every_font_is_named_with_another_for_machines_without_it_and_none_is_embedded() throws IOException {
        String fonts = parts(Slips.bytes(chase)).get("word/fontTable.xml");

        assertThat(fonts).contains("方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312", "宋体").doesNotContain("embed");
        assertThat(fonts.split("<w:altName")).hasSize(6);
    }

    @Test
    void page_numbers_stand_between_dashes_right_on_odd_and_left_on_even_pages() {
        assertThat(document.getFooterList()).extracting(SlipLayoutTest::footer).containsExactlyInAnyOrder("— 1 — RIGHT 14.0 宋体", "— 1 — LEFT 14.0 宋体");
        assertThat(document.getEvenAndOddHeadings()).isTrue();
        assertThat(sections().getFirst().getFooterReferenceList()).extracting(reference -> reference.getType() + " " + alignment(reference.getId()))
                .containsExactly("even LEFT", "default RIGHT");
    }

    private static String footer(XWPFFooter footer) {
        XWPFParagraph line = footer.getParagraphs().getFirst();
        return line.getText() + " " + line.getAlignment() + " " + line.getRuns().getFirst().getFontSizeAsDouble() + " " + line.getRuns().getFirst().getFontFamily();
    }

    private ParagraphAlignment alignment(String id) {
        return ((XWPFFooter) document.getRelationById(id)).getParagraphs().getFirst().getAlignment();
    }

    @Test
    void red_is_only_the_organ_and_its_rule_and_the_mark_has_the_colour_of_the_kind() throws IOException {
        assertThat(coloured(Slips.print(chase))).containsExactly("▲ 橙色催办 C45911", "示例市人民政府督查室 FF0000");
        assertThat(parts(Slips.bytes(chase)).get("word/document.xml").split("FF0000")).as("the organ and the rule").hasSize(3);
    }

    private static List<String> coloured(XWPFDocument document) {
        return document.getParagraphs().stream().flatMap(paragraph -> paragraph.getRuns().stream()).filter(run -> run.getColor() != null)
                .map(run -> run.text().strip() + " " + run.getColor()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"督查室,84", "示例市人民政府督查室,84", "示例市人民政府重点工作督查考评服务中心,46", "示例市城乡一体化示范区管理委员会重点工作督查与绩效考核领导小组办公室,44"})
    void the_organ_is_as_large_as_fits_on_a_line(String organAndHalfPoints) throws IOException {
        String[] expected = organAndHalfPoints.split(",");
        SlipText slip = new SlipText(chase.kind(), expected[0], "", chase.day(), "", chase.matters(), "", null, "");

        assertThat(Slips.print(slip).getParagraphs().stream().filter(paragraph -> "SlipOrgan".equals(paragraph.getStyle())).findFirst().orElseThrow().getRuns().getFirst().getFontSizeAsDouble())
                .isEqualTo(Double.parseDouble(expected[1]) / 2);
    }

    @Test
    void the_header_of_the_table_is_printed_again_on_each_page() {
        assertThat(document.getTables().get(2).getRow(0).isRepeatHeader()).isTrue();
    }

    /** Of the schema POI brings what it needs; the parts that never change were held against all of it. */
    @Test
    void every_part_is_valid_by_the_schema_of_the_format() throws Exception {
        Map<String, String> parts = parts(Slips.bytes(chase, list));

        assertThat(problems(DocumentDocument.Factory.parse(parts.get("word/document.xml")))).isEmpty();
        assertThat(problems(StylesDocument.Factory.parse(parts.get("word/styles.xml")))).isEmpty();
        assertThat(problems(FtrDocument.Factory.parse(parts.get("word/footer-odd.xml")))).isEmpty();
        assertThat(problems(FtrDocument.Factory.parse(parts.get("word/footer-even.xml")))).isEmpty();
    }

    private static List<Object> problems(XmlObject part) {
        List<Object> problems = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(new ArrayList<>() {
            @Override
            public boolean add(org.apache.xmlbeans.XmlError problem) {
                return problems.add(problem);
            }
        }));
        return problems;
    }

    @Test
    void the_same_slips_give_the_same_bytes() throws IOException {
        assertThat(Slips.bytes(chase, list)).isEqualTo(Slips.bytes(chase, list));
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
