package luoshi.flood.warning;

import static luoshi.flood.warning.Gauge.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** 暴雨: thresholds of 中国气象局令第16号 (蓝 12 h 50, 黄 6 h 50, 橙 3 h 50, 红 3 h 100 mm), grades of GB/T 28592-2012. */
class RainTest {

    /** 郑州 2021-07-20 13 to 19 o'clock: 16–17 时 201.9 is observed (国家站 57083), 3 h and 6 h sums are consistent with 382.0; within the hours 合成, split evenly. */
    private static final double[] ZHENGZHOU = {25.0, 35.0, 60.6, 201.9, 45.0, 14.5};

    private static Gauge zhengzhou() {
        Gauge gauge = new Gauge(Gauge.rain());
        for (int hour = 0; hour < ZHENGZHOU.length; hour++) {
            for (int slot = 1; slot <= 12; slot++) {
                long tenths = Math.round(ZHENGZHOU[hour] * 10);
                gauge.sends("PN05", at(13 + hour + ":00").plusSeconds(300L * slot), (tenths * slot / 12 - tenths * (slot - 1) / 12) / 10.0);
            }
        }
        return gauge;
    }

    @Test
    void the_storm_of_zhengzhou_passes_its_stages_when_it_did() {
        Gauge gauge = zhengzhou();

        assertThat(gauge.told()).isEqualTo("14:45 OPENED ORANGE | 15:40 RAISED RED");
        assertThat(gauge.state.rain().sum(360)).isEqualTo(new Windows.Sum(3820, 0, 0));
        assertThat(gauge.state.rain().sum(60, at("17:00")).tenths()).isEqualTo(2019);
        assertThat(gauge.said()).isEqualTo("07月20日15时40分起3 小时降雨至少 100.4 毫米，监测值达到暴雨红色预警信号阈值 100.0 毫米且雨未停（监测值，非气象部门发布），缺 4 个 5 分钟时段，升为红色（建议值）");
        assertThat(gauge.changes.getLast().en()).contains("measured, not issued by the weather office");
    }

    @Test
    void when_it_has_stopped_raining_for_an_hour_and_stays_so_for_another_it_is_over() {
        Gauge gauge = zhengzhou().sendsEvery(5, "PN05", "19:05", new double[36]);

        assertThat(gauge.told()).isEqualTo("14:45 OPENED ORANGE | 15:40 RAISED RED | 19:50 LOWERED ORANGE | 20:00 CLOSED");
        assertThat(gauge.said()).isEqualTo("07月20日20时00分起12 小时降雨 382.0 毫米，雨已停，解除（建议值）");
    }

    @Test
    void a_red_that_is_below_its_sum_while_it_rains_on_goes_to_the_stage_that_holds() {
        Gauge gauge = zhengzhou();
        for (int slot = 1; slot <= 60; slot++) {
            gauge.sends("PN05", at("19:00").plusSeconds(300L * slot), 0.5);
        }

        assertThat(gauge.told()).isEqualTo("14:45 OPENED ORANGE | 15:40 RAISED RED | 19:50 LOWERED ORANGE | 20:25 LOWERED YELLOW");
    }

    @Test
    void an_hour_tells_of_slots_of_which_no_finer_value_came_and_only_of_them() {
        Gauge gauge = new Gauge(Gauge.rain()).sends("PN05", "14:10", 4).sends("P1", "15:00", 10);

        assertThat(gauge.state.rain().sum(60)).isEqualTo(new Windows.Sum(100, 0, 11));
        assertThat(gauge.sends("PN05", "14:15", 6).state.rain().sum(60).tenths()).as("what was spread there is taken from the rest").isEqualTo(100);
        assertThat(gauge.sends("P1", "15:00", 10).state.rain().sum(60).tenths()).isEqualTo(100);
    }

    @Test
    void minutes_add_up_to_their_slot_and_no_counter_counts_them_twice() {
        Gauge gauge = new Gauge(Gauge.rain()).sends("PT", "14:00", 311.3);
        for (int minute = 1; minute <= 5; minute++) {
            gauge.sends("PN01", "14:0" + minute, 0.4).sends("PT", "14:0" + minute, 311.3 + 0.4 * minute);
        }

        assertThat(gauge.state.rain().sum(60).tenths()).isEqualTo(20);
    }

