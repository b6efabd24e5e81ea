package luoshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.RunningLuoshi;
import luoshi.flood.scenario.Scenarios;
import luoshi.kernel.CityClock;
import luoshi.people.People;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 21·7 played in Chromium at six hundred times its speed: what the page shows comes at the moments at which the rules say it. */
class ReplayStoryTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final LocalDateTime BEGINS = LocalDateTime.of(2022, 6, 30, 20, 0);

    private static final String RAIN = "情景·郑州国家站（部分合成）";
    private static final String UNDERPASS = "情景·下穿立交（全部合成）";
    /** From when on which warnings are open: a frame each five minutes, which shows what was known by then, a moment after the value came. A slow browser leaves frames out. */
    private static final NavigableMap<String, String> EXPECTED = new TreeMap<>(Map.of("14:30", "黄色 " + RAIN, "15:05", "橙色 " + RAIN, "16:05", "红色 " + RAIN, "16:25", "红色 " + RAIN + " 橙色 " + UNDERPASS,
            "16:30", "红色 " + RAIN + " 红色 " + UNDERPASS, "18:05", "红色 " + RAIN + " 橙色 " + UNDERPASS, "20:05", "红色 " + RAIN + " 蓝色 " + UNDERPASS, "20:20", "红色 " + RAIN));

    @Test
    void theWorstHoursComeAsTheRulesSay() throws Exception {
        SignedIn duty = luoshi.part(SignIns.class).signedIn(luoshi.part(People.class).listCalled("fangban").getFirst().id()).orElseThrow();
        luoshi.part(Scenarios.class).playZhengzhou(duty, duty.posts().getFirst().unit(), BEGINS.atZone(CityClock.ZONE).toInstant());
        try (Browser browser = new Browser(luoshi.port())) {
            browser.sized(1366, 768).signIn("fangban", DemoCity.PASSWORD).open("/flood/replay");
            browser.find("a.btn[href*='/flood/replay?']").click();
            browser.await("预警过程");
            assertThat(browser.find("#replay-events").getText()).contains("2022-07-01 16:00", "2022-07-01 16:25", "合成");

            browser.open("/flood/replay?from=2022-07-01T14:30&to=2022-07-01T20:30");
            browser.await("2022-07-01 14:30:00");
            assertThat(browser.find("#replay-speed").getDomProperty("value")).isEqualTo("600");
            browser.run("""
                    window.seen = [];
                    setInterval(() => {
                        const shown = [...document.querySelectorAll('#replay-open li')].map(one => [...one.childNodes].slice(0, -1).map(part => part.textContent.trim()).join(' ').trim()).join(' ');
                        if (window.seen.at(-1)?.shown !== shown) window.seen.push({at: document.getElementById('replay-time').textContent.trim().slice(11, 16), shown});
                    }, 20);
                    document.getElementById('replay-play').click();""");
            Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> browser.find("#replay-time").getText().contains("20:30:00"));
            browser.picture("flood-replayed");

            List<Map<String, String>> seen = seen(browser);
            assertThat(seen).allSatisfy(one -> assertThat(one.get("shown")).as(one.get("at")).isEqualTo(EXPECTED.floorEntry(one.get("at")).getValue()));
            assertThat(seen).extracting(one -> one.get("shown")).contains(EXPECTED.get("16:05"), EXPECTED.get("16:30"), EXPECTED.get("20:20"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> seen(Browser browser) {
        return (List<Map<String, String>>) browser.run("return window.seen");
    }
}
