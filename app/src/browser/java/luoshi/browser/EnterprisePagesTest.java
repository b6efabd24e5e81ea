package luoshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.RunningLuoshi;
import luoshi.enterprise.AFirm;
import luoshi.enterprise.Assurance;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.FirmRecords.Ask;
import luoshi.enterprise.Stated;
import luoshi.pipeline.Pipelines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Enterprises, how they have grown and which are to be looked at, in Chromium: on a screen and on a phone, in both languages. */
class EnterprisePagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final int[][] SIZES = {{1366, 768}, {390, 844}};
    private static final AFirm a = new AFirm(luoshi);

    private static Browser browser;
    private static UUID firm;

    @BeforeAll
    static void open() throws IOException {
        FirmRecords records = luoshi.part(FirmRecords.class);
        records.keep(a.who("duchashi"), a.unit("市工业和信息化局"), true, "测试");
        try (InputStream file = Pipelines.class.getResourceAsStream("definitions/requests.yaml")) {
            luoshi.part(Pipelines.class).load(a.who("duchashi"), a.unit("市工业和信息化局"), file.readAllBytes());
        }
        for (int i = 0; i < 7; i++) {
            firm = a.in("东山区", i == 6 ? "东山黄河流域高性能磷酸铁锂正极材料数字化绿色化制造股份有限公司" : "东山同行之" + i + "机械有限公司");
            List<Stated> figures = new ArrayList<>();
            for (int year = 2019; year < 2022; year++) {
                String period = String.valueOf(year);
                figures.add(said("revenue", period, String.valueOf(4000 + 137 * i - 211 * (year - 2019))));
                figures.add(said("staff", period, String.valueOf(60 + i)));
                figures.add(said("net_profit", period, String.valueOf(i * 20 - 40 - (year - 2019))));
            }
            figures.add(said("total_assets", "2021", "1000"));
            figures.add(said("total_liabilities", "2021", String.valueOf(500 + 90 * i)));
            records.record(a.headOf("东山区"), Ask.figures(firm, figures));
        }
        browser = new Browser(luoshi.port());
    }

    private static Stated said(String fact, String period, String value) {
        return Stated.of(fact, period, value, a.unit("东山区"), Assurance.REPORTED);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static void signIn(String language) {
        browser.forgetCookies();
        browser.sized(1366, 768).signIn("gongxin", DemoCity.PASSWORD);
        browser.run("document.cookie = 'language=" + language + ";path=/'");
    }

    @Test
    void allPagesAreUsableOnAScreenAndOnAPhoneAndInBothLanguages() {
        for (String language : List.of("zh-CN", "en")) {
            signIn(language);
            for (int[] size : SIZES) {
                for (String path : List.of("/enterprises/firms", "/enterprises/watch", "/enterprises/watch?warning=revenue_falls&do=VISIT", "/enterprises/watch?day=2021-03-01&known=then", "/enterprises/firms/" + firm,
                        "/enterprises/firms/" + firm + "/growth", "/enterprises/firms/" + firm + "/figures", "/enterprises/firms/" + firm + "/figures/revenue/2021",
                        "/enterprises/firms/" + firm + "/criteria/tech-sme/2017", "/enterprises/firms/" + firm + "/edit", "/enterprises/firms/new", "/enterprises/import")) {
                    browser.sized(size[0], size[1]).open(path);
                    browser.run("document.querySelectorAll('.watch-list details').forEach(one => { one.open = true; })");
                    String what = path + " " + language + " " + size[0];
                    browser.picture("enterprise-" + what.replaceAll("[^\\w-]+", "_").replace(firm.toString(), "firm"));
                    assertThat(browser.seriousFindings()).as(what).isEmpty();
                    assertThat(browser.scrollsSideways()).as(what + " scrolls sideways").isFalse();
                }
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aVisitIsOpenedWithWhatIsKnownAndADraftOfAnotherOneStaysOut() {
        signIn("zh-CN");
        browser.open("/pipelines/requests/items/new").find("[name='f.firm']").sendKeys("别的企业");
        browser.open("/enterprises/watch").run("document.querySelector('.watch-list .btn').click()");
        browser.find("form.item-new[data-draft*='-new-requests-']");

        assertThat(browser.find("[name='f.firm']").getDomProperty("value")).startsWith("东山");
        assertThat(browser.find("[name='f.source']").getDomProperty("value")).isEqualTo("干部走访");
        assertThat(browser.find("[name='f.title']").getDomProperty("value")).startsWith("走访了解：");
        assertThat(browser.seriousFindings()).isEmpty();
    }
}
