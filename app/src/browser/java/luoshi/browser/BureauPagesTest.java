package luoshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.RunningLuoshi;
import luoshi.enterprise.AFirm;
import luoshi.enterprise.Assurance;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.Stated;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a bureau over its enterprises in Chromium: what can be reached, what cannot, what is refused, and how all stand. */
class BureauPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final String ASKED = "/enterprises/targets?rule=above-scale&year=2022&counting=GRANTED&part=30&sector=&unit=";
    private static Browser browser;

    @BeforeAll
    static void open() {
        AFirm a = new AFirm(luoshi);
        luoshi.part(FirmRecords.class).keep(a.who("duchashi"), a.unit("市工业和信息化局"), true, "测试");
        for (String revenue : List.of("2500", "1900", "1500", "100", "")) {
            String county = revenue.equals("1500") ? "清溪县" : "东山区";
            UUID firm = a.in(county, "示例市" + county + "高性能磷酸铁锂正极材料数字化智能制造装备股份有限公司（主营业务收入" + revenue + "）");
            a.state(county, firm, "legal_unit", Stated.ALWAYS, "yes", Assurance.REPORTED);
            if (!revenue.isEmpty()) {
                a.state(county, firm, "main_revenue", "2021", revenue, Assurance.REPORTED);
            }
        }
        browser = new Browser(luoshi.port());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/enterprises/targets", ASKED + "&changes=2&wanted=2", ASKED + "&changes=2&wanted=50", ASKED + "&changes=99&wanted=abc", "/enterprises/overview?rule=innovative", "/enterprises/overview?rule=above-scale&industry=工业",
        "/enterprises/firms"})
    void everyPageIsUsableOnAScreenAndOnAPhoneAndInBothLanguages(String path) {
        browser.forgetCookies();
        browser.sized(1366, 768).signIn("gongxin", DemoCity.PASSWORD);
        for (String language : List.of("zh-CN", "en")) {
            browser.run("document.cookie = 'language=" + language + ";path=/'");
            for (int[] size : new int[][] {{1366, 768}, {390, 844}}) {
                browser.sized(size[0], size[1]).open(path);
                String where = path + " " + language + " " + size[0];
                browser.picture(("bureau-" + path + "-" + language + "-" + size[0]).replaceAll("[^\\w-]+", "_"));
                assertThat(browser.run("return document.querySelector('h1').textContent.trim()")).as(where).asString().isNotEmpty().doesNotContain("没有这个页面");
                assertThat(browser.seriousFindings()).as(where).isEmpty();
                assertThat(browser.scrollsSideways()).as(where + " scrolls sideways").isFalse();
            }
        }
        assertThat(browser.complaints()).as(path).allMatch(said -> said.contains("422"));
    }
}
