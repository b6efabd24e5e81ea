package luoshi.flood.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.app.server.Visit.Page;
import luoshi.flood.response.Response;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * 5 July 2022 in Jiaozuo, as the order of its 防汛抗旱指挥部 of that day tells it: 15:20 气象快报, 15:30 会商, 17:00 Ⅳ级 with nine tasks.
 * The colour of the 15:20 report is not handed down; blue is supposed, as Ⅳ followed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LevelFourStoryTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = RunningLuoshi.begun(LocalDateTime.of(2022, 7, 5, 15, 20));

    private static AFloodCommand command;
    private static UUID id;
    private static String path;

    private static Response response() {
        return command.responses().find(id).orElseThrow();
    }

    private static String seen() {
        return String.valueOf(response().last().number());
    }

    @Test
    @Order(1)
    void the_report_of_the_weather_office_makes_the_plan_propose_and_nothing_else() {
        command = AFloodCommand.ofJiaozuo(luoshi);
        Visit duty = luoshi.visitAs("fangban");
        command.until("2022-07-05T15:24:00");
        duty.get("/flood/signals");
        duty.post("/flood/signals", "kind", "暴雨", "colour", "BLUE", "area", "全市", "said", "气象快报：今夜到明天有暴雨，山区局部大暴雨", "source", "市气象台", "effective", "2022-07-05T15:20");

        assertThat(duty.get("/flood/responses").shown()).contains("条件达到Ⅳ级，自 2022-07-05 15:20 起", "只建议，不启动", "没有生效的响应");
        assertThat(command.responses().list()).isEmpty();
    }

    @Test
    @Order(2)
    void it_is_deliberated_at_half_past_three_and_drafted() {
        Visit duty = luoshi.visitAs("fangban");
        duty.get("/flood/responses");
        duty.post("/flood/responses", "level", "4", "ground", "");
        id = command.responses().list().getFirst().id();
        path = "/flood/responses/" + id;
        command.until("2022-07-05T15:55:00");
        assertThat(duty.post(path + "/draft", "seen", seen(), "reference", "1", "title", "2", "body", "3").status()).as("not deliberated").isEqualTo(422);
        Page refused = duty.post(path + "/deliberate", "seen", seen(), "level", "4", "held", "2022-07-05T15:30", "party", "", "minutes", "各单位发言要点", "advice", "启动Ⅳ级");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).as("nothing typed is lost").contains("各单位发言要点", "启动Ⅳ级");
        Page drafting = duty.post(path + "/deliberate", "seen", seen(), "level", "4", "held", "2022-07-05T15:30", "party", "市水利局、市气象局、市应急管理局", "minutes", "各单位发言要点", "advice", "启动Ⅳ级");

        assertThat(drafting.text()).contains("焦防指〔2022〕1号", "关于启动防汛Ⅳ级应急响应的通知", "条件时间：2022年7月5日15时20分", "经2022年7月5日15时30分会商研判", "九、市应急管理局：加强值班值守")
                .doesNotContain("十、");
        Step order = suggested(drafting.text());
        duty.post(path + "/draft", "seen", seen(), "reference", "焦防指〔2022〕1号", "title", order.title(), "body", order.body());
        assertThat(response().phase()).isEqualTo(Response.Phase.DRAFTED);
    }

    private record Step(String title, String body) {}

    private static Step suggested(String page) {
        String title = page.replaceAll("(?s).*id=\"order-title\"[^>]* value=\"([^\"]*)\".*", "$1");
        return new Step(title, page.replaceAll("(?s).*<textarea id=\"body\"[^>]*>(.*?)</textarea>.*", "$1"));
    }

    @Test
    @Order(3)
    void only_who_holds_the_post_signs_and_others_are_told_who_that_is() {
        command.until("2022-07-05T17:00:00");
        assertThat(luoshi.visitAs("fangban").post(path + "/sign", "seen", seen()).status()).as("whoever is on duty proposes and does not sign").isEqualTo(403);
        Visit leader = luoshi.visitAs("lingdao");
        leader.get(path);
        assertThat(leader.post(path + "/sign", "seen", seen()).shown()).contains("Ⅳ级响应由防汛抗旱指挥部办公室主任签发，现任：市水利局局长");
        Visit signer = luoshi.visitAs("shuili");
        String before = seen();
        signer.get(path);
        Page signed = signer.post(path + "/sign", "seen", before);

        assertThat(signed.shown()).contains("已签发", "2022-07-05 15:20", "2022-07-05 17:00", "成员单位任务 13 项，13 项还没接应");
        assertThat(response().gap(response().signed().getFirst())).contains(100L);
        assertThat(signer.post(path + "/sign", "seen", before).status()).as("signed a second time").isEqualTo(422);
        assertThat(response().signed()).hasSize(1);
    }

    @Test
    @Order(4)
    void a_unit_reads_back_and_one_that_does_not_is_called_by_telephone() {
        command.until("2022-07-05T17:08:00");
        String unit = "/flood/units/" + command.unit("市水利局");
        Visit contact = luoshi.visitAs("shuili-lly");
        assertThat(contact.get("/inbox").text()).contains("防汛响应任务", "href=\"" + unit + "\"");
        assertThat(luoshi.visitAs("gongxin").get("/inbox").text()).as("a unit without tasks").doesNotContain("href=\"/flood/units/");
        contact.get(unit);
        Page lacking = contact.post(unit + "/receive", "response", id.toString(), "spoke", "水利局联络员", "said", "收到，四级响应");
        assertThat(lacking.status()).isEqualTo(422);
        assertThat(lacking.shown()).contains("复述里缺：山区预警叫应");
        assertThat(lacking.text()).contains("收到，四级响应</textarea>");
        assertThat(contact.post(unit + "/receive", "response", id.toString(), "spoke", "水利局联络员", "said", "收到，四级响应，山区预警叫应。").shown()).contains("已收到", "按时");
        assertThat(contact.post("/flood/units/" + command.unit("市应急管理局") + "/receive", "response", id.toString(), "spoke", "甲", "said", "四级，值班值守").status()).as("another unit").isEqualTo(403);
        command.until("2022-07-05T17:16:30");
        Visit duty = luoshi.visitAs("fangban");
        assertThat(duty.get(path).shown()).contains("12 项还没接应", "逾 2 分");
        assertThat(duty.post(path + "/calls", "unit", command.unit("孟州市").toString(), "task", "t1", "kind", "CALLED", "spoke", "孟州市防办某某", "said", "Ⅳ级，盯紧蟒河、白墙水库").shown())
                .contains("11 项还没接应", "迟 2 分", "电话叫应，孟州市防办某某");
        assertThat(contact.post(unit + "/report", "response", id.toString(), "task", "t2", "kind", "ARRIVED", "spoke", "水利局联络员", "said", "").status()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void it_is_ended_by_signature_and_looked_back_at() throws IOException {
        command.until("2022-07-06T18:00:00");
        Visit duty = luoshi.visitAs("fangban");
        duty.get(path);
        assertThat(duty.post(path + "/propose", "seen", seen(), "move", "END", "level", "", "ground", "").status()).as("without a ground").isEqualTo(422);
        duty.post(path + "/propose", "seen", seen(), "move", "END", "level", "", "ground", "降雨结束，河道水位回落");
        duty.post(path + "/deliberate", "seen", seen(), "level", "4", "held", "2022-07-06T17:30", "party", "市水利局", "minutes", "", "advice", "终止");
        Step order = suggested(duty.get(path).text());
        duty.post(path + "/draft", "seen", seen(), "reference", "焦防指〔2022〕2号", "title", order.title(), "body", order.body());
        Visit signer = luoshi.visitAs("shuili");
        signer.get(path);
        Page ended = signer.post(path + "/sign", "seen", seen());

        assertThat(ended.shown()).contains("关于终止防汛Ⅳ级应急响应的通知", "复盘", "条件到决策 100 分钟", "按时 1/13", "已终止");
        try (XWPFWordExtractor word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(signer.download(path + "/orders/4/word").body())))) {
            assertThat(word.getText()).contains("焦作市防汛抗旱指挥部", "焦防指〔2022〕1号", "签发人：防汛抗旱指挥部办公室主任 市水利局局长", "2022年7月5日17时0分").doesNotContain("演练");
        }
    }
}
