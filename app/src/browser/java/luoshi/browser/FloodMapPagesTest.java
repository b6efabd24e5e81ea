package luoshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.RunningLuoshi;
import luoshi.flood.map.AFloodedCity;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The map, the wall, the phone's page and the replay in Chromium, over two hundred stations of which some are under water. */
class FloodMapPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static AFloodedCity city;
    private static List<UUID> stations;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        city = new AFloodedCity(luoshi);
        stations = city.filled(200);
        browser = new Browser(luoshi.port());
        browser.sized(1366, 768).signIn("fangban", DemoCity.PASSWORD);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/flood", "/flood?state=WARNED&kind=RIVER", "/flood/phone", "/flood/wall", "/flood/replay?from=2022-06-30T07:00&to=2022-06-30T08:30", "/flood/replay?from=2022-06-30T08:00&to=2022-06-29T08:00"})
    void everyPageIsUsableOnAScreenAndOnAPhoneAndInBothLanguages(String path) throws Exception {
        for (String language : List.of("zh-CN", "en")) {
            browser.run("document.cookie = 'language=" + language + ";path=/'");
            for (int[] size : new int[][] {{1366, 768}, {390, 844}, {1920, 1080}}) {
                browser.sized(size[0], size[1]).open(path);
                Thread.sleep(1_500);
                String where = path + " " + language + " " + size[0];
                browser.picture(("flood-" + path + "-" + language + "-" + size[0]).replaceAll("[^\\w-]+", "_"));
                assertThat(browser.run("return document.querySelector('h1').textContent.trim()")).as(where).asString().isNotEmpty().doesNotContain("没有这个页面");
                assertThat(browser.seriousFindings()).as(where).isEmpty();
                assertThat(browser.scrollsSideways()).as(where + " scrolls sideways").isFalse();
            }
        }
        assertThat(browser.complaints()).as(path).allMatch(said -> said.contains("422"));
    }

    @Test
    void aNewObservationStandsOnThePageWithoutAnybodyAsking() throws Exception {
        browser.run("document.cookie = 'language=zh-CN;path=/'");
        browser.sized(1366, 768).open("/flood");
        browser.await("实时");
        city.sends(stations.get(3), "WD", luoshi.part(Clock.class).instant(), 1.234);

        browser.await("1.234 m");
    }

    @Test
    void theWallNeedsNoScrolling() {
        browser.sized(1920, 1080).open("/flood/wall");

        assertThat(browser.run("return document.documentElement.scrollHeight <= window.innerHeight")).isEqualTo(true);
    }

    @Test
    void aReplayIsPlayedByKeyboard() {
        browser.run("document.cookie = 'language=zh-CN;path=/'");
        browser.sized(1366, 768).open("/flood/replay?from=2022-06-30T07:00&to=2022-06-30T08:30");
        browser.await("2022-06-30 07:00:00");
        browser.run("document.getElementById('replay-at').focus()");
        browser.type(Keys.ARROW_RIGHT);

        browser.await("2022-06-30 07:05:00");
        browser.run("document.getElementById('replay-play').focus()");
        browser.type(Keys.ENTER);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> browser.run("return document.getElementById('replay-time').textContent.trim()").toString().compareTo("2022-06-30 07:30:00") >= 0);
    }
}
