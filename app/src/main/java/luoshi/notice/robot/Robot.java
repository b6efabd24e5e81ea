package luoshi.notice.robot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import luoshi.notice.robot.Outgoing.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 群机器人: writes digests when they are due and sends what waits, all that is due as of now. It works beside all acts and after them: whatever
 * becomes of a message disturbs none.
 */
@Component
@EnableConfigurationProperties(RobotSettings.class)
class Robot {

    private static final Logger LOG = LoggerFactory.getLogger(Robot.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RobotSettings settings;
    private final Digests digests;
    private final Outgoing outgoing;
    private final Clock clock;
    private final Optional<RobotLine> line;

    Robot(RobotSettings settings, Digests digests, Outgoing outgoing, Clock clock) {
        this.settings = settings;
        this.digests = digests;
        this.outgoing = outgoing;
        this.clock = clock;
        line = settings.address().map(address -> new RobotLine(address, PATIENCE));
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void run() {
        if (line.isEmpty() || settings.quietHours().hold(clock.instant())) {
            return;
        }
        digests.writeDue(settings.link(), clock.instant());
        while (sendNext(line.get())) {
            // the next
        }
    }

    /** Whether to go on: not after a failure, for then the robot needs a rest. */
    private boolean sendNext(RobotLine robot) {
        Instant now = clock.instant();
        Optional<Letter> due = settings.quietHours().hold(now) ? Optional.empty() : outgoing.take(Pace.ROBOT, now);
        String refused = due.map(robot::send).orElse("");
        if (due.isPresent() && refused.isEmpty()) {
            outgoing.taken(due.get(), clock.instant());
        } else if (due.isPresent()) {
            Duration rest = Pace.ROBOT.after(due.get().tries());
            LOG.warn("message {} was not taken by the robot ({}); the next try follows in {}", due.get().id(), refused, rest);
            outgoing.postpone(due.get(), clock.instant().plus(rest));
        }
        return due.isPresent() && refused.isEmpty();
    }
}
