package luoshi.enterprise.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.enterprise.AFirm;
import luoshi.enterprise.Assurance;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.FirmRecords.Ask;
import luoshi.enterprise.LegalUnit;
import luoshi.pipeline.Pipelines;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 关注名单: who stands on it for whom, with which numbers, and how a visit is opened from there once and not twice. On 30 June 2022. */
class WatchPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final String LIST = "/enterprises/watch";

    private final AFirm a = new AFirm(luoshi);
    private final FirmRecords records = luoshi.part(FirmRecords.class);
    private final Visit bureau = luoshi.visitAs("gongxin");

    @BeforeEach
    void theIndustryBureauKeepsBothRegisters() throws IOException {
        records.keep(a.who("duchashi"), a.unit("市工业和信息化局"), true, "测试");
        if (luoshi.part(Pipelines.class).find("requests").isEmpty()) {
            try (InputStream file = Pipelines.class.getResourceAsStream("definitions/requests.yaml")) {
                luoshi.part(Pipelines.class).load(a.who("duchashi"), a.unit("市工业和信息化局"), file.readAllBytes());
            }
        }
    }

    /** Sound but for a debt of 110 % and a revenue that fell twice. */
    private UUID sinking(String county, String name) {
        UUID firm = a.in(county, name);
        String[][] figures = {{"revenue", "2019", "5000"}, {"revenue", "2020", "4800"}, {"revenue", "2021", "4600"}, {"staff", "2020", "100"}, {"staff", "2021", "100"}, {"total_assets", "2021", "1000"},
            {"total_liabilities", "2021", "1100"}, {"net_profit", "2020", "10"}, {"net_profit", "2021", "-20"}};
        for (String[] one : figures) {
            a.state(county, firm, one[0], one[1], one[2], Assurance.REPORTED);
        }
        return firm;
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    @Test
    void theListTellsEachWarningWithItsNumbersAndIsFilteredAndGoesOutAsASheet() throws IOException {
        sinking("北岭区", "北岭收入连降机械有限公司");
        UUID blank = a.in("清溪县", "清溪什么数也没有有限公司");

        assertThat(bureau.get(LIST).text()).contains("北岭收入连降机械有限公司", "营业收入连续两年下降", "2021年营业收入增长率：-4.1667%（线 &lt; 0%）", "资不抵债", "2021年负债总额：1100万元", "自定规则（无公布标准）", "清溪什么数也没有有限公司", "2021年营业收入没有数");
        assertThat(bureau.get(LIST + "?county=" + coded("清溪县")).text()).contains("清溪什么数也没有有限公司").doesNotContain("北岭收入连降机械有限公司");
        assertThat(bureau.get(LIST + "?warning=insolvent").text()).contains("北岭收入连降机械有限公司").doesNotContain("清溪什么数也没有有限公司");
        assertThat(bureau.get(LIST + "?do=REQUEST").text()).contains("清溪什么数也没有有限公司").doesNotContain("北岭收入连降机械有限公司");
        assertThat(bureau.get(LIST + "?day=2022-05-31").text()).as("figures are not due yet").doesNotContain("清溪什么数也没有有限公司");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bureau.download(LIST + "/sheet?county=" + coded("清溪县") + "&do=REQUEST").body()))) {
            List<String> row = new ArrayList<>();
            book.getSheetAt(0).forEach(one -> row.add(one.getCell(0) + " " + one.getCell(1) + " " + one.getCell(4) + " " + one.getCell(7)));
            assertThat(row).startsWith("预警等级 企业名称 预警 建议").contains("3级 清溪什么数也没有有限公司 上年数据缺失 问数").noneMatch(line -> line.contains("北岭"));
        }
        assertThat(bureau.get("/enterprises/firms/" + blank).text()).contains("上年数据缺失", "缺数判断不了的");
    }

    @Test
    void whatNobodyUnderstandsIsLeftOutAndHarmsNothing() {
        sinking("北岭区", "北岭经得起乱填有限公司");
        for (String query : new String[] {"?county=%27%20or%201%3D1--", "?warning=%3Cscript%3E", "?do=DROP", "?page=-1", "?page=999999", "?page=abc", "?county=%0A%09"}) {
            Visit.Page page = bureau.get(LIST + query);
            assertThat(page.status()).as(query).isEqualTo(200);
            assertThat(page.text()).as(query).contains("北岭经得起乱填有限公司").doesNotContain("<script>");
        }
        assertThat(bureau.download(LIST + "/sheet?county=" + coded("没有的县")).statusCode()).isEqualTo(200);
    }

    @Test
    void aCountySeesItsOwnAndWhoSeesNoFiguresOfOthersNoList() {
        sinking("清溪县", "清溪只给自己看有限公司");
        UUID own = records.record(a.who("gongxin"), Ask.enters(new LegalUnit(null, AFirm.code(), "示例市城市投资建设集团有限公司", "", a.unit("西河区"), a.unit("示例市城市投资建设集团有限公司"), "", "", null),
                LocalDate.of(2022, 1, 1), ""));

        assertThat(luoshi.visitAs(a.headOf("清溪县").person().signInName()).get(LIST).text()).contains("清溪只给自己看有限公司").doesNotContain("北岭", "城市投资建设集团");
        Visit firm = luoshi.visitAs("qiye");
        assertThat(firm.get(LIST).status()).isEqualTo(403);
        assertThat(firm.get("/enterprises/firms/" + own + "/growth").status()).isEqualTo(200);
        assertThat(luoshi.visitAs("duchashi").get(LIST).status()).isEqualTo(403);
        assertThat(luoshi.visitAs("duchashi").get("/enterprises/firms/" + own + "/growth").status()).isEqualTo(403);
        assertThat(luoshi.visitAs("duchashi").get("/enterprises/firms").text()).doesNotContain("href=\"/enterprises/watch\"");
    }

    @Test
    void aVisitIsOpenedFromTheListAndThenStandsOnIt() {
        String name = "白石一访到底实业有限公司";
        sinking("白石市", name);
        String link = found("href=\"(/pipelines/requests/items/new\\?[^\"]*)\"", bureau.get(LIST + "?county=" + coded("白石市")).text());
        Visit.Page form = bureau.get(link);
        String code = found("name=\"f.credit_code\"[^>]*value=\"([0-9A-Z]{18})\"", form.text());
        assertThat(form.text()).contains("value=\"" + name + "\"", "<option value=\"白石市\" selected>", "<option value=\"干部走访\" selected>", "走访了解：营业收入连续两年下降；资不抵债；资产负债率超过75%");

        assertThat(bureau.get(LIST + "?county=" + coded("白石市")).text()).as("looking at the form records nothing").doesNotContain("已有第");
        String draft = found("name=\"draft\" value=\"(-[0-9a-f]+)\"", form.text());
        Visit.Page added = bureau.post("/pipelines/requests/items/new", "draft", draft, "unit", a.unit("白石市").toString(), "f.own_no", "ZF-2022-001", "f.firm", name, "f.credit_code", code, "f.firm_county", "白石市",
                "f.kind", "其他", "f.title", "走访了解：营业收入连续两年下降", "f.source", "干部走访", "day.collected", "2022-06-30");
        assertThat(added.text()).as(added.text()).contains("已记下", "data-clears=\"item-new-requests" + draft + "\"");
        assertThat(bureau.get(LIST + "?county=" + coded("白石市")).text()).contains("已有第", "2022-06-30 起，收集", "另立一件", "href=\"" + added.path() + "\"");
    }

    @Test
    void aLinkFillsInOnlyWhatSomebodyCouldType() {
        String page = bureau.get("/pipelines/requests/items/new?f.firm=" + coded("\"><script>alert(1)</script>") + "&f.kind=" + coded("没有这一类") + "&f.source=" + coded("热线") + "&f.level=&f.title="
                + "x".repeat(5_000) + "&f.nothing=1&unit=" + a.unit("白石市") + "&known=yes&day.collected=2022-06-01&note=abc&f.deadline=2022-07-01&draft=zzz").text();

        assertThat(page).doesNotContain("<script>alert");
        assertThat(page.substring(page.indexOf("<form class=\"card item-new"))).contains("&#34;>&lt;script>alert(1)&lt;/script>", "<option value=\"热线\" selected>").doesNotContain("没有这一类", "xxx", "2022-06-01", "2022-07-01", "zzz", "value=\"yes\" checked");
        assertThat(luoshi.visitAs("qiye").get("/pipelines/requests/items/new?f.firm=x").status()).isEqualTo(403);
    }

    @Test
    void aCountyIsSeenBesideTheWholeCityButTheOthersFiguresAreToldRoughly() {
        UUID own = sized("清溪县", "清溪同行之一机械有限公司", "3111");
        String[] others = {"2111", "2522", "2933", "3444", "3855"};
        for (String other : others) {
            sized("长桥市", "长桥同行" + other + "机械有限公司", other);
        }
        String growth = "/enterprises/firms/" + own + "/growth";
        assertThat(bureau.get(growth).text()).contains("家同行中高于", "同行：工业、小型企业（全市名录，按统计划型）", "从业人员");
        String seen = luoshi.visitAs(a.headOf("清溪县").person().signInName()).get(growth).text();
        assertThat(seen).contains("家同行中处在", "两位有效数字").doesNotContain("家同行中高于", "长桥同行", "2522", "2933", "3444");
    }

    private UUID sized(String county, String name, String revenue) {
        UUID firm = a.in(county, name);
        a.state(county, firm, "staff", "2021", "60", Assurance.REPORTED);
        a.state(county, firm, "revenue", "2021", revenue, Assurance.REPORTED);
        return firm;
    }
}
