package luoshi.notice.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RobotSettingsTest {

    private static final String SECRET = "https://qyapi.example/cgi-bin/webhook/send?key=a-secret";

    @Test
    void without_an_address_there_is_no_robot() {
        assertThat(new RobotSettings(null, null, "21:00-08:00").address()).isEmpty();
        assertThat(new RobotSettings(" ", "", "21:00-08:00").link()).isEmpty();
    }

    @Test
    void the_link_leads_to_the_inbox() {
        assertThat(new RobotSettings(SECRET, "https://luoshi.example/", "21:00-08:00").link()).isEqualTo("https://luoshi.example/inbox");
    }

    /** CWE-918: what the server calls is a web address that the operator has written. */
    @Test
    void only_web_addresses_are_called_and_a_wrong_one_is_not_printed() {
        for (String wrong : List.of("file:///etc/passwd", "ftp://a-secret.example/", "gopher://a-secret.example", "a-secret", "https://a secret", "http:///a-secret")) {
            assertThatThrownBy(() -> new RobotSettings(wrong, null, "21:00-08:00")).hasMessageContaining("luoshi.notice.robot").hasMessageNotContaining("secret");
        }
    }

    @Test
    void the_secret_is_not_printed_with_the_settings() {
        assertThat(new RobotSettings(SECRET, null, "21:00-08:00").toString()).doesNotContain("secret");
    }
}
