package luoshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.RunningLuoshi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages as a person sees them: in Chromium, by keyboard, in three sizes and both languages. */
class PagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static Browser browser;
    private static Furnished furnished;

    @BeforeAll
    static void open() {
        furnished = Furnished.of(luoshi);
        browser = new Browser(luoshi.port());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void aPersonSignsInByKeyboardAndSkipsToTheContent() {
        browser.forgetCookies();
        browser.sized(1366, 768).signIn("duchashi", DemoCity.PASSWORD);

        assertThat(browser.path()).isEqualTo("/");
        assertThat(browser.text()).contains("工作台", "市政府督查室");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "/, duchashi", "/search?q=水利, duchashi", "/search?q=没有的, duchashi", "/account, shuili", "/account/password, shuili", "/nowhere, shuili",
        "/, sysadmin", "/, secadmin", "/, auditadmin", "/units, duchashi", "/units/new, sysadmin", "/units/import, sysadmin", "/people, lingdao", "/people, sysadmin",
        "/units?day=2022-03-01&known=then, duchashi", "/people?day=2022-03-01, duchashi", "{unit}, sysadmin", "{import}, sysadmin", "{person}, sysadmin",
        "{person}, secadmin", "{person}/posts/new, secadmin", "/people/new, sysadmin", "/journal, shenji", "/journal/20, auditadmin", "/journal/heads, auditadmin",
        "/reads, auditadmin", "/reads/sign-ins, auditadmin", "/purges, secadmin", "/purges/new, secadmin", "{purge}, auditadmin",
        "/plans, duchashi", "/plans/new, duchashi", "{plan}, lingdao", "{plan}, duchashi", "{plan}/compare, duchashi", "{plan}/editions/new, duchashi",
        "/plans/appeals, secadmin", "/commitments, duchashi", "{commitment}, duchashi", "{commitment}/amend, duchashi", "{commitment}/correct, duchashi",
        "/commitments/drift, duchashi", "/search?q=企业, duchashi"
    })
    void everyPageIsUsableInThreeSizesAndBothLanguages(String pattern, String who) {
        String path = furnished.path(pattern);
        browser.forgetCookies();
        browser.signIn(who, DemoCity.PASSWORD);
        for (String language : List.of("zh-CN", "en")) {
            browser.open("/").find("body");
            browser.run("document.cookie = 'language=" + language + ";path=/'");
            for (int[] size : new int[][] {{1366, 768}, {390, 844}, {1920, 1080}}) {
                browser.sized(size[0], size[1]).open(path);
                String where = path + " " + language + " " + size[0];
                browser.picture((pattern + "-" + who + "-" + language + "-" + size[0]).replaceAll("[^\\w-]+", "_"));
                if (size[0] < 1920) { // the wide page is laid out as the middle one
                    assertThat(browser.seriousFindings()).as(where).isEmpty();
                }
                assertThat(browser.scrollsSideways()).as(where + " scrolls sideways").isFalse();
            }
        }
    }

    @Test
    void aPastDayIsChosenInTheBarAndLeftAgain() {
        browser.forgetCookies();
        browser.sized(1366, 768).signIn("duchashi", DemoCity.PASSWORD);
        browser.open("/units?kind=BUREAU").find("details.day summary").click();
        browser.run("document.querySelector('#shown-day').value = '2022-01-15'");
        browser.find("details.day button").click();
        browser.await("本页显示");

        assertThat(browser.text()).contains("本页显示 2022年1月15日 星期六 的情况", "市水利局");
        assertThat(browser.path()).contains("kind=BUREAU");

        browser.find(".other-day a").click();
        assertThat(browser.text()).doesNotContain("本页显示");
    }

    @Test
    void whatWasTypedAndNotSentIsPutBackAndSaidSo() {
        browser.forgetCookies();
        browser.sized(1366, 768).signIn("sysadmin", DemoCity.PASSWORD);
        browser.open("/people/new").find("#name").sendKeys("王某某");
        browser.open("/units").open("/people/new");

        assertThat(browser.text()).contains("已恢复您上次填写、尚未提交的内容");
        assertThat(browser.find("#name").getDomProperty("value")).isEqualTo("王某某");

        browser.find("[data-restored] button").click();
        assertThat(browser.find("#name").getDomProperty("value")).isEmpty();
        assertThat(browser.text()).doesNotContain("已恢复");
    }

    @Test
    void theSignInPageIsUsableInThreeSizes() {
        browser.forgetCookies();
        for (int[] size : new int[][] {{1366, 768}, {390, 844}, {1920, 1080}}) {
            browser.sized(size[0], size[1]).open("/sign-in");
            browser.picture("sign-in-" + size[0]);
            assertThat(browser.seriousFindings()).isEmpty();
            assertThat(browser.scrollsSideways()).isFalse();
        }
    }
}
