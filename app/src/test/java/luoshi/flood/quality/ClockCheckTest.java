package luoshi.flood.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import luoshi.flood.Cause;
import luoshi.flood.Flag;
import org.junit.jupiter.api.Test;

/** Clocks of stations; dead ones are seen in public frames (trap e: sent in the year 59). */
class ClockCheckTest {

    private static final Instant RECEIVED = Instant.parse("2021-07-20T08:00:00Z");

    private static Shift judged(String sent) {
        return ClockCheck.judge(sent == null ? null : LocalDateTime.parse(sent), RECEIVED, ClockCheck.Tolerance.USUAL);
    }

    @Test
    void a_report_of_a_clock_that_was_never_set_is_moved_to_its_receipt() {
        Shift shift = judged("2059-10-11T15:49:20");

        assertThat(shift.of(Instant.parse("2059-10-11T07:49:00Z"))).isEqualTo("2021-07-20T07:59:40Z");
        assertThat(judged("2000-01-01T00:00:00").isNone()).isFalse();
        assertThat(judged("2021-07-20T16:05:01").ahead()).isEqualTo(Duration.ofSeconds(301));
    }

    @Test
    void a_report_that_comes_late_keeps_its_times() {
        assertThat(judged("2021-07-20T15:59:00").isNone()).isTrue();
        assertThat(judged("2021-07-20T04:00:00").isNone()).as("stored at the station for twelve hours").isTrue();
        assertThat(judged("2021-07-20T16:05:00").isNone()).as("five minutes ahead").isTrue();
        assertThat(judged(null).isNone()).as("the protocol tells no time of sending").isTrue();
    }

    @Test
    void what_is_good_otherwise_is_doubtful_under_a_clock_that_is_off() {
        Judged good = Judged.of(Flag.ORIGINAL_RELIABLE, Cause.NONE, Trace.NONE);
        Judged bad = Judged.of(Flag.ORIGINAL_UNRELIABLE, Cause.HARD_MAXIMUM, Trace.NONE);

        assertThat(good.under(judged("2059-10-11T15:49:20")).cause()).isEqualTo(Cause.CLOCK);
        assertThat(good.under(Shift.NONE).cause()).isEqualTo(Cause.NONE);
        assertThat(bad.under(judged("2059-10-11T15:49:20")).cause()).isEqualTo(Cause.HARD_MAXIMUM);
    }
}
