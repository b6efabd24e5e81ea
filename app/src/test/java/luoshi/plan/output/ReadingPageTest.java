package luoshi.plan.output;

import static luoshi.plan.output.ReadingFixture.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import luoshi.reading.Kind;
import org.junit.jupiter.api.Test;

class ReadingPageTest {

    private static final Set<String> WITHOUT_END = Set.of("meta", "br", "!doctype");

    private static final String PAGE = new ReadingPage().of(aReading("""
            一、工业
            新增规上企业450家，建成园区2个（市水利局），研发投入增长10%。
            去年新建厂房30座，又讲了3遍。
            去年新建厂房30座，又讲了3遍。
            """)
            .under("工业")
            .withTarget("450家", "规上企业|新增|450|家")
            .withTarget("2个", "园区|建成|2|个")
            .withTarget("10%", "研发投入|增长|10|%")
            .withPast("30座", "厂房|新建|30|座")
            .withUnclear(Kind.PAST, "3遍", "讲话||3|遍")
            .withTask("建成园区2个", "市水利局")
            .withFinding("园区与企业数不符。", "450家", "个（市水利局），研发投入增长1")
            .withCopy("去年新建厂房30座，又讲了3遍。\n")
            .document());

    @Test
    void itIsDatedAndNamesTheDocument() {
        assertThat(PAGE).contains("<html lang=\"zh-CN\">", "<title>文件体检单 样例.txt</title>", "2022年3月1日由落实（luoshi 1.0）读出");
    }

    @Test
    void theTitleIsTheDocumentsOwn() {
        ReadDocument document = new ReadDocument("稿3.docx", "1.2-SNAPSHOT", LocalDate.of(2022, 3, 1), aReading("# **示例市工作报告**\n全文。").reading());

        assertThat(new ReadingPage().of(document)).contains("<p class=\"subject\">示例市工作报告 <small>稿3.docx</small></p>", "luoshi 1.2）");
    }

    @Test
    void aTextThatBeginsWithALongLineGoesByItsFileName() {
        assertThat(aReading("甲".repeat(41)).document().title()).isEqualTo("样例.txt");
    }

    @Test
    void aFindingTellsTheHeadingThatItStandsUnder() {
        assertThat(PAGE).contains("</a> <span class=\"heading\">〔工业〕</span>");
    }

    @Test
    void theCountsAreSaidOnce() {
        assertThat(PAGE).contains("另有名称 0、背景 0，未列出。").doesNotContain("合计", "✓");
    }

    @Test
    void aMarkStandsInItsSentenceWithWhatWasRead() {
        assertThat(PAGE).contains("新增规上企业<mark class=\"finding first\" id=\"n11\" title=\"体检意见1：园区与企业数不符。\">"
                + "<mark class=\"target first\" title=\"目标\n指标：规上企业\n要求：新增 450家\n理由：动词指向将来（K1）\">450家</mark>"
                + "<sup>意见1</sup></mark>，");
    }

    @Test
    void aHeadingIsKnownWithItsNumber() {
        assertThat(PAGE).contains("<h3>一、工业</h3>");
    }

    @Test
    void everyLinkLeadsToOneAnchor() {
        List<String> ids = all("id=\"([^\"]+)\"");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all("href=\"#([^\"]+)\"")).isNotEmpty().isSubsetOf(ids);
    }

    @Test
    void everyTagIsClosedWhereItWasOpened() {
        Deque<String> open = new ArrayDeque<>();
        for (String tag : all("<(/?[a-z!][a-z0-9]*)[ >]")) {
            if (tag.startsWith("/")) {
                assertThat(open.pop()).isEqualTo(tag.substring(1));
            } else if (!WITHOUT_END.contains(tag)) {
                open.push(tag);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void aCopyIsShownFoldedAndUnmarked() {
        assertThat(PAGE).contains("<summary>（以下与前文重复，未读）</summary>\n<p>去年新建厂房30座，又讲了3遍。</p>");
    }

    @Test
    void itNeedsNothingButItself() {
        assertThat(PAGE).doesNotContain("http:", "https:", "src=", "<link", "<script", "@import", "url(");
    }

    @Test
    void nothingOfTheDocumentBecomesMarkup() {
        String evil = "<script>alert(1)</script>\"'&amp;";
        ReadDocument document = aReading(evil + "\n新建" + evil + "5个\n")
                .under(evil)
                .promisedFor(evil, evil)
                .withTarget("5个", evil + "|" + evil + "|5|" + evil)
                .withTask("新建" + evil, evil)
                .withFinding(evil, "新建" + evil)
                .document();

        String page = new ReadingPage().of(document);

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt;\"'&amp;amp;");
        assertThat(Pattern.compile("<mark( [a-z]+=\"[^\"]*\")+>").matcher(page).results())
                .hasSameSizeAs(Pattern.compile("<mark").matcher(page).results().toList());
    }

    @Test
    void aDocumentWithoutANumberSaysSo() {
        assertThat(new ReadingPage().of(aReading("全文没有数字。").document()))
                .contains("已读，但这份文件里没有读到一个数字。", "没有发现写得对不上的地方。", "没有读到目标。");
    }

    private static List<String> all(String pattern) {
        return Pattern.compile(pattern).matcher(PAGE).results().map(match -> match.group(1)).toList();
    }
}
