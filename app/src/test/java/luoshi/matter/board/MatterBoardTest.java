package luoshi.matter.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Genesis;
import luoshi.matter.AMatter;
import luoshi.matter.Ask;
import luoshi.matter.AssignmentRole;
import luoshi.matter.MatterClass;
import luoshi.matter.Move;
import luoshi.matter.Office;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The board, the desk and the pages of units and leaders, a day after the last of four matters was handed out. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class MatterBoardTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final Office OFFICE = new Office(luoshi);
    private static UUID settled;

    @BeforeAll
    static void fourMattersAreHandedOut() {
        UUID office = OFFICE.unit("市政府督查室");
        UUID leader = OFFICE.as("lingdao").person().id();
        OFFICE.handOut(AMatter.handedOutBy(office).called("建成智慧水环境平台").ledBy(OFFICE.unit("市水利局")).underLeader(leader));
        settled = OFFICE.handOut(AMatter.handedOutBy(office).called("新建5G基站2000个").ledBy(OFFICE.unit("市工业和信息化局")).with(OFFICE.unit("市水利局"), AssignmentRole.SUPPORT, ""));
        OFFICE.handOut(AMatter.handedOutBy(office).called("改造老旧小区").ledBy(OFFICE.unit("市住房和城乡建设局")).of(MatterClass.MAJOR).inSection("二、民生").underLeader(leader));
        OFFICE.does("u104-lly", settled, Ask.of(Move.SIGN, "", 0));
        OFFICE.does("u104-lly", settled, Ask.of(Move.DEPLOY, "已部署", 0));
        Genesis genesis = luoshi.part(Genesis.class);
        genesis.step(OFFICE.as("duchashi").actor(), Duration.ofDays(4));
        OFFICE.handOut(AMatter.handedOutBy(office).called("整治城市内涝点12处").ledBy(OFFICE.unit("市水利局")));
        genesis.step(OFFICE.as("duchashi").actor(), Duration.ofHours(20));
    }

    @Test
    void whatHurtsMostStandsFirst() {
        assertThat(Lines.of(luoshi.visitAs("duchashi").get("/matters"))).containsExactly(
                "| 2022-1 | 逾期 | 建成智慧水环境平台 | 市水利局 | 分管副市长 | 2022-07-01 | 承办单位 | 办理中",
                "| 2022-3 | 逾期 | 改造老旧小区 | 市住房和城乡建设局 | 分管副市长 | 2022-07-01 | 承办单位 | 办理中",
                "| 2022-2 | 逾期 | 新建5G基站2000个 | 市工业和信息化局 | — | 2022-07-04 | 承办单位 | 办理中",
                "| 2022-4 | 临期 | 整治城市内涝点12处 | 市水利局 | — | 2022-07-05 | 承办单位 | 办理中");
    }

    @Test
    void itIsNarrowedByLampUnitLeaderSourceSectionClassAndWords() {
        Visit visit = luoshi.visitAs("duchashi");

        assertThat(found(visit, "lamp=YELLOW")).containsExactly("2022-4");
        assertThat(found(visit, "unit=" + OFFICE.unit("市工业和信息化局"))).containsExactly("2022-2");
        assertThat(found(visit, "leader=" + OFFICE.as("lingdao").person().id() + "&heading=%E4%BA%8C%E3%80%81%E6%B0%91%E7%94%9F")).containsExactly("2022-3");
        assertThat(found(visit, "kind=MAJOR&source=PLAN&waits=UNIT&phase=OPEN")).containsExactly("2022-3");
        assertThat(found(visit, "q=%E5%86%85%E6%B6%9D")).containsExactly("2022-4");
        assertThat(found(visit, "phase=STRUCK_OFF")).isEmpty();
    }

    private static List<String> found(Visit visit, String query) {
        return Lines.of(visit.get("/matters?" + query)).stream().map(line -> line.split(" \\| |\\| ")[1]).toList();
    }

    @Test
    void aUnitSeesWhatItHasAPartInAndNothingElse() {
        assertThat(Lines.of(luoshi.visitAs("shuili-lly").get("/matters"))).extracting(line -> line.split(" \\| ")[0]).containsExactlyInAnyOrder("2022-1", "2022-2", "2022-4");
        assertThat(luoshi.visitAs("shuili-lly").get("/matters").text()).doesNotContain("二、民生", "发单…");
        assertThat(luoshi.visitAs("sysadmin").get("/matters").status()).isEqualTo(403);
        assertThat(luoshi.visitAs("shuili-lly").get("/matters").text()).contains("市工业和信息化局", "href=\"/matters/units/" + OFFICE.unit("市水利局")).doesNotContain("href=\"/matters/units/" + OFFICE.unit("市工业和信息化局"));
    }

    @Test
    void garbageInTheAddressIsNeverOurFault() {
        for (String path : List.of("/matters", "/matters/groups", "/matters/calendar", "/matters/leader", "/matters/slips", "/matters/units/" + OFFICE.unit("市水利局"), "/matters/units/x")) {
            for (String query : List.of("lamp=x&unit=x&leader=1&source=&title=%25&heading=%00&kind=x&phase=x&waits=x&page=-1", "page=99999999999", "page=9999999&lamp=RED,RED", "by=x&month=2022-13&day=9999-99-99",
                    "act=x&matter=y", "month=0000-00&unit=,,&view=x", "day=1899-01-01")) {
                assertThat(luoshi.visitAs("duchashi").get(path + "?" + query).status()).as(path + "?" + query).isLessThan(500);
            }
        }
    }

    @Test
    void numbersOfGroupsLeadToTheirRows() {
        Visit visit = luoshi.visitAs("duchashi");

        assertThat(Lines.of(visit.get("/matters/groups?by=LEADER"))).containsExactly("（没有写明） | 1 | 0 | 1 | 0 | 0 | 0 | 2", "分管副市长 | 2 | 2 | 0 | 0 | 0 | 0 | 2");
        assertThat(Lines.of(visit.get("/matters/groups?by=SECTION"))).containsExactly("一、主要目标 | 2 | 1 | 1 | 0 | 0 | 0 | 3", "二、民生 | 1 | 1 | 0 | 0 | 0 | 0 | 1");
        assertThat(Lines.of(visit.get("/matters/groups?by=UNIT"))).contains("市水利局 | 1 | 1 | 1 | 0 | 0 | 1 | 3");
        assertThat(Lines.of(visit.get("/matters/units/" + OFFICE.unit("市水利局") + "?lamp=RED")).getFirst()).isEqualTo("2022-1 | 逾期 | 建成智慧水环境平台 | 待签收 | 承办单位 | 2022-07-01");
    }

    @Test
    void aLeaderSeesOnlyTheirOwnRedFirst() {
        assertThat(luoshi.visitAs("lingdao").get("/matters/leader").text()).contains("建成智慧水环境平台", "改造老旧小区").doesNotContain("整治城市内涝点12处");
        assertThat(luoshi.visitAs("duchashi").get("/matters/leader").text()).contains("没有由您牵头的在办事项");
    }

    @Test
    void theCalendarShowsDuesAndRestDays() {
        String month = luoshi.visitAs("duchashi").get("/matters/calendar?month=2022-07").text();

        assertThat(month).contains("整治城市内涝点12处", "2022-07-05");
        assertThat(luoshi.visitAs("duchashi").get("/matters/calendar?month=2022-10").text()).contains("<time datetime=\"2022-10-08\">8</time> <b>班</b>", "<time datetime=\"2022-10-03\">3</time> <small>休</small>");
        assertThat(luoshi.visitAs("duchashi").get("/matters/calendar?month=2022-07&unit=" + OFFICE.unit("市住房和城乡建设局")).text()).doesNotContain("整治城市内涝点12处");
    }

    @Test
    void filtersAreOnesOwn() {
        Visit visit = luoshi.visitAs("duchashi");
        visit.get("/matters?lamp=RED");
        assertThat(visit.post("/matters/filters", "name", "逾期的", "lamp", "RED", "evil", "x").text()).contains("已存下“逾期的”", "href=\"/matters?lamp=RED\" aria-current=\"true\">逾期的");
        Visit other = luoshi.visitAs("hecha");
        assertThat(other.get("/matters").text()).doesNotContain("逾期的");

        Map<String, Object> kept = luoshi.part(org.springframework.jdbc.core.simple.JdbcClient.class).sql("select id, query from matter_filter").query().singleRow();
        assertThat(kept).containsEntry("query", "?lamp=RED");
        other.post("/matters/filters/" + kept.get("id") + "/delete");
        assertThat(visit.get("/matters").text()).contains("逾期的");
        visit.post("/matters/filters/" + kept.get("id") + "/delete");
        assertThat(visit.get("/matters").text()).doesNotContain("逾期的");
        assertThat(visit.post("/matters/filters", "name", " ").text()).contains("没有写名称");
    }

    @Test
    void theDeskGivesEachTheirOneNextStep() {
        assertThat(Lines.of(luoshi.visitAs("shuili-lly").get("/"))).startsWith(
                "逾期 | 建成智慧水环境平台 | 市水利局 | 2022-07-01 | 签收", "临期 | 整治城市内涝点12处 | 市水利局 | 2022-07-05 | 签收", "无期限 | 新建5G基站2000个 | 市水利局 | — | 签收");
        assertThat(luoshi.visitAs("shuili").get("/").text()).contains("没有等您审签的", "#part-");
        assertThat(luoshi.visitAs("lingdao").get("/").text()).contains("看办理情况", "改造老旧小区").doesNotContain("整治城市内涝点12处");
        assertThat(luoshi.visitAs("hecha").get("/").text()).contains("没有等核查的");
        assertThat(luoshi.visitAs("duchashi").get("/").text()).contains("没有等答复的", "没有等审核或销号的");
    }

    @Test
    void whoChasesAndWhoLeadsSeeWhichClockRanOutAndForWhom() {
        String late = "逾期 | 建成智慧水环境平台 “1”研究部署，2022-07-01 止；逾期第 4 天，可发督办 | 市水利局 | 2022-07-01 | 看办理情况";
        for (String name : List.of("duchashi", "lingdao")) {
            assertThat(Lines.of(luoshi.visitAs(name).get("/").text().replaceAll("<small>([^<]*；[^<]*)</small>", "$1").replaceAll("</a> *<br>", "</a> "))).as(name).contains(late);
        }
    }

    /** Last, since it changes how the others' pages look. */
    @Test
    void zChasingShowsTheBurdenFirstAndMakesTheSlips() throws Exception {
        Visit visit = luoshi.visitAs("duchashi");
        visit.get("/matters");
        assertThat(visit.post("/matters/chase", "which", "ticked").text()).contains("没有选中事项");
        Visit.Page preview = visit.post("/matters/chase", "which", "all", "lamp", "RED");
        assertThat(Lines.of(preview)).containsExactlyInAnyOrder("市水利局 | 1 | 2 | 0 | 0 | 0 | 1 | 0", "市住房和城乡建设局 | 1 | 2 | 0 | 0 | 0 | 1 | 0", "市工业和信息化局 | 1 | 2 | 0 | 0 | 1 | 0 | 0");
        String[] ids = java.util.regex.Pattern.compile("name=\"matter\" value=\"([^\"]+)\"").matcher(preview.text()).results().map(found -> found.group(1)).toArray(String[]::new);

        assertThat(visit.post("/matters/chase/send", "matter", ids[0], "until", "2022-06-01", "words", "说明原因").text()).contains("反馈日期“2022-06-01”不能用", "说明原因");
        assertThat(preview.text()).contains("value=\"2022-07-08\"", "遇休息日，顺延到下一个工作日");
        String sent = visit.post("/matters/chase/send", "matter", ids[0], "matter", ids[1], "matter", ids[2], "until", "2022-07-09", "words", "说明原因").text();
        assertThat(sent).contains("要求反馈的日期 2022-07-09 是休息日，已顺延到 2022-07-11");
        String link = sent.replaceAll("(?s).*href=\"(/matters/slips\\?[^\"]+)\".*", "$1").replace("&amp;", "&");
        String document = document(visit.download(link).body());
        assertThat(document).contains("市水利局", "说明原因", "建成智慧水环境平台", "催办", "督办", "2022年第1号", "2022年7月11日", "（按“13710”办理期限规则，节假日安排至2026年12月31日）").doesNotContain("规则 2026-");
        assertThat(document(luoshi.visitAs("shuili-lly").download(link).body())).contains("建成智慧水环境平台").doesNotContain("改造老旧小区");

        assertThat(Lines.of(visit.post("/matters/chase", "matter", ids[0]))).containsExactly("市水利局 | 1 | 2 | 1 | 0 | 0 | 1 | 0");
        assertThat(Lines.of(visit.get("/matters/units/" + OFFICE.unit("市水利局")))).contains("2022-07 | 1 | 0 | 0 | 0 | 1", "2022-06 | 2 | 0 | 0 | 0 | 0");
        assertThat(document(visit.download("/matters/slips?matter=" + settled).body())).contains("交办单", "新建5G基站2000个");
        assertThat(luoshi.visitAs("shuili-lly").post("/matters/chase/send", "matter", ids[0], "kind", "CHASE").status()).isEqualTo(403);
    }

    @Test
    void zzWhatNamesNoSectionIsALinkToo() {
        OFFICE.handOut(AMatter.handedOutBy(OFFICE.unit("市政府督查室")).called("没有写出处的").ledBy(OFFICE.unit("市水利局")).inSection(""));
        Visit visit = luoshi.visitAs("duchashi");

        assertThat(visit.get("/matters/groups?by=SECTION").text()).contains("<a href=\"/matters?heading=-\">（没有写明）</a>");
        assertThat(Lines.of(visit.get("/matters?heading=-"))).singleElement().asString().contains("没有写出处的");
        assertThat(visit.get("/matters?heading=-").text()).contains("<option value=\"-\" selected>（没有写明）");
    }

    private static String document(byte[] docx) throws Exception {
        try (java.util.zip.ZipInputStream zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(docx))) {
            for (java.util.zip.ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        }
        throw new AssertionError("no document");
    }
}
