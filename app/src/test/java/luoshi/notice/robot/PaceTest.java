package luoshi.notice.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 企业微信《群机器人配置说明》：每个机器人发送的消息不能超过 20 条/分钟. */
class PaceTest {

    private static final Instant EIGHT = Instant.parse("2022-06-30T00:00:00Z");

    private static List<Instant> tries(int count, int secondsApart) {
        return IntStream.range(0, count).mapToObj(i -> EIGHT.plusSeconds((long) i * secondsApart)).toList();
    }

    @Test
    void the_twenty_first_waits_until_the_first_is_a_minute_old() {
        List<Instant> tries = tries(20, 1);

        assertThat(Stream.of(19, 59, 60).map(second -> Pace.ROBOT.allows(tries, EIGHT.plusSeconds(second)))).containsExactly(false, false, true);
    }

    @Test
    void in_no_stretch_of_a_minute_are_there_more_than_twenty() {
        List<Instant> made = new ArrayList<>();
        for (int second = 0; second < 300; second++) {
            Instant now = EIGHT.plusSeconds(second);
            while (Pace.ROBOT.allows(made, now)) {
                made.add(now);
            }
        }

        assertThat(made).hasSize(100).allSatisfy(from -> assertThat(made.stream().filter(one -> !one.isBefore(from) && one.isBefore(from.plusSeconds(60)))).hasSizeLessThanOrEqualTo(20));
    }

    @Test
    void a_robot_that_fails_is_left_alone_for_longer_and_longer_and_an_hour_at_most() {
        assertThat(IntStream.of(1, 2, 3, 6, 7, 8, 1000).mapToObj(Pace.ROBOT::after).map(Duration::toMinutes).map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo("1 2 4 32 60 60 60");
    }
}
