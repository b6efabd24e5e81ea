package luoshi.flood.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.flood.response.Response;
import luoshi.flood.response.Step.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * 20 July 2021, 20:00: 焦作防汛Ⅱ级, as the order of its 防汛抗旱指挥部 of that hour tells it: rain from 20:00 on the 18th to 19:00 on the 20th, three medium and five small reservoirs above their
 * flood limit, flash floods in parts of the mountains. When each reservoir was reported is not handed down; the minutes here are supposed.
 */
class LevelTwoStoryTest {

    private static final List<String> RESERVOIRS = List.of("中型水库一", "中型水库二", "中型水库三", "小型水库一", "小型水库二", "小型水库三", "小型水库四", "小型水库五");

    @RegisterExtension
    static final RunningLuoshi luoshi = RunningLuoshi.begun(LocalDateTime.of(2021, 7, 20, 19, 0));

    @Test
    void eight_reservoirs_above_their_limit_call_for_level_two_and_the_deputy_commander_signs() {
        AFloodCommand command = AFloodCommand.ofJiaozuo(luoshi);
        Visit duty = luoshi.visitAs("fangban");
        String water = command.unit("市水利局").toString();
        IntStream.range(0, RESERVOIRS.size()).forEach(i -> {
            command.until("2021-07-20T19:0" + (i + 1) + ":10");
            duty.get("/flood/signals");
            duty.post("/flood/dangers", "danger", "RESERVOIR", "unit", water, "place", RESERVOIRS.get(i), "told", "超汛限水位", "happened", "2021-07-20T18:4" + i);
            assertThat(duty.get("/flood/responses").shown()).contains(i < 7 ? "现在没有达到任何一级的条件" : "条件达到Ⅱ级，自 2021-07-20 18:47 起");
        });
        duty.post("/flood/responses", "level", "2", "ground", "18日20时至20日19时全市持续强降雨，部分山区河道发生山洪");
        UUID id = command.responses().list().getFirst().id();
        String path = "/flood/responses/" + id;
        command.until("2021-07-20T19:30:00");
        duty.post(path + "/deliberate", "seen", "1", "level", "2", "held", "2021-07-20T19:25", "party", "市水利局、市气象局", "minutes", "", "advice", "启动Ⅱ级");
        Order order = suggested(duty.get(path).text());
        duty.post(path + "/draft", "seen", "2", "reference", "焦防指〔2021〕1号", "title", order.title(), "body", order.body());
        command.until("2021-07-20T20:00:00");
        Visit leader = luoshi.visitAs("lingdao");
        leader.get(path);
        String signed = leader.post(path + "/sign", "seen", "3").shown();
        Response response = command.responses().find(id).orElseThrow();

        assertThat(order.title()).isEqualTo("关于启动防汛Ⅱ级应急响应的通知");
        assertThat(order.body()).contains("中型水库三：超汛限水位", "18日20时至20日19时", "条件时间：2021年7月20日18时47分", "每2小时续报一次");
        assertThat(signed).contains("2021-07-20 18:47", "2021-07-20 20:00", "分管副市长");
        assertThat(response.gap(response.signed().getFirst())).contains(73L);
        assertThat(response.level()).isEqualTo(2);
    }

    private static Order suggested(String page) {
        return new Order("", page.replaceAll("(?s).*id=\"order-title\"[^>]* value=\"([^\"]*)\".*", "$1"), page.replaceAll("(?s).*<textarea id=\"body\"[^>]*>(.*?)</textarea>.*", "$1"));
    }
}
