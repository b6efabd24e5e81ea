package luoshi.flood.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import luoshi.flood.Element;
import org.junit.jupiter.api.Test;

/** Quality control after Delft-FEWS: the flags 0 to 9, and the codes of their sources. Field traps are those of public frames (SL 651-2014, traps e to j). */
class ChecksTest {

    private static final Instant START = Instant.parse("2021-07-20T00:00:00Z");
    private static final Element LEVEL = Element.find("Z").orElseThrow();
    private static final Element DEPTH = Element.find("WD").orElseThrow();
    private static final Element RAIN = Element.find("PN05").orElseThrow();
    private static final Element COUNT = Element.find("PT").orElseThrow();

    /** Values every so many minutes, each as it came, judged: flag and code; what was judged anew behind a bar. */
    private static String judged(Element element, Limits limits, int minutes, double... values) {
        Trace trace = Trace.NONE;
        List<String> told = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Instant at = START.plusSeconds(60L * minutes * i);
            Judged judged = Checks.check(trace, element, limits, new Sent(at, values[i], at, at, false));
            String again = judged.earlier().isEmpty() ? "" : "|" + judged.earlier().getFirst().value() + "→" + judged.earlier().getFirst().flag().ordinal() + judged.earlier().getFirst().cause().code();
            told.add(judged.flag().ordinal() + judged.cause().code() + again);
            trace = judged.next();
        }
        return String.join(" ", told);
    }

    private static String judged(Element element, double... values) {
        return judged(element, Limits.usual(element), 5, values);
    }

    @Test
    void what_cannot_be_is_not_to_be_used_and_nothing_is_compared_with_it() {
        assertThat(judged(LEVEL, 10.49, 9999, 10.5, -60, 10.5)).isEqualTo("0 6HX 0 6HN 0");
    }

    @Test
    void what_is_unusual_at_the_station_is_doubtful() {
        assertThat(judged(LEVEL, Limits.usual(LEVEL).range(10, 10.4), 5, 10.2, 9.99, 10.0, 10.4, 10.41)).isEqualTo("0 3SN 0 0 3SX");
    }

    @Test
    void a_station_may_have_its_own_limits_from_a_day_on() {
        List<Limits.Dated> own = List.of(new Limits.Dated(LocalDate.of(2021, 6, 1), LocalDate.of(2021, 9, 30), Limits.usual(LEVEL).range(10, 11)));

        assertThat(Limits.on(own, LEVEL, LocalDate.of(2021, 9, 30)).most()).isEqualTo(11);
        assertThat(Limits.on(own, LEVEL, LocalDate.of(2021, 10, 1))).isEqualTo(Limits.usual(LEVEL));
    }

    @Test
    void water_rises_and_falls_no_faster_than_water_does() {
        assertThat(judged(LEVEL, 10.0, 10.5, 11.1, 10.7, 10.1)).isEqualTo("0 0 3ROR 0 3ROF");
        assertThat(judged(LEVEL, Limits.usual(LEVEL).rates(24, 3), 5, 10.0, 11.1, 10.8)).isEqualTo("0 0 3ROF");
        assertThat(judged(LEVEL, Limits.usual(LEVEL), 60, 10.0, 15.9)).isEqualTo("0 0");
    }

    @Test
    void one_value_far_from_neighbours_that_agree_is_judged_anew() {
        assertThat(judged(LEVEL, 10.0, 12.0, 10.1, 10.1)).isEqualTo("0 3ROR 0|12.0→6SPK 0");
        assertThat(judged(LEVEL, 10.0, 12.0, 12.1, 12.1)).isEqualTo("0 3ROR 0 0");
        assertThat(judged(DEPTH, 0, 0.31, 0.02)).isEqualTo("0 0 0");
    }

    @Test
    void a_wave_of_hours_is_no_spike() {
        assertThat(judged(LEVEL, Limits.usual(LEVEL), 60, 10.0, 12.0, 10.1)).isEqualTo("0 0 0");
    }

    @Test
    void no_value_is_missing_and_changes_nothing() {
        assertThat(judged(LEVEL, 10.0, Double.NaN, 10.1)).isEqualTo("0 9MIS 0");
    }

    @Test
    void the_same_reading_for_days_is_doubtful_but_not_no_rain_nor_a_voltage() {
        Limits hours = Limits.usual(LEVEL).same(30);
        assertThat(judged(LEVEL, hours, 5, 10.1, 10.2, 10.2, 10.2, 10.2, 10.2, 10.2, 10.2, 10.3)).isEqualTo("0 0 0 0 0 0 0 3SR 0");
        assertThat(judged(LEVEL, hours, 30, 10.2, 10.2, 10.2)).as("a few readings hours apart").isEqualTo("0 0 0");
        assertThat(judged(RAIN, Limits.usual(RAIN).same(30), 5, new double[20])).doesNotContain("SR");
        assertThat(judged(DEPTH, Limits.usual(DEPTH).same(30), 5, new double[20])).doesNotContain("SR");
        assertThat(Limits.usual(Element.find("VT").orElseThrow()).same()).isZero();
    }

    @Test
    void a_level_of_exactly_zero_again_and_again_is_a_sensor_that_hangs_dry() {
        assertThat(judged(LEVEL, 10.49, 0, 0, 0, 0, 10.5)).as("trap j").isEqualTo("0 3DRY 3DRY 6DRY 6DRY 0");
        assertThat(judged(DEPTH, 0, 0, 0, 0)).as("a dry road is dry").isEqualTo("0 0 0 0");
        assertThat(judged(LEVEL, Limits.usual(LEVEL).dry(0), 5, 0, 0, 0, 0)).as("a gauge whose zero is the road").isEqualTo("0 0 0 0");
    }

    @Test
    void slots_of_the_future_are_filling_and_make_no_false_drop() {
        Trace trace = Trace.NONE;
        List<String> told = new ArrayList<>();
        double[] slots = {1.07, 1.07, 1.07, 1.07, 1.07, 1.07, 1.07, 0, 0, 0, 0, 0};
        Instant sent = START.plusSeconds(30 * 60);
        for (int i = 0; i < slots.length; i++) {
            Judged judged = Checks.check(trace, LEVEL, Limits.usual(LEVEL), new Sent(START.plusSeconds(300L * i), slots[i], sent, sent.plusSeconds(3600), true));
            told.add(judged.flag().ordinal() + judged.cause().code());
            trace = judged.next();
        }

        assertThat(String.join(" ", told)).as("trap h: 0081100006 at 06:30").isEqualTo("0 0 0 0 0 0 0 6FUT 6FUT 6FUT 6FUT 6FUT");
        assertThat(trace.value()).isEqualTo(1.07);
    }

    @Test
    void a_count_that_goes_back_begins_anew() {
        assertThat(judged(COUNT, 311.3, 311.8, 0.5, 1.0)).isEqualTo("0 0 0RST 0");
        assertThat(judged(Element.find("PJ").orElseThrow(), 12.0, 0.5)).as("the day's count restarts each day").isEqualTo("0 0");
        assertThat(Counts.between(COUNT, 311.3, 315.3)).isEqualTo(4.0, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(Counts.between(COUNT, 311.3, 0.5)).isNaN();
        assertThat(Counts.between(COUNT, 99999.8, 0.3)).as("it ran over").isEqualTo(0.5, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(Counts.between(Element.find("PJ").orElseThrow(), 12.0, 0.5)).isEqualTo(0.5);
    }

    @Test
    void what_comes_late_is_judged_by_its_range_and_moves_nothing() {
        Limits limits = Limits.usual(LEVEL);
        Trace trace = Checks.check(Trace.NONE, LEVEL, limits, sent(60, 10.0)).next();
        Judged late = Checks.check(trace, LEVEL, limits, sent(0, 14.0));
        Judged again = Checks.check(trace, LEVEL, limits, sent(60, 10.2));

        assertThat(late.flag().ordinal() + late.cause().code()).isEqualTo("0");
        assertThat(late.next()).isEqualTo(trace);
        assertThat(again.flag().ordinal() + again.cause().code()).isEqualTo("3CON");
    }

    private static Sent sent(int minutes, double value) {
        Instant at = START.plusSeconds(60L * minutes);
        return new Sent(at, value, null, at.plusSeconds(30), false);
    }

    @Test
    void the_trace_comes_back_from_its_bytes_at_any_point() {
        Random random = new Random(651);
        Trace trace = Trace.NONE;
        Trace other = Trace.NONE;
        for (int i = 0; i < 5000; i++) {
            double value = random.nextInt(10) == 0 ? random.nextInt(4) * 3.0 : 10 + random.nextInt(5) * 0.01;
            Sent sent = new Sent(START.plusSeconds(300L * (i - random.nextInt(3))), value, null, START.plusSeconds(300L * i), random.nextBoolean());
            Judged one = Checks.check(trace, LEVEL, Limits.usual(LEVEL), sent);
            Judged two = Checks.check(Trace.read(other.write()), LEVEL, Limits.usual(LEVEL), sent);
            assertThat(two).isEqualTo(one);
            trace = one.next();
            other = two.next();
        }
    }
}
