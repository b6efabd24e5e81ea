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

    @BeforeAll
    static void open() {
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
        "/, sysadmin", "/, secadmin", "/, auditadmin", "/units, duchashi", "/units/new, sysadmin", "/units/import, sysadmin", "/people, lingdao", "/people, sysadmin"
    })
    void everyPageIsUsableInThreeSizesAndBothLanguages(String path, String who) {
        browser.forgetCookies();
        browser.signIn(who, DemoCity.PASSWORD);
        for (String language : List.of("zh-CN", "en")) {
            browser.open("/").find("body");
            browser.run("document.cookie = 'language=" + language + ";path=/'");
            for (int[] size : new int[][] {{1366, 768}, {390, 844}, {1920, 1080}}) {
                browser.sized(size[0], size[1]).open(path);
                String where = path + " " + language + " " + size[0];
                browser.picture((path + "-" + who + "-" + language + "-" + size[0]).replaceAll("[^\\w-]+", "_"));
                assertThat(browser.seriousFindings()).as(where).isEmpty();
                assertThat(browser.scrollsSideways()).as(where + " scrolls sideways").isFalse();
            }
        }
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