    @Test
    void a_counter_alone_tells_the_rain_by_its_differences_and_a_reset_tells_nothing() {
        Gauge gauge = new Gauge(Gauge.rain()).sends("PT", "14:00", 311.3).sends("PT", "15:00", 315.3).sends("PT", "15:05", 316.0).sends("PT", "15:10", 0.4).sends("PT", "15:15", 0.6);

        assertThat(gauge.state.rain().sum(1440)).isEqualTo(new Windows.Sum(49, 288 - 14, 12));
        assertThat(gauge.sends("PT", "15:20", 9999).state.rain().sum(1440).tenths()).as("a counter that says 999 mm in five minutes").isEqualTo(49);
    }

    @Test
    void what_comes_late_is_put_where_it_belongs_and_what_is_older_than_a_day_is_passed_over() {
        Gauge gauge = new Gauge(Gauge.rain()).sends("PN05", "20:00", 1);

        assertThat(gauge.sends("PN05", "14:00", 7).state.rain().sum(60).tenths()).isEqualTo(10);
        assertThat(gauge.state.rain().sum(60, at("14:00")).tenths()).isEqualTo(70);
        assertThat(gauge.state.rain().sum(720).tenths()).isEqualTo(80);
        assertThat(gauge.sends("PN05", at("20:00").minusSeconds(86_400), 9).state.rain().sum(1440).tenths()).isEqualTo(80);
    }

    @Test
    void late_rain_does_not_open_again_what_is_past() {
        Gauge gauge = new Gauge(Gauge.rain()).sendsEvery(5, "PN05", "14:00", new double[30]);
        for (int slot = 0; slot < 6; slot++) {
            gauge.sends("PN05", at("12:00").plusSeconds(300L * slot), 20);
        }

        assertThat(gauge.state.rain().sum(720).tenths()).isEqualTo(1200);
        assertThat(gauge.told()).isEmpty();
    }

    @Test
    void a_warning_of_a_gauge_that_falls_silent_stays_until_nothing_is_known_of_its_rain() {
        Gauge gauge = zhengzhou().ticks("30:00").ticks("42:55");
        assertThat(gauge.told()).isEqualTo("14:45 OPENED ORANGE | 15:40 RAISED RED");

        gauge.ticks("43:00").ticks("44:00");
        assertThat(gauge.told()).endsWith("19:00 CLOSED");
    }

    @Test
    void windows_of_every_length_are_sums_of_tenths() {
        Gauge gauge = new Gauge(Gauge.rain()).sendsEvery(5, "PN05", "00:05", java.util.stream.IntStream.range(0, 288).mapToDouble(_ -> 0.1).toArray());

        assertThat(java.util.stream.IntStream.of(5, 10, 30, 60, 120, 180, 360, 720, 1440).map(minutes -> gauge.state.rain().sum(minutes).tenths()))
                .containsExactly(1, 2, 6, 12, 24, 36, 72, 144, 288);
        assertThat(gauge.state.rain().end()).isEqualTo(Instant.parse("2021-07-20T16:00:00Z"));
    }

    @Test
    void grades_are_those_of_the_standard_on_tenths() {
        assertThat(java.util.stream.IntStream.of(0, 1, 49, 50, 149, 150, 299, 300, 699, 700, 1399, 1400).mapToObj(tenths -> RainGrade.ofTwelveHours(tenths).name(true)))
                .containsExactly("无雨", "小雨", "小雨", "中雨", "中雨", "大雨", "大雨", "暴雨", "暴雨", "大暴雨", "大暴雨", "特大暴雨");
        assertThat(java.util.stream.IntStream.of(99, 100, 249, 250, 499, 500, 999, 1000, 2499, 2500).mapToObj(tenths -> RainGrade.ofDay(tenths).name(true)))
                .containsExactly("小雨", "中雨", "中雨", "大雨", "大雨", "暴雨", "暴雨", "大暴雨", "大暴雨", "特大暴雨");
    }
}
