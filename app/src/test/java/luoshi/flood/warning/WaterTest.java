package luoshi.flood.warning;

import static luoshi.flood.warning.Gauge.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import luoshi.flood.Flag;
import luoshi.flood.warning.Place.Kind;
import luoshi.flood.Threshold;
import org.junit.jupiter.api.Test;

/** Levels and depths: 水利部《水情预警信号》 for rivers, SL 323-2011 for characteristic stages; depths are 建议值 (GB 50014: 15 cm; 27 cm in underpasses). */
class WaterTest {

    /** An underpass of A 12 000 m², pump .35 m³/s, V = 600h + 900h², rain 2 5 12 25 40 33 20 8 3 mm a slot: the depth every five minutes. */
    private static final double[] FLOODED = {0, 0, .039, .234, .494, .649, .710, .700, .660, .599, .534, .464};

    @Test
    void an_underpass_is_warned_of_one_stage_sooner_while_it_fills_fast() {
        Gauge gauge = new Gauge(Gauge.underpass()).sendsEvery(5, "WD", "16:00", FLOODED);

        assertThat(gauge.told()).isEqualTo("16:15 OPENED ORANGE | 16:20 RAISED RED");
        assertThat(gauge.changes.getFirst().zh()).isEqualTo("07月20日16时15分起积水深 23.4 厘米，未到 27 厘米，5 分钟上涨 19.5 厘米，提高一级，橙色（建议值）");
        assertThat(gauge.changes.getFirst().en()).isEqualTo("07-20 16:15: water 23.4 cm deep, rising fast: one step up; orange (suggested value)");
    }

    @Test
    void the_fall_keeps_the_stage_until_it_has_held_and_then_goes_stage_by_stage() {
        Gauge gauge = new Gauge(Gauge.underpass()).sendsEvery(5, "WD", "16:00", FLOODED).sendsEvery(5, "WD", "17:00", .40, .33, .26, .255, .245, .24, .235, .10, .04, .03, .02, .01, 0);

        assertThat(gauge.told()).isEqualTo("16:15 OPENED ORANGE | 16:20 RAISED RED | 16:55 LOWERED ORANGE | 17:20 LOWERED YELLOW | 17:35 LOWERED BLUE | 17:50 CLOSED");
    }

    @Test
    void attention_opens_no_warning_but_is_known() {
        Gauge road = new Gauge(new Place(Kind.ROAD, Set.of("WD"), 5, "", List.of())).sendsEvery(30, "WD", "16:00", .02, .06, .10);
        assertThat(road.told()).isEmpty();
        assertThat(road.state.step("water-depth")).isEqualTo(1);

        assertThat(road.sendsEvery(30, "WD", "17:30", .15, .25, .40, .60).told()).isEqualTo("17:30 OPENED BLUE | 18:00 RAISED YELLOW | 18:30 RAISED ORANGE | 19:00 RAISED RED");
    }

    @Test
    void a_river_passes_its_own_stages() {
        Gauge gauge = stages().sendsEvery(30, "Z", "08:00", 103.9, 104.0, 104.9, 105.32, 106.5, 108.0);

        assertThat(gauge.told()).isEqualTo("08:30 OPENED BLUE | 09:30 RAISED YELLOW | 10:00 RAISED ORANGE | 10:30 RAISED RED");
        assertThat(gauge.changes.get(1).zh()).isEqualTo("07月20日09时30分起水位 105.320 米，达到警戒水位 105.000 米，升为黄色（建议值）");
        assertThat(gauge.changes.get(1).en()).isEqualTo("07-20 09:30: level 105.320 m (reached: warning level 105.000 m); raised to yellow (suggested value)");
    }

    @Test
    void from_nothing_to_red_is_one_change_and_so_is_the_way_back() {
        Gauge gauge = stages().sendsEvery(5, "Z", "08:00", 103, 108.5, 103, 103).sends("Z", "09:10", 103).sends("Z", "09:15", 103);

        assertThat(gauge.told()).isEqualTo("08:05 OPENED RED | 08:10 CLOSED");
    }

    private static Gauge stages() {
        return new Gauge(List.of(Gauge.rule("river-stage")), Gauge.river());
    }

    @Test
    void a_level_that_jitters_about_its_threshold_opens_once_and_closes_once() {
        Gauge gauge = stages();
        for (int second = 0; second < 3600; second++) {
            gauge.sends("Z", at("08:00").plusSeconds(second), second % 2 == 0 ? 103.96 : 104.01);
        }
        for (int minute = 0; minute <= 70; minute++) {
            gauge.sends("Z", at("09:00").plusSeconds(60L * minute), minute % 2 == 0 ? 103.90 : 103.94);
        }

        assertThat(gauge.told()).isEqualTo("08:00 OPENED BLUE | 09:00 CLOSED");
    }

