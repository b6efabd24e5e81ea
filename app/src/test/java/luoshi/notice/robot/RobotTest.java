package luoshi.notice.robot;

import static luoshi.notice.robot.ALocalRobot.status;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.IntStream;
import luoshi.app.server.RunningLuoshi;
import luoshi.kernel.CityClock;
import luoshi.matter.Move;
import luoshi.matter.Party;
import luoshi.notice.Moves;
import luoshi.notice.robot.Outgoing.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** What a group hears through a day, over a real store and a real listener, with a clock that is set by hand. */
class RobotTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Moves moves = new Moves(luoshi);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private ALocalRobot heard;
    private Robot robot;
    private Instant now;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return CityClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    };

    @BeforeEach
    void begin() throws Exception {
        luoshi.database().execute("truncate notice_message, notice_outgoing, notice_try");
        heard = new ALocalRobot();
        now = at("2022-06-30T09:00");
        start();
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void end() {
        logger().detachAppender(log);
        heard.close();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Robot.class);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(CityClock.ZONE).toInstant();
    }

    /** Again, with nothing in memory. */
    private void start() {
        RobotSettings settings = new RobotSettings(heard.address(), "https://luoshi.example", "21:00-08:00");
        robot = new Robot(settings, luoshi.part(Digests.class), luoshi.part(Outgoing.class), clock);
    }

    private void runAfter(Duration time) {
        now = now.plus(time);
        robot.run();
    }

    private void handOut(int count) {
        moves.by("duchashi", IntStream.range(0, count).mapToObj(_ -> moves.of("市水利局", Move.ISSUE, Party.UNIT)).toList());
    }

    @Test
    void what_happens_within_an_hour_is_one_message_of_counts() {
        handOut(12);
        moves.by("shuili", moves.of("市水利局", Move.APPLY, Party.ISSUER), moves.of("市水利局", Move.APPLY, Party.ISSUER));
        robot.run();
        handOut(3);
        runAfter(Duration.ofMinutes(59));
        assertThat(heard.bodies()).singleElement().asString()
                .contains("督查室：申请办结 2 件", "市水利局：新交办 12 件", "https://luoshi.example/inbox", heard.ids().getFirst().substring(0, 8));

        runAfter(Duration.ofMinutes(1));
        runAfter(Duration.ofHours(2));

        assertThat(heard.bodies()).hasSize(2).last().asString().contains("市水利局：新交办 3 件").doesNotContain("申请办结");
    }

    @Test
    void in_quiet_hours_nothing_is_said_and_in_the_morning_all_of_it_at_once() {
        now = at("2022-06-30T21:00");
        handOut(1);
        robot.run();
        handOut(1);
        now = at("2022-07-01T07:59");
        robot.run();
        assertThat(heard.bodies()).isEmpty();

        runAfter(Duration.ofMinutes(1));

        assertThat(heard.bodies()).singleElement().asString().contains("新交办 2 件", "07-01 08:00");
    }

    @Test
    void a_robot_that_fails_is_tried_again_under_the_same_id_and_what_happens_meanwhile_waits_for_the_next() {
        heard.answers(status(500, ""), status(429, ""), status(200, "{\"errcode\":45009}"));
        handOut(1);
        robot.run();
        runAfter(Duration.ofSeconds(59));
        assertThat(heard.ids()).hasSize(1);
        runAfter(Duration.ofSeconds(1));
        handOut(7);
        runAfter(Duration.ofMinutes(2));
        assertThat(heard.ids()).hasSize(3);
        runAfter(Duration.ofMinutes(4));

        assertThat(heard.ids()).hasSize(4).containsOnly(heard.ids().getFirst());
        runAfter(Duration.ofHours(1));
        assertThat(heard.bodies()).hasSize(5).last().asString().contains("新交办 7 件");
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).hasSize(3)
                .allSatisfy(line -> assertThat(line).contains(heard.ids().getFirst()).doesNotContain(ALocalRobot.KEY).doesNotContain("127.0.0.1"));
    }

    @Test
    void a_robot_that_is_gone_for_days_hears_one_digest_when_it_is_back() throws IOException {
        handOut(1);
        heard.close();
        for (int hour = 0; hour < 48; hour++) {
            handOut(1);
            runAfter(Duration.ofHours(1));
        }
        heard = new ALocalRobot();
        now = at("2022-07-03T10:00");
        start();
        robot.run();
        runAfter(Duration.ofMinutes(1));

        assertThat(heard.bodies()).hasSize(2).last().asString().contains("新交办 47 件");
        assertThat(log.list).isNotEmpty().allSatisfy(event -> assertThat(event.getFormattedMessage()).contains("ConnectException").doesNotContain(ALocalRobot.KEY));
    }

    /** 企业微信：≤ 20 messages a minute, also across a restart. */
    @Test
    void a_restart_does_not_forget_what_was_said_within_the_minute() {
        IntStream.range(0, 30).forEach(part -> luoshi.part(Outgoing.class).add(new Letter(UUID.randomUUID(), "第 " + part + " 条", 0), part, 0, now));
        robot.run();
        start();
        runAfter(Duration.ofSeconds(59));
        assertThat(heard.ids()).hasSize(20).doesNotHaveDuplicates();

        runAfter(Duration.ofSeconds(1));

        assertThat(heard.ids()).hasSize(30).doesNotHaveDuplicates();
        assertThat(heard.bodies()).last().asString().contains("第 29 条");
    }

    @Test
    void a_kill_between_the_sending_and_its_record_costs_one_duplicate_that_shows_itself() {
        handOut(1);
        luoshi.part(Digests.class).writeDue("", now);
        Letter sent = luoshi.part(Outgoing.class).take(Pace.ROBOT, now).orElseThrow();
        new RobotLine(URI.create(heard.address()), Duration.ofSeconds(5)).send(sent); // and here the server is killed

        start();
        robot.run();
        assertThat(heard.ids()).as("another server may still be at it").hasSize(1);
        runAfter(Outgoing.LEASE);
        runAfter(Duration.ofHours(3));

        assertThat(heard.ids()).containsExactly(sent.id().toString(), sent.id().toString());
    }

    @Test
    void nobody_needs_to_be_called_about_what_is_older_than_a_week() {
        handOut(1);
        now = at("2022-07-08T09:00");
        robot.run();

        assertThat(heard.bodies()).isEmpty();
    }
}
