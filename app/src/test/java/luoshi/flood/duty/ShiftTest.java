package luoshi.flood.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import luoshi.kernel.CityClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 值班: from 8 in the morning to 8 of the next day, in the city's time. */
class ShiftTest {

    @ParameterizedTest
    @CsvSource({"2022-07-05T07:59:59, 2022-07-04", "2022-07-05T08:00, 2022-07-05", "2022-07-06T00:30, 2022-07-05", "2022-01-01T03:00, 2021-12-31"})
    void a_shift_is_called_by_the_day_on_which_it_begins(LocalDateTime moment, String day) {
        assertThat(Shift.dayAt(moment.atZone(CityClock.ZONE).toInstant())).hasToString(day);
    }
}
