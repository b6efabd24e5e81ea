package luoshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import luoshi.app.demo.DemoCity;
import luoshi.app.demo.DemoStations;
import luoshi.app.server.RunningLuoshi;
import luoshi.flood.Station;
import luoshi.flood.StationKind;
import luoshi.flood.Stations;
import luoshi.people.People;
import luoshi.people.SignIns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of stations and of coverage in Chromium, with a thousand stations of long names. */
class StationPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static Browser browser;
    private static String river;

    @BeforeAll
    static void open() {
        luoshi.part(DemoStations.class).begin();
        Stations stations = luoshi.part(Stations.class);
        Station one = stations.register().addresses().get("0041080011");
        river = one.id().toString();
        stations.recordAll(luoshi.part(SignIns.class).signedIn(luoshi.part(People.class).listCalled("fangban").getFirst().id()).orElseThrow(),
                IntStream.range(0, 976).mapToObj(i -> new Station(null, "%08d".formatted(i), "004109%04d".formatted(i), "示例市西河区人民路与建设路交叉口东北角地下人行通道积水监测站（第" + i + "号，待验收）",
                        StationKind.values()[i % StationKind.values().length], "西河", "示意", null, null, one.county(), one.unit(), "", null, "standard", 5, LocalDate.of(2022, 1, 1), null, "")).toList());
        browser = new Browser(luoshi.port());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/flood/stations", "/flood/stations/STATION?range=THREE_DAYS", "/flood/stations/STATION/value?element=Z&at=2022-06-29T23:00:00Z", "/flood/stations/STATION/edit",
        "/flood/stations/STATION/thresholds", "/flood/stations/profiles", "/flood/stations/unknown", "/flood/stations/import", "/flood/stations/backfill", "/flood/coverage?period=WEEK", "/flood/places/new"})
    void everyPageIsUsableOnAScreenAndOnAPhoneAndInBothLanguages(String path) {
        browser.forgetCookies();
        browser.sized(1366, 768).signIn("fangban", DemoCity.PASSWORD);
        for (String language : List.of("zh-CN", "en")) {
            browser.run("document.cookie = 'language=" + language + ";path=/'");
            for (int[] size : new int[][] {{1366, 768}, {390, 844}}) {
                browser.sized(size[0], size[1]).open(path.replace("STATION", river));
                String where = path + " " + language + " " + size[0];
                browser.picture(("flood-" + path + "-" + language + "-" + size[0]).replaceAll("[^\\w-]+", "_"));
                assertThat(browser.run("return document.querySelector('h1').textContent.trim()")).as(where).asString().isNotEmpty().doesNotContain("没有这个页面");
                assertThat(browser.seriousFindings()).as(where).isEmpty();
                assertThat(browser.scrollsSideways()).as(where + " scrolls sideways").isFalse();
            }
        }
        assertThat(browser.complaints()).as(path).isEmpty();
    }
}
