package luoshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.RunningLuoshi;
import luoshi.flood.order.AFloodCommand;
import luoshi.flood.response.Response;
import luoshi.flood.response.Step.Deliberation;
import luoshi.flood.response.Step.Order;
import luoshi.people.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Responses in Chromium: a level Ⅳ from the ground to the read-back on a telephone, and each page on a screen, on a phone, in both languages. */
class FloodPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static Browser browser;
    private static AFloodCommand command;
    private static UUID drill;

    @BeforeAll
    static void open() {
        command = AFloodCommand.of(luoshi);
        SignedIn duty = command.who("fangban");
        Instant now = luoshi.part(Clock.class).instant();
        drill = command.responses().drill(duty, "汛前桌面推演", "0 信号 蓝 暴雨蓝色预警信号\n1 险情 trapped 某村三户被困");
        command.responses().deliberate(duty, drill, 1, new Deliberation(4, "市水利局", "", "启动", now));
        command.responses().draft(duty, drill, 2, new Order("示防指演〔2022〕1号", "【演练】关于启动防汛Ⅳ级应急响应的通知", "【演练】各单位：\n启动防汛Ⅳ级应急响应。"));
        command.responses().sign(command.who("shuili"), drill, 3);
        browser = new Browser(luoshi.port());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static void as(String who, String path) {
        browser.forgetCookies();
        browser.signIn(who, DemoCity.PASSWORD);
        browser.open(path);
    }

    @Test
    void aResponseIsProposedDeliberatedSignedAndReadBack() {
        browser.sized(1366, 768);
        as("fangban", "/flood/signals");
        browser.send("/flood/signals", "area", "全市", "said", "暴雨蓝色预警信号：未来12小时降雨量将达50毫米以上", "source", "市气象台");
        browser.await("已记录");
        browser.open("/flood/responses");
        assertThat(browser.text()).contains("条件达到Ⅳ级").contains("没有生效的响应");
        browser.send("/flood/responses");
        browser.await("请会商");
        browser.send("/deliberate", "party", "市水利局、市气象局", "advice", "启动Ⅳ级");
        browser.await("请拟稿");
        browser.send("/draft");
        browser.await("已报请签发");
        String path = browser.path();
        as("shuili", path);
        browser.send("/sign");
        browser.await("已签发");
        assertThat(browser.text()).contains("17 项还没接应");
        browser.picture("flood-signed");
        browser.sized(390, 844);
        as("shuili-lly", "/flood/units/" + command.unit("市水利局"));
        UUID real = command.responses().list().stream().filter(one -> !one.isDrill()).map(Response::id).findFirst().orElseThrow();
        browser.find("#said-" + real).sendKeys("收到，Ⅳ级响应，派员到河道水库");
        browser.picture("flood-read-back");
        browser.type(Keys.TAB, Keys.ENTER);
        browser.await("已收到");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/flood/responses, fangban", "{drill}, fangban", "{drill}, lingdao", "{drill}/orders/4, lingdao", "{unit}, shuili-lly", "/inbox, shuili-lly", "/flood/signals, fangban", "/flood/duty, fangban", "/flood/plan, duchashi"})
    void everyPageIsUsableOnAScreenAndOnAPhoneAndInBothLanguages(String pattern, String who) {
        String path = pattern.replace("{drill}", "/flood/responses/" + drill).replace("{unit}", "/flood/units/" + command.unit("市水利局"));
        browser.forgetCookies();
        browser.sized(1366, 768).signIn(who, DemoCity.PASSWORD);
        for (String language : List.of("zh-CN", "en")) {
            browser.run("document.cookie = 'language=" + language + ";path=/'");
            for (int[] size : new int[][] {{1366, 2000}, {390, 2400}}) {
                browser.sized(size[0], size[1]).open(path);
                browser.run("document.querySelectorAll('details:not(.who, .day, .more)').forEach(one => one.open = true)");
                String where = path + " " + language + " " + size[0];
                browser.picture(("flood-" + pattern + "-" + who + "-" + language + "-" + size[0]).replaceAll("[^\\w-]+", "_"));
                assertThat(browser.seriousFindings()).as(where).isEmpty();
                assertThat(browser.scrollsSideways()).as(where + " scrolls sideways").isFalse();
            }
        }
        assertThat(browser.complaints()).as(path).isEmpty();
    }
}
