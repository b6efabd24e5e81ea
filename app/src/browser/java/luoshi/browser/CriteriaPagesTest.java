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
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for enterprises in Chromium: their list, the form on which one is tried, and what comes of it. */
class CriteriaPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final String RULES = "/enterprises/criteria";
    private static final String INNOVATIVE = RULES + "/innovative/2022";
    private static final int[][] SIZES = {{1366, 768}, {390, 844}};

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser(luoshi.port());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static void signIn(String language) {
        browser.forgetCookies();
        browser.sized(1366, 768).signIn("shuili", DemoCity.PASSWORD);
        browser.run("document.cookie = 'language=" + language + ";path=/'");
    }

    private static void isUsable(String what) {
        browser.run("document.querySelector('#day, table').scrollIntoView()");
        browser.picture("criteria-" + what.replaceAll("[^\\w-]+", "_"));
        assertThat(browser.seriousFindings()).as(what).isEmpty();
        assertThat(browser.scrollsSideways()).as(what + " scrolls sideways").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {RULES, INNOVATIVE, RULES + "/hightech/2016", RULES + "/listing-bse/2021"})
    void listAndFormAreUsableOnAScreenAndOnAPhoneAndInBothLanguages(String path) {
        for (String language : List.of("zh-CN", "en")) {
            signIn(language);
            for (int[] size : SIZES) {
                browser.sized(size[0], size[1]).open(path);
                assertThat(browser.run("return document.querySelector('h1').textContent.trim()")).as(path).asString().isNotEmpty().doesNotContain("没有这个页面");
                isUsable(path + " " + language + " " + size[0]);
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aVerdictIsUsableTooAndSoIsARefusedDay() {
        for (String language : List.of("zh-CN", "en")) {
            for (int[] size : SIZES) {
                signIn(language);
                browser.sized(size[0], size[1]).open(INNOVATIVE);
                browser.find("[name='f.revenue.0']").sendKeys("1000");
                browser.find("[name='f.main_revenue.0']").sendKeys("650");
                browser.find("[name='f.main_revenue.1']").sendKeys("580");
                judge();
                browser.find("#verdict");
                isUsable("verdict " + language + " " + size[0]);
                browser.run("const day = document.querySelector('#day'); day.type = 'text'; day.value = '去年六月'");
                judge();
                assertThat(browser.find("#day").getDomProperty("value")).isEqualTo("去年六月");
                assertThat(browser.find("[name='f.revenue.0']").getDomProperty("value")).isEqualTo("1000");
                isUsable("refused " + language + " " + size[0]);
            }
        }
    }

    private static void judge() {
        browser.run("document.querySelector('.trial > .btn-primary').click()");
    }

    /** The eighth row is the last one that comes of asking for more once. */
    @Test
    void aListGetsMoreRowsAndKeepsWhatStandsInIt() {
        signIn("zh-CN");
        browser.open(INNOVATIVE).run("document.querySelector(\"[name='l.ip.3.since']\").value = '2021-03-04'");
        browser.run("document.querySelector('[name=more][value=ip]').click()");
        browser.find("[name='l.ip.7.since']");

        assertThat(browser.run("return document.querySelectorAll('#list-ip tbody tr').length")).isEqualTo(8L);
        assertThat(browser.run("return document.querySelector(\"[name='l.ip.3.since']\").value")).isEqualTo("2021-03-04");
        isUsable("more rows");
    }
}
