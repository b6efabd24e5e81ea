package luoshi.flood.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of sheets are 北京时间, in the ways in which loggers and officials write them. */
class MomentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2021-07-20 16:05", "2021/7/20 16:05", "2021-7-20 16:05:00", "2021年7月20日16时5分", "202107201605", "20210720 16:05", "2021-07-20T16:05", "２０２１-07-20 16：05"})
    void five_past_four_in_the_afternoon(String typed) {
        assertThat(Moments.read(typed)).contains(Instant.parse("2021-07-20T08:05:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-07-20 24:00", "2021-07-21 00:00", "2021-07-21"})
    void the_end_of_a_day_is_the_beginning_of_the_next(String typed) {
        assertThat(Moments.read(typed)).contains(Instant.parse("2021-07-20T16:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "昨天", "2021-07", "2021-13-01 00:00", "2021-02-30 00:00", "16:05", "20210720", "2021-07-20 25:00", "2021/7/20"})
    void what_is_no_moment(String typed) {
        assertThat(Moments.read(typed)).isEmpty();
    }
}
