package luoshi.notice.robot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How fast the robot may be spoken to. 企业微信群机器人：每个机器人发送的消息不能超过 20 条/分钟.
 *
 * @param most at most so many tries
 * @param window in any stretch of this length
 */
record Pace(int most, Duration window) {

    /** The limit of the robot. */
    static final Pace ROBOT = new Pace(20, Duration.ofMinutes(1));

    private static final Duration LONGEST = Duration.ofHours(1);

    /** Whether there is room for another, after the newest tries. */
    boolean allows(List<Instant> newest, Instant now) {
        return newest.stream().filter(now.minus(window)::isBefore).count() < most;
    }

    /** How long to wait after so many tries that failed: a window, then twice as long each time, an hour at most. */
    Duration after(int tries) {
        Duration doubled = window.multipliedBy(1L << Math.min(tries - 1, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
