package luoshi.notice.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import luoshi.app.server.RunningLuoshi;
import luoshi.matter.Move;
import luoshi.matter.Party;
import luoshi.notice.Moves;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From luoshi.properties to the group, with nobody's help. */
class RobotBySettingTest {

    private static final ALocalRobot ROBOT = robot();

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi("luoshi.notice.robot=" + ROBOT.address(), "luoshi.notice.site=https://luoshi.example", "luoshi.notice.quiet=23:00-06:00");

    private static ALocalRobot robot() {
        try {
            return new ALocalRobot();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void end() {
        ROBOT.close();
    }

    @Test
    void a_robot_that_is_named_in_the_settings_hears_of_what_moves() throws InterruptedException {
        Moves moves = new Moves(luoshi);
        moves.by("duchashi", moves.of("市水利局", Move.ISSUE, Party.UNIT));

        for (int i = 0; i < 300 && ROBOT.bodies().isEmpty(); i++) {
            Thread.sleep(100);
        }

        assertThat(ROBOT.bodies()).singleElement().asString().contains("市水利局：新交办 1 件", "https://luoshi.example/inbox");
    }
}
