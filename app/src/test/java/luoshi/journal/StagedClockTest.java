package luoshi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import luoshi.journal.StagedClock.Staging;
import org.junit.jupiter.api.Test;

class StagedClockTest {

    private static final Instant BEGUN = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant STAGED = Instant.parse("2022-06-30T00:00:00Z");

    private Instant now = BEGUN;
    private final StagedClock clock = new StagedClock(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Z");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void time_is_the_machines_until_it_is_staged() {
        assertThat(clock.instant()).isEqualTo(BEGUN);
        assertThat(clock.isStaged()).isFalse();
    }

    @Test
    void staged_time_runs_from_its_beginning_at_its_speed() {
        clock.stage(new Staging(STAGED, BEGUN, 60));
        now = BEGUN.plusSeconds(90);

        assertThat(clock.instant()).isEqualTo(STAGED.plus(Duration.ofMinutes(90)));
    }

    @Test
    void steps_add_up() {
        clock.stage(new Staging(STAGED, BEGUN, 1));
        clock.step(Duration.ofDays(1));
        clock.step(Duration.ofDays(7));

        assertThat(clock.instant()).isEqualTo(STAGED.plus(Duration.ofDays(8)));
    }
}
