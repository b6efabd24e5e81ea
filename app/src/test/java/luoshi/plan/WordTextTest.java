package luoshi.plan;

import static luoshi.plan.Docx.listItem;
import static luoshi.plan.Docx.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTextTest {

    @TempDir
    Path folder;

    @Test
    void eachParagraphIsALineWhateverRunsAndLinksItIsMadeOf() throws Exception {
        String mixed = "<w:p><w:r><w:t>新增</w:t></w:r><w:hyperlink r:id=\"x\"><w:r><w:t>企业</w:t></w:r></w:hyperlink>"
                + "<w:r><w:t>300</w:t></w:r><w:r><w:tab/><w:t>家</w:t><w:br/><w:t>以上</w:t><w:br w:type=\"page\"/></w:r></w:p>";

        assertThat(read(paragraph("工作安排") + mixed + "<w:p/>" + paragraph("全文完")))
                .isEqualTo("工作安排\n新增企业300\t家\n以上\n\n全文完");
    }

    @Test
    void insertionsStayAndDeletionsGo() throws Exception {
        assertThat(read("<w:p><w:r><w:t>新建</w:t></w:r><w:del><w:r><w:delText>20</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>25</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧址</w:t></w:r></w:moveFrom>"
                        + "<w:r><w:t>公里</w:t></w:r></w:p>"))
                .isEqualTo("新建25公里");
    }

    @Test
    void aParagraphWhoseEndWasDeletedRunsOnIntoTheNext() throws Exception {
        assertThat(read("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>新建公路</w:t></w:r></w:p>" + paragraph("25公里")))
                .isEqualTo("新建公路25公里");
    }

    @Test
    void hiddenTextFieldCodesAndPhoneticsAreNotPrinted() throws Exception {
        assertThat(read("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                        + "<w:r><w:ruby><w:rt><w:r><w:t>ji</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>计</w:t></w:r></w:rubyBase></w:ruby></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>划</w:t></w:r></w:p>"))
                .isEqualTo("计划");
    }

    @Test
    void tablesComeRowByRowWithCellsApartByATab() throws Exception {
        String row1 = "<w:tr><w:tc>" + paragraph("指标") + "</w:tc><w:tc>" + paragraph("目标") + "</w:tc></w:tr>";
        String row2 = "<w:tr><w:tc>" + paragraph("企业") + "</w:tc><w:tc>" + paragraph("300家") + paragraph("以上") + "</w:tc></w:tr>";

        assertThat(read(paragraph("附表") + "<w:tbl>" + row1 + row2 + "</w:tbl>" + paragraph("完")))
                .isEqualTo("附表\n指标\t目标\n企业\t300家 以上\n完");
    }

    @Test
    void aTableInsideACellStaysInItsRow() throws Exception {
        String inner = "<w:tbl><w:tr><w:tc>" + paragraph("甲") + "</w:tc><w:tc>" + paragraph("乙") + "</w:tc></w:tr></w:tbl>";

        assertThat(read("<w:tbl><w:tr><w:tc>" + inner + "</w:tc><w:tc>" + paragraph("丙") + "</w:tc></w:tr></w:tbl>"))
                .isEqualTo("甲\t乙\t丙");
    }

    @Test
    void aTextBoxFollowsItsParagraphAndIsNotSaidTwice() throws Exception {
        String box = "<w:txbxContent><w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>";

        assertThat(read("<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box
                        + "</mc:Fallback></mc:AlternateContent><w:t>后</w:t></w:r></w:p>"))
                .isEqualTo("前后\n框内");
    }

    @Test
    void footnotesStandAtTheEndWithoutTheirSeparators() throws Exception {
        Docx docx = Docx.withBody(paragraph("正文"))
                .with("footnotes", "<w:footnote w:type=\"separator\" w:id=\"-1\">" + paragraph("线") + "</w:footnote>"
                        + "<w:footnote w:id=\"1\">" + paragraph("规上企业：年营业收入达标的企业。") + "</w:footnote>");

        assertThat(read(docx)).isEqualTo("正文\n规上企业：年营业收入达标的企业。");
    }

    @Test
    void headersAndFootersAreLeftOut() throws Exception {
        assertThat(read(Docx.withBody(paragraph("正文")).with("header1", paragraph("页眉")))).isEqualTo("正文");
    }

    @Test
    void automaticNumbersAreWrittenOut() throws Exception {
        assertThat(read(numbered(listItem("1", 0, "稳增长") + listItem("1", 1, "工业") + listItem("1", 1, "农业") + listItem("1", 2, "5G基站")
                        + listItem("1", 0, "惠民生") + listItem("1", 1, "教育") + listItem("0", 0, "无号"))))
                .isEqualTo("一、稳增长\n（一）工业\n（二）农业\n2.1. 5G基站\n二、惠民生\n（一）教育\n无号");
    }

    @Test
    void anotherListOfTheSameOutlineGoesOnUnlessItRestarts() throws Exception {
        assertThat(read(numbered(listItem("1", 0, "甲") + listItem("2", 0, "乙") + listItem("1", 0, "丙"))))
                .isEqualTo("一、甲\n一、乙\n二、丙");
    }

    @Test
    void aStyleMayCarryTheNumbering() throws Exception {
        String heading = "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t>标题</w:t></w:r></w:p>";
        Docx docx = numbered(heading + heading)
                .with("styles", "<w:style w:styleId=\"B\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                        + "<w:style w:styleId=\"H\"><w:basedOn w:val=\"B\"/></w:style>");

        assertThat(read(docx)).isEqualTo("一、标题\n二、标题");
    }

    @Test
    void theLinksNameTheMainPart() throws Exception {
        Docx docx = Docx.withBody(paragraph("旧稿"))
                .with("document2", "<w:body>" + paragraph("定稿") + "</w:body>")
                .part("_rels/.rels", "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>");

        assertThat(read(docx)).isEqualTo("定稿");
    }

    @Test
    void manyEscapedCharactersAreNoAttack() throws Exception {
        assertThat(read(paragraph("研发&amp;制造".repeat(20_000)))).hasSize(100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void aMarkAtTheStartTellsTheEncoding(String encoding) throws Exception {
        String markup = "\ufeff<document xmlns=\"x/wordprocessingml/\"><body><p><r><t>正文</t></r></p></body></document>";

        assertThat(read(new Docx().part("word/document.xml", markup.getBytes(encoding)))).isEqualTo("正文");
    }

    private static Docx numbered(String body) {
        String levels = "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%2.%3.\"/></w:lvl>";
        return Docx.withBody(body).with("numbering", "<w:abstractNum w:abstractNumId=\"7\">" + levels + "</w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/>"
                + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
    }

    private String read(String body) throws Exception {
        return read(Docx.withBody(body));
    }

    private String read(Docx docx) throws Exception {
        return new Documents().readText(docx.save(folder.resolve("计划.docx")));
    }
}
