package luoshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.RunningLuoshi;
import luoshi.flood.order.AFloodCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The two orders of 焦作市防汛抗旱指挥部 in Chromium, from what was told to the end: each of those who act does what is theirs, at the minutes of those days. What was not handed down is supposed. */
class FloodOrdersTest {

    @RegisterExtension
    static final RunningLuoshi july2022 = RunningLuoshi.begun(LocalDateTime.of(2022, 7, 5, 15, 20));

    @RegisterExtension
    static final RunningLuoshi july2021 = RunningLuoshi.begun(LocalDateTime.of(2021, 7, 20, 19, 0));

    private AFloodCommand command;
    private Browser browser;
    private String path;

    private void as(String who, String path) {
        browser.forgetCookies();
        browser.signIn(who, DemoCity.PASSWORD).open(path);
    }

    /** From the proposal to the order that waits for its signature. */
    private void drafted(String level, String held, String advice) {
        browser.await("请会商");
        path = browser.path();
        browser.send("/deliberate", "level", level, "held", held, "party", "市水利局、市气象局、市应急管理局", "advice", advice);
        browser.await("请拟稿");
        browser.send("/draft");
        browser.await("已报请签发");
    }

    private void signed(String who, String says) {
        as(who, path);
        browser.send("/sign");
        browser.await(says);
    }

    private void next(String move, String level, String ground, String held) {
        as("fangban", path);
        browser.send("/propose", "move", move, "level", level, "ground", ground);
        drafted(level, held, ground);
    }

    /** 2022-07-05: 15:20 气象快报, 15:30 会商, 17:00 Ⅳ级, nine tasks for thirteen units. */
    @Test
    void levelFourRunsFromTheReportOfTheWeatherToItsEnd() {
        command = AFloodCommand.ofJiaozuo(july2022);
        try (Browser opened = new Browser(july2022.port())) {
            browser = opened;
            command.until("2022-07-05T15:24:00");
            browser.sized(1366, 900);
            as("fangban", "/flood/signals");
            browser.send("/flood/signals", "area", "全市", "said", "气象快报：今夜到明天有暴雨，山区局部大暴雨", "source", "市气象台", "effective", "2022-07-05T15:20");
            browser.await("已记录");
            browser.open("/flood/responses");
            assertThat(browser.text()).contains("条件达到Ⅳ级，自 2022-07-05 15:20 起", "没有生效的响应");
            command.until("2022-07-05T15:55:00");
            browser.send("/flood/responses", "level", "4");
            drafted("4", "2022-07-05T15:30", "启动Ⅳ级");
            command.until("2022-07-05T17:00:00");
            signed("shuili", "已签发");
            assertThat(browser.text()).contains("2022-07-05 15:20", "2022-07-05 17:00", "成员单位任务 13 项，13 项还没接应");
            browser.picture("orders-four-signed");

            readBackOnAPhone();
            browser.sized(1366, 900);
            command.until("2022-07-05T17:16:30");
            as("fangban", path);
            assertThat(browser.text()).contains("12 项还没接应", "逾 2 分");
            browser.send("/calls", "spoke", "孟州市防办某某", "said", "Ⅳ级，盯紧蟒河、白墙水库");
            browser.await("11 项还没接应");
            assertThat(browser.text()).contains("迟 2 分");

            command.until("2022-07-06T18:00:00");
            next("END", "4", "降雨结束，河道水位回落", "2022-07-06T17:30");
            signed("shuili", "已终止");
            assertThat(browser.text()).contains("条件到决策 100 分钟", "复盘");
            browser.picture("orders-four-ended");
            assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("status of 422")); // what was not read back
        }
    }

    private void readBackOnAPhone() {
        UUID real = command.responses().list().getFirst().id();
        command.until("2022-07-05T17:08:00");
        browser.sized(390, 844);
        as("shuili-lly", "/flood/units/" + command.unit("市水利局"));
        browser.send("/receive", "said", "收到，四级响应");
        browser.await("复述里缺：山区预警叫应");
        assertThat(browser.find("#said-" + real).getDomProperty("value")).isEqualTo("收到，四级响应");
        browser.send("/receive", "said", "收到，四级响应，山区预警叫应。");
        browser.await("已收到");
        command.until("2022-07-05T17:12:00");
        browser.send("/report", "said", "已叫应山区责任人 41 名");
        browser.await("41 名");
        browser.picture("orders-four-phone");
    }

    /** 2021-07-20 20:00: three medium and five small reservoirs above their flood limit call for Ⅱ级; lowered and ended afterwards. */
    @Test
    void levelTwoRunsFromEightReservoirsToItsEnd() {
        command = AFloodCommand.ofJiaozuo(july2021);
        List<String> reservoirs = List.of("中型水库一", "中型水库二", "中型水库三", "小型水库一", "小型水库二", "小型水库三", "小型水库四", "小型水库五");
        try (Browser opened = new Browser(july2021.port())) {
            browser = opened;
            browser.sized(1366, 900);
            as("fangban", "/flood/signals");
            for (int i = 0; i < reservoirs.size(); i++) {
                command.until("2021-07-20T19:0" + (i + 1) + ":10");
                browser.open("/flood/signals");
                browser.send("/flood/dangers", "danger", "RESERVOIR", "unit", command.unit("市水利局").toString(), "place", reservoirs.get(i), "told", "超汛限水位", "happened", "2021-07-20T18:4" + i);
                browser.await(reservoirs.get(i));
            }
            browser.open("/flood/responses");
            assertThat(browser.text()).contains("条件达到Ⅱ级，自 2021-07-20 18:47 起");
            command.until("2021-07-20T19:30:00");
            browser.send("/flood/responses", "level", "2", "ground", "18日20时至20日19时全市持续强降雨，部分山区河道发生山洪");
            drafted("2", "2021-07-20T19:25", "启动Ⅱ级");
            command.until("2021-07-20T20:00:00");
            signed("lingdao", "已签发");
            assertThat(browser.text()).contains("2021-07-20 18:47", "2021-07-20 20:00", "分管副市长");
            browser.picture("orders-two-signed");

            command.until("2021-07-22T09:00:00");
            next("LOWER", "3", "水库水位回落到汛限以下", "2021-07-22T08:30");
            assertThat(browser.text()).contains("降级");
            command.until("2021-07-22T09:20:00");
            signed("lingdao", "已签发");
            command.until("2021-07-23T09:00:00");
            next("END", "3", "降雨结束，险情处置完毕", "2021-07-23T08:30");
            signed("lingdao", "已终止");
            assertThat(browser.text()).contains("复盘", "条件到决策 73 分钟");
            browser.picture("orders-two-ended");
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
