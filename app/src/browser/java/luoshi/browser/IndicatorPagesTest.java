package luoshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
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
import org.openqa.selenium.WebElement;

/** The cockpit and the pages of targets, indicators, figures and scores in Chromium, four months into the year. */
class IndicatorPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = RunningLuoshi.begun(LocalDateTime.of(2022, 1, 20, 9, 0));

    private static final String LONG_NAME = "推进黄河流域生态保护和高质量发展暨城乡一体化示范区建设工程投资完成率";

    private static Browser browser;
    private static String target;
    private static String indicator;
    private static String perUnit;

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
        perUnit = Furnished.first("href=\"(/targets/[0-9a-f-]{36})\"[^>]*>10亿元以上工业项目<", leader.get("/targets").text());
        browser = new Browser(luoshi.port());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({"/cockpit?since=30, lingdao", "/cockpit?by=UNIT, lingdao", "/targets?lamp=YELLOW, duchashi", "{target}, lingdao", "/indicators, lingdao", "{indicator}, duchashi", "/figures, shuili-lly",
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
                if (size[0] == (language.equals("en") ? 1366 : 390)) { // each layout once, and each language once
                    assertThat(browser.seriousFindings()).as(where).isEmpty();
                }
                assertThat(browser.scrollsSideways()).as(where + " scrolls sideways").isFalse();
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    /** Number, figure, file: each click by the mouse, on what is there without looking for it elsewhere. */
    @Test
    void everyNumberOfTheCityOpensToItsEvidenceInThreeClicks() {
        browser.forgetCookies();
        browser.sized(1366, 768).signIn("lingdao", DemoCity.PASSWORD);
        for (String screen : List.of("/cockpit", "/targets", "/indicators", target, perUnit)) {
            browser.open(screen);
            List<String> numbers = each(SHOWN);
            assertThat(numbers).as(screen).isNotEmpty();
            for (String number : numbers) {
                browser.open(screen);
                int place = Integer.parseInt(number.substring(0, number.indexOf(' ')));
                List<String> way = new ArrayList<>(List.of(screen + " " + number));
                click("return document.querySelectorAll('#main .figure .value a')[" + place + "]", way);
                for (int clicks = 2; clicks <= 3 && !evidence(); clicks++) {
                    click(NEXT, way, number.substring(number.indexOf(' ') + 1));
                }
                assertThat(evidence()).as(String.join(" → ", way)).isTrue();
            }
        }
    }

    /** The numbers of the page, as far as they can be reached: lists of the city's screen are cut at what fits. */
    private static final String SHOWN = """
            return [...document.querySelectorAll('#main .figure .value a')].map((link, place) => {
                link.scrollIntoView({block: 'center'});
                const box = link.getBoundingClientRect();
                const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                return link === seen ? place + ' ' + link.textContent : '';
            }).filter(number => number !== '')""";

    /** The newest figure of the page that is the number, or the first of those that it was added up from. */
    private static final String NEXT = """
            const links = [...document.querySelectorAll('#main a[href^="/figures/"]')].filter(link => link.offsetParent !== null);
            return links.find(link => link.textContent === arguments[0]) ?? links[0]""";

    private static void click(String script, List<String> way, Object... arguments) {
        WebElement link = (WebElement) browser.run(script, arguments);
        assertThat(link).as("a link to go on, after " + way).isNotNull();
        browser.run("arguments[0].scrollIntoView({block: 'center'})", link);
        link.click();
        way.add(browser.path());
    }

    /** Whether a file or a roster of the figure is on the page, and comes when it is asked for. */
    private static boolean evidence() {
        return each("return [...document.querySelectorAll('#main a')].map(link => link.getAttribute('href')).filter(link => /^.figures.[0-9a-f-]{36}.(files.|roster)/.test(link))").stream()
                .anyMatch(link -> browser.run("return fetch(arguments[0]).then(answer => answer.status)", link).equals(200L));
    }

    @SuppressWarnings("unchecked")
    private static List<String> each(String script) {
        return (List<String>) browser.run(script);
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
