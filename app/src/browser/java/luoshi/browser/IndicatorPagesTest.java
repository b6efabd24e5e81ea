package luoshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import luoshi.app.demo.DemoCity;
import luoshi.app.demo.DemoPlan;
import luoshi.app.demo.DemoYear;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Actor;
import luoshi.journal.Genesis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cockpit and the pages of targets, indicators, figures and scores in Chromium, four months into the year. */
class IndicatorPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = RunningLuoshi.begun(LocalDateTime.of(2022, 1, 20, 9, 0));

    private static final String LONG_NAME = "推进黄河流域生态保护和高质量发展暨城乡一体化示范区建设工程投资完成率";

    private static Browser browser;
    private static String target;
    private static String indicator;

    @BeforeAll
    static void open() {
        luoshi.part(DemoYear.class).begin(luoshi.part(DemoPlan.class).read());
        for (int day = 0; day < 100; day++) {
            luoshi.part(Genesis.class).step(Actor.system("test"), Duration.ofDays(1));
            luoshi.part(DemoYear.class).work();
        }
        Visit leader = luoshi.visitAs("lingdao");
        target = Furnished.first("href=\"(/targets/[0-9a-f-]{36})\" title=\"规上工业增加值增速\"", leader.get("/cockpit").text());
        indicator = Furnished.first("href=\"(/indicators/[0-9a-f-]{36})\"", leader.get(target).text());
        browser = new Browser(luoshi.port());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({"/cockpit?since=30, lingdao", "/cockpit?by=UNIT, lingdao", "/targets, duchashi", "{target}, lingdao", "/indicators, lingdao", "{indicator}, duchashi", "/figures, shuili-lly",
        "/scores, lingdao", "/units/sketch, sysadmin"})
    void everyPageIsUsableInThreeSizesAndBothLanguages(String pattern, String who) {
        String path = pattern.replace("{target}", target).replace("{indicator}", indicator);
        browser.forgetCookies();
        browser.sized(1366, 768).signIn(who, DemoCity.PASSWORD);
        for (String language : List.of("zh-CN", "en")) {
            browser.run("document.cookie = 'language=" + language + ";path=/'");
            for (int[] size : new int[][] {{1366, 768}, {390, 844}, {1920, 1080}}) {
                browser.sized(size[0], size[1]).open(path);
                String where = path + " " + language + " " + size[0];
                browser.picture((pattern + "-" + language + "-" + size[0]).replaceAll("[^\\w-]+", "_"));
                if (size[0] < 1920) { // the wide page is laid out as the middle one
                    assertThat(browser.seriousFindings()).as(where).isEmpty();
                }
                assertThat(browser.scrollsSideways()).as(where + " scrolls sideways").isFalse();
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theCityFitsOnOneScreenHoweverLongItsNames() {
        browser.forgetCookies();
        browser.sized(1366, 768).signIn("lingdao", DemoCity.PASSWORD);
        for (String language : List.of("zh-CN", "en")) {
            browser.run("document.cookie = 'language=" + language + ";path=/'");
            for (int[] size : new int[][] {{1366, 768}, {1920, 1080}}) {
                browser.sized(size[0], size[1]).open("/cockpit?since=30");
                browser.run("document.querySelectorAll('.cut a, .cut span, .tile .name a').forEach(name => name.textContent = '" + LONG_NAME + "')");
                long beyond = (Long) browser.run("return Math.round(document.querySelector('.cockpit').getBoundingClientRect().bottom) - window.outerHeight");
                assertThat(beyond).as(language + " " + size[0]).isNegative();
            }
        }
    }
}
