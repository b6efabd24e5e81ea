package luoshi.notice.robot;

import static luoshi.notice.robot.ALocalRobot.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import luoshi.notice.robot.Outgoing.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One call to a robot that behaves in every way a robot can. */
class RobotLineTest {

    private static final Letter LETTER = new Letter(UUID.randomUUID(), "水利局：“新交办” 12 件\n下一行", 1);

    private ALocalRobot robot;

    @BeforeEach
    void begin() throws IOException {
        robot = new ALocalRobot();
    }

    @AfterEach
    void end() {
        robot.close();
    }

    private String send() {
        return new RobotLine(URI.create(robot.address()), Duration.ofMillis(700)).send(LETTER);
    }

    /** 企业微信《群机器人配置说明》：{"msgtype":"text","text":{"content":"…"}}. */
    @Test
    void a_text_arrives_in_the_form_of_the_robot_with_its_id() {
        assertThat(send()).isEmpty();
        assertThat(robot.ids()).containsExactly(LETTER.id().toString());
        assertThat(robot.bodies()).singleElement().asString().startsWith("POST /send {").contains("\"msgtype\":\"text\"", "\"text\":{\"content\":\"水利局：“新交办” 12 件\\n下一行\"}");
    }

    @Test
    void an_answer_that_is_no_json_is_taken_for_yes_and_another_status_for_no() {
        robot.answers(status(204, ""), status(200, "ok"), status(200, "[]"), status(429, "slow down"), status(500, ""));

        assertThat(new String[] {send(), send(), send(), send(), send()}).containsExactly("", "", "", "status 429", "status 500");
    }

    /** The robot answers 200 to what it does not take. */
    @Test
    void an_error_within_the_answer_counts() {
        robot.answers(status(200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}"));

        assertThat(send()).isEqualTo("errcode 45009");
    }

    /** CWE-918. */
    @Test
    void a_redirect_is_not_followed() {
        robot.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });

        assertThat(send()).isEqualTo("status 307");
        assertThat(robot.bodies()).hasSize(1);
    }

    @Test
    void a_robot_that_is_slow_is_not_waited_for_neither_before_its_answer_nor_within() {
        robot.answers(exchange -> Thread.sleep(3000), exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 30; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                Thread.sleep(100);
            }
        });

        assertThat(new String[] {send(), send()}).allMatch(reason -> reason.matches("no answer within PT0.7S|HttpTimeoutException"));
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        robot.answers(status(200, "x".repeat(1_000_000)));

        assertThat(send()).isEqualTo("IOException");
    }

    @Test
    void a_robot_that_is_gone_is_told_without_its_address() {
        robot.close();

        assertThat(send()).isEqualTo("ConnectException");
    }
}
