package luoshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of registers in Chromium: two registers that come with Luoshi, with a few items whose names are as long as real ones. */
class RegisterPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final String LONG_NAME = "示例市推进黄河流域生态保护和高质量发展年产12000吨高性能磷酸铁锂正极材料数字化绿色化改造及配套220千伏变电站新建工程（二期）";
    private static final String[] HEADER = {"责任单位", "项目名称", "县（市、区）", "项目类别", "投资主体", "是否三个一批", "建设内容及规模", "项目单位", "统一社会信用代码", "总投资", "合同资金", "到位资金", "坐标", "是否招商引资", "是否战略性新兴产业",
        "企业注册日期", "计划开工日期", "计划投产日期", "用地缺口", "要素保障单位", "存在问题及需协调事项", "签约一批", "谋划日期", "签约日期", "履约日期", "实际开工日期"};

    private static final Map<String, String> addresses = new HashMap<>();
    private static Browser browser;

    @BeforeAll
    static void open() {
        Furnished furnished = Furnished.of(luoshi);
        Visit office = luoshi.visitAs("duchashi");
        load(office, "projects.yaml");
        load(office, "hazards.yaml");
        Visit keeper = luoshi.visitAs("shuili");
        keeper.get("/pipelines/projects/periods");
        keeper.post("/pipelines/projects/periods", "name", "2022年第2期", "day", "2022-04-06");
        record(keeper, preview(keeper, "projects", HEADER, projects()));
        addresses.put("{preview}", preview(keeper, "projects", HEADER, wrong()));
        record(keeper, preview(keeper, "hazards", new String[] {"责任单位", "隐患编号", "隐患描述", "行业领域", "所在单位和部位", "发现日期"},
                new String[] {"清溪县", "YH-2022-0001", "燃气调压箱锈蚀、无警示标志", "燃气", LONG_NAME, "2022-05-03"}));
        addresses.put("{item}", Furnished.first("href=\"(/pipelines/projects/items/[0-9a-f-]{36})\"", keeper.get("/pipelines/projects/items").text()));
        addresses.put("{commitment}", furnished.path("{commitment}").replace("/commitments/", "/pipelines/for/"));
        office.get(addresses.get("{commitment}"));
        office.post(addresses.get("{commitment}"), "measure", "projects/start_rate");
        browser = new Browser(luoshi.port());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static void load(Visit office, String file) {
        String page = office.get("/pipelines/new?shipped=" + file).text();
        String keeper = Furnished.first("<option value=\"([0-9a-f-]{36})\"[^>]*>[^<]*市水利局<", page);
        String text = Furnished.first("(?s)<textarea[^>]*>(.*?)</textarea>", page).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&");
        assertThat(office.upload("/pipelines/new", "file", file, text.getBytes(StandardCharsets.UTF_8), "do", "load", "keeper", keeper).text()).contains("已装入");
    }

    private static String preview(Visit keeper, String register, String[] header, String[]... rows) {
        String[][] all = new String[rows.length + 1][];
        all[0] = header;
        System.arraycopy(rows, 0, all, 1, rows.length);
        keeper.get("/pipelines/" + register + "/import");
        Visit.Page page = keeper.upload("/pipelines/" + register + "/import", "file", "二〇二二年“三个一批”项目台账（各县区汇总修改稿）.xlsx", Furnished.sheet("台账", all));
        assertThat(page.path()).as(page.text()).matches("/pipelines/" + register + "/import/[0-9a-f-]{36}");
        await(keeper, page.path(), "class=\"counts\"");
        return page.path();
    }

    private static void record(Visit keeper, String preview) {
        assertThat(keeper.get(preview).text()).doesNotContain("class=\"wrong\"");
        keeper.post(preview + "/record");
        await(keeper, preview, "/undo\"");
    }

    /** Sheets are worked on meanwhile. */
    private static void await(Visit keeper, String path, String text) {
        for (int i = 0; i < 100 && !keeper.get(path).text().contains(text); i++) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertThat(keeper.get(path).text()).contains(text);
    }

    /** Two that may be one, one that is late and lacks land, one that is only conceived. */
    private static String[][] projects() {
        return new String[][] {
            row("清溪县", LONG_NAME, "12.5", "91419999MA27254E1B", "113.24,35.21", "156", "2022年第2期", "2022-04-06", "2022-04-20", "2022-05-10"),
            row("白石市", LONG_NAME + "（重复申报）", "12.5", "91419999MA27254E1B", "113.61,35.02", "", "2022年第2期", "2022-04-06", "", ""),
            row(Furnished.LONG_NAME, "清溪县城供水管网改造工程", "3.2", "", "113.40,35.30", "", "", "", "", "")};
    }

    /** A name that is missing, days that are none, amounts that are none, a threshold that is not reached, a class that is unknown. */
    private static String[][] wrong() {
        String[] unknown = row("没有这个单位", LONG_NAME, "十二个亿", "91419999MA27254E1C", "济源市轵城镇", "约一百五十六", "第99期", "二〇二二年四月", "2023-04-20", "2022-01-10");
        unknown[3] = "不知道的类别";
        return new String[][] {unknown, row("清溪县", "", "12.5", "", "", "", "", "", "", ""), row("清溪县", "不到门槛的项目", "0.2", "", "", "", "2022年第2期", "2022-04-06", "", ""),
            row("清溪县", "没有错的项目", "5", "", "", "", "", "", "", "")};
    }

    private static String[] row(String unit, String name, String investment, String code, String site, String land, String period, String signed, String performing, String started) {
        return new String[] {unit, name, "清溪县", "制造业", "企业投资", "是", "新建厂房和生产线，配套仓储、环保和公用设施", "（虚构）清溪县新材料第一项目公司", code, investment, "4.6", "2.1", site, "是", "否", "2022-04-15",
            "2022-05-31", "2022-06-15", land, "市自然资源和规划局", "征地未完成｜市自然资源和规划局｜2022-06-10｜", period, "2022-01-10", signed, performing, started};
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({"/pipelines, duchashi", "/pipelines, lingdao", "/pipelines/factors, duchashi", "/pipelines/doubles, duchashi", "/pipelines/projects, duchashi", "/pipelines/projects?unit=&period=2022年第2期, shuili",
        "/pipelines/projects/items, shuili", "{item}, shuili", "/pipelines/projects/measures/start_rate, duchashi", "/pipelines/projects/ledger, shuili", "/pipelines/projects/places, duchashi",
        "/pipelines/projects/definition, duchashi", "/pipelines/new, duchashi", "/pipelines/projects/import, shuili", "{preview}, shuili", "/pipelines/projects/items/new, shuili", "/pipelines/hazards/zeros, duchashi",
        "/pipelines/projects/periods, shuili", "{commitment}, duchashi", "/pipelines/projects/measures/big_conceived/rosters, shuili-lly"})
    void everyPageIsUsableOnAScreenAndOnAPhoneAndInBothLanguages(String pattern, String who) {
        String path = addresses.getOrDefault(pattern, pattern);
        browser.forgetCookies();
        browser.sized(1366, 768).signIn(who, DemoCity.PASSWORD);
        for (String language : List.of("zh-CN", "en")) {
            browser.run("document.cookie = 'language=" + language + ";path=/'");
            for (int[] size : new int[][] {{1366, 768}, {390, 844}}) {
                browser.sized(size[0], size[1]).open(path);
                String where = path + " " + language + " " + size[0];
                browser.picture(("registers-" + pattern + "-" + who + "-" + language + "-" + size[0]).replaceAll("[^\\w-]+", "_"));
                assertThat(browser.run("return document.querySelector('h1').textContent.trim()")).as(where).asString().isNotEmpty().doesNotContain("没有这个页面");
                if (size[0] == (language.equals("en") ? 1366 : 390)) { // each layout once, and each language once
                    assertThat(browser.seriousFindings()).as(where).isEmpty();
                }
                assertThat(browser.scrollsSideways()).as(where + " scrolls sideways").isFalse();
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    /** The superior's points stand on the board, and what is wrong with a sheet stands on its own row. */
    @Test
    void pointsAreShownAndErrorsStandOnTheirRows() {
        browser.forgetCookies();
        browser.sized(390, 844).signIn("shuili", DemoCity.PASSWORD);

        assertThat(browser.open("/pipelines/projects").text()).contains("省“三个一批”评价", "签约落地", "未公布");
        assertThat(browser.open(addresses.get("{preview}")).text()).contains("没有这个单位", "不知道的类别", "低于“制造业”的入库门槛");
    }

    /** On a phone every rate has its name on one or two lines, and not one sign below the other. */
    @Test
    void namesOfRatesAreNotSqueezedOnAPhone() {
        browser.forgetCookies();
        browser.sized(390, 844).signIn("duchashi", DemoCity.PASSWORD);
        browser.open("/pipelines/projects");

        assertThat(browser.run("return [...document.querySelectorAll('.measures th')].filter(name => name.getBoundingClientRect().height > 60).map(name => name.textContent)")).isEqualTo(List.of());
    }
}
