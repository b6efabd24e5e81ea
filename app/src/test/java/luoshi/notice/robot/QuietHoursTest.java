package luoshi.notice.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import luoshi.kernel.CityClock;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static boolean quiet(String hours, String time) {
        return QuietHours.parse(hours).hold(LocalDate.of(2022, 6, 30).atTime(LocalTime.parse(time)).atZone(CityClock.ZONE).toInstant());
    }

    @Test
    void a_night_reaches_across_midnight_and_ends_with_its_last_minute() {
        assertThat(List.of("20:59", "21:00", "23:59", "00:00", "07:59", "08:00").stream().map(time -> quiet("21:00-08:00", time)))
                .containsExactly(false, true, true, true, true, false);
    }

    @Test
    void a_rest_at_noon_lies_within_a_day() {
        assertThat(List.of("11:59", "12:00", "13:59", "14:00", "00:00").stream().map(time -> quiet(" 12:00 – 14:00 ", time)))
                .containsExactly(false, true, true, false, false);
    }

    @Test
    void the_same_time_twice_means_none() {
        assertThat(List.of("00:00", "07:59", "08:00", "21:00").stream().map(time -> quiet("00:00-00:00", time))).containsOnly(false);
    }

    @Test
    void hours_that_are_none_are_refused_with_an_example() {
        for (String wrong : List.of("", "21:00", "9-8", "21:00-25:00", "night")) {
            assertThatThrownBy(() -> QuietHours.parse(wrong)).hasMessageContaining("luoshi.notice.quiet").hasMessageContaining("21:00-08:00");
        }
    }
}