    @Test
    void the_fall_counts_anew_when_the_water_comes_back() {
        Gauge gauge = stages().sends("Z", "08:00", 105.1).sends("Z", "08:30", 104.9).sends("Z", "09:20", 104.96).sends("Z", "09:40", 104.9).sends("Z", "10:30", 104.9);
        assertThat(gauge.told()).as("落水期维持").isEqualTo("08:00 OPENED YELLOW");

        assertThat(gauge.sends("Z", "10:40", 104.9).told()).isEqualTo("08:00 OPENED YELLOW | 09:40 LOWERED BLUE");
        assertThat(gauge.said()).isEqualTo("07月20日09时40分起水位 104.900 米，已低于警戒水位 105.000 米，降为蓝色（建议值）");
    }

    @Test
    void what_comes_late_neither_opens_nor_closes() {
        Gauge gauge = stages().sends("Z", "10:00", 103).sends("Z", "09:00", 107).sends("Z", "10:00", 107);

        assertThat(gauge.told()).isEmpty();
    }

    @Test
    void a_doubtful_value_warns_with_a_mark_and_one_that_is_not_to_be_used_does_not() {
        Gauge gauge = stages();
        gauge.takes(new Event.Seen(Gauge.element("Z"), at("10:00"), 107, Flag.ORIGINAL_UNRELIABLE, at("10:00"))).takes(new Event.Seen(Gauge.element("Z"), at("10:05"), Double.NaN, Flag.MISSING, at("10:05")));
        assertThat(gauge.told()).isEmpty();

        gauge.takes(new Event.Seen(Gauge.element("Z"), at("10:10"), 105, Flag.ORIGINAL_DOUBTFUL, at("10:10")));
        assertThat(gauge.changes.getFirst().doubtful()).isTrue();
        assertThat(gauge.said()).endsWith("（数据存疑，待核）");
    }

    @Test
    void a_reservoir_has_another_flood_limit_in_each_part_of_the_season() {
        Threshold early = new Threshold(Threshold.Kind.FLOOD_LIMIT, BigDecimal.valueOf(127), "黄海", MonthDay.of(6, 15), MonthDay.of(8, 20), LocalDate.of(2021, 1, 1), null, "");
        Threshold late = new Threshold(Threshold.Kind.FLOOD_LIMIT, BigDecimal.valueOf(128.5), "黄海", MonthDay.of(8, 21), MonthDay.of(9, 30), LocalDate.of(2021, 1, 1), null, "");
        Threshold design = new Threshold(Threshold.Kind.DESIGN, BigDecimal.valueOf(131.34), "黄海", null, null, LocalDate.of(2021, 1, 1), null, "");
        Gauge gauge = new Gauge(new Place(Kind.RESERVOIR, Set.of("Z"), 60, "黄海", List.of(early, late, design)));

        gauge.sends("Z", "19:00", 131.31).sends("Z", "20:00", 130.93);
        assertThat(gauge.told()).as("常庄水库 2021-07-20 19:10: 131.31 under the design level 131.34").isEqualTo("19:00 OPENED BLUE");
        assertThat(late.holds(LocalDate.of(2021, 8, 20))).isFalse();
        assertThat(late.holds(LocalDate.of(2021, 8, 21))).isTrue();
        assertThat(new Threshold(Threshold.Kind.FLOOD_LIMIT, BigDecimal.valueOf(1), "", MonthDay.of(11, 1), MonthDay.of(3, 1), LocalDate.of(2021, 1, 1), null, "").holds(LocalDate.of(2022, 1, 5))).isTrue();
    }

    @Test
    void levels_over_different_datums_are_never_compared() {
        Watch watch = Watch.of(Gauge.RULES, new Place(Kind.RIVER, Set.of("Z"), 5, "假定基面", Gauge.river().thresholds()));

        assertThat(watch.lacks()).hasSize(4).first().asString().contains("换算到同一基面");
        assertThat(Evaluator.step(watch, State.NONE, new Event.Seen(Gauge.element("Z"), at("10:00"), 120, Flag.ORIGINAL_RELIABLE, at("10:00"))).changes()).isEmpty();
    }

    @Test
    void a_rise_is_reckoned_from_the_lowest_of_its_span_and_shared_where_values_are_farther_apart() {
        Rule rate = Gauge.rule("river-rate");
        Gauge minutes = new Gauge(List.of(rate), Gauge.river());
        for (int minute = 0; minute <= 90; minute++) {
            minutes.sends("Z", at("08:00").plusSeconds(60L * minute), 100 + 0.01 * minute);
        }
        assertThat(minutes.told()).isEqualTo("08:50 OPENED BLUE");

        assertThat(new Gauge(List.of(rate), Gauge.river()).sends("Z", "08:00", 100).sends("Z", "10:00", 100.9).sends("Z", "12:00", 101.9).sends("Z", "14:00", 102.9).told()).isEqualTo("12:00 OPENED BLUE");
    }
}
