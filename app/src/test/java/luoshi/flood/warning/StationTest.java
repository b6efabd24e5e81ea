package luoshi.flood.warning;

import static luoshi.flood.warning.Gauge.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stations that fall silent or whose clocks are off (建议值：无公开标准), and rules that come and go. */
class StationTest {

    private static final String WRITTEN_BY_VERSION_1 = "020000000080dffb93d85e061672697665722d73746167659ef801000180dffb93d85e0000001472697665722d7261746588a302000180dffb93d85e0c000200000000000680"
            + "9f49c0cf240084e8840184e844fb979bd5aad5aad5aa010a636c6f636b00000100000000";

    private static Gauge silent() {
        return new Gauge(List.of(Gauge.rule("silent")), Gauge.river());
    }

    @Test
    void a_station_of_which_nothing_comes_is_told_once_and_more_gravely_after_hours() {
        Gauge gauge = silent().sends("Z", "08:00", 103);
        for (int minute = 1; minute < 300; minute++) {
            gauge.takes(new Event.Tick(at("08:00").plusSeconds(60L * minute)));
        }

        assertThat(gauge.told()).isEqualTo("08:30 OPENED BLUE | 11:00 RAISED YELLOW");
        assertThat(gauge.changes.getFirst().zh()).isEqualTo("07月20日08时30分起已 30 分钟没有收到数据，超过 30 分钟，蓝色（建议值）");
    }

    @Test
    void it_is_over_when_reports_come_again_and_not_at_the_first() {
        Gauge gauge = silent().sends("Z", "08:00", 103).ticks("09:00").sends("Z", "09:10", 103).ticks("09:14");
        assertThat(gauge.told()).isEqualTo("08:30 OPENED BLUE");

        assertThat(gauge.sends("Z", "09:15", 103).told()).isEqualTo("08:30 OPENED BLUE | 09:10 CLOSED");
        assertThat(gauge.said()).isEqualTo("07月20日09时10分起恢复收到数据，解除（建议值）");
    }

    @Test
    void a_station_that_never_sent_anything_is_silent_since_it_was_first_looked_for() {
        assertThat(silent().ticks("08:00").ticks("08:29").ticks("08:30").told()).isEqualTo("08:30 OPENED BLUE");
    }

    @Test
    void a_report_that_was_stored_for_hours_shows_that_the_station_is_there() {
        Gauge gauge = silent().sends("Z", "08:00", 103).takes(new Event.Seen(Gauge.element("Z"), at("06:00"), 103, luoshi.flood.Flag.MISSING, at("08:25"))).ticks("08:50");

        assertThat(gauge.told()).isEmpty();
    }

    @Test
    void a_clock_that_is_off_in_two_reports_is_told() {
        Gauge gauge = new Gauge(List.of(Gauge.rule("clock")), Gauge.river());
        gauge.takes(new Event.Clocked(Duration.ofMinutes(63), at("08:00"))).takes(new Event.Clocked(Duration.ZERO, at("08:05"))).takes(new Event.Clocked(Duration.ofMinutes(-63), at("08:10")));
        assertThat(gauge.told()).isEmpty();

        gauge.takes(new Event.Clocked(Duration.ofMinutes(-63), at("08:15"))).takes(new Event.Clocked(Duration.ZERO, at("08:20"))).takes(new Event.Clocked(Duration.ZERO, at("08:25")));
        assertThat(gauge.told()).isEqualTo("08:10 OPENED BLUE | 08:20 CLOSED");
    }

    @Test
    void a_warning_of_a_rule_that_is_there_no_longer_is_closed() {
        Gauge gauge = new Gauge(List.of(Gauge.rule("river-stage")), Gauge.river()).sends("Z", "08:00", 105);
        Outcome outcome = Evaluator.step(Watch.of(List.of(), Gauge.river()), gauge.state, new Event.Tick(at("08:10")));

        assertThat(outcome.changes()).extracting(Change::kind).containsExactly(Change.Kind.CLOSED);
        assertThat(Evaluator.step(Watch.of(List.of(), Gauge.river()), outcome.state(), new Event.Tick(at("08:20"))).changes()).isEmpty();
    }

    @Test
    void a_rule_goes_on_by_its_next_version_and_ends_with_its_last() {
        Rule now = dated(Gauge.rule("river-stage"), LocalDate.of(2021, 1, 1), LocalDate.of(2021, 7, 20));
        Rule next = dated(Gauge.rule("river-stage"), LocalDate.of(2021, 7, 21), LocalDate.of(2021, 7, 21));
        Gauge gauge = new Gauge(List.of(now, next), Gauge.river()).sends("Z", "23:00", 105).sends("Z", "24:10", 105.1).sends("Z", "25:00", 107);
        assertThat(gauge.told()).isEqualTo("23:00 OPENED YELLOW | 01:00 RAISED ORANGE");

        assertThat(gauge.sends("Z", "48:10", 107).told()).endsWith("| 00:10 CLOSED");
    }

    private static Rule dated(Rule rule, LocalDate from, LocalDate to) {
        return new Rule(rule.key(), rule.kind(), rule.zh(), rule.en(), from, to, rule.source(), rule.suggested(), rule.elements(), rule.places(), rule.steps(), rule.beside(), rule.raise(), rule.lower());
    }

    @Test
    void a_rule_that_is_mended_without_another_day_goes_on_by_its_colours() {
        Rule rule = Gauge.rule("river-stage");
        Rule mended = new Rule(rule.key(), rule.kind(), rule.zh(), rule.en(), rule.from(), rule.to(), rule.source(), rule.suggested(), rule.elements(), rule.places(), rule.steps().subList(1, 5), rule.beside(),
                rule.raise(), rule.lower());
        Gauge before = new Gauge(List.of(rule), Gauge.river()).sends("Z", "08:00", 105).sends("Z", "08:10", 105);
        Gauge after = new Gauge(List.of(mended), Gauge.river());
        after.state = State.read(before.state.write());

        assertThat(after.sends("Z", "08:20", 105).told()).isEmpty();
        assertThat(after.sends("Z", "08:30", 107).told()).isEqualTo("08:30 RAISED ORANGE");
    }

    @Test
    void a_version_without_the_colour_that_is_open_goes_on_with_the_gravest_milder_one() {
        Rule rule = Gauge.rule("river-stage");
        Rule now = dated(rule, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 7, 20));
        Rule next = new Rule(rule.key(), rule.kind(), rule.zh(), rule.en(), LocalDate.of(2021, 7, 21), null, rule.source(), rule.suggested(), rule.elements(), rule.places(), rule.steps().subList(0, 2), rule.beside(),
                rule.raise(), rule.lower());
        Gauge gauge = new Gauge(List.of(now, next), Gauge.river()).sends("Z", "23:00", 107).sends("Z", "24:10", 107).sends("Z", "24:20", 107);

        assertThat(gauge.told()).isEqualTo("23:00 OPENED ORANGE | 00:10 LOWERED YELLOW");
        assertThat(gauge.said()).isEqualTo("07月21日00时10分起按新的预警规则，降为黄色");
    }

    @Test
    void broken_bytes_are_refused_whatever_they_are() {
        byte[] good = new Gauge(Gauge.river()).sends("Z", "08:00", 105).sends("PN05", "08:00", 5).state.write();
        for (int length = 0; length < good.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(good, length);
            assertThatThrownBy(() -> State.read(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        good[0] = 6;
        assertThatThrownBy(() -> State.read(good)).hasMessageContaining("version 3 is neither 1 nor 2");
    }

    @Test
    void what_was_remembered_before_values_went_as_thousandths_is_read_still() {
        Gauge before = new Gauge(Gauge.river());
        before.state = State.read(HexFormat.of().parseHex(WRITTEN_BY_VERSION_1));
        Gauge now = new Gauge(Gauge.river()).sends("Z", "08:00", 100.125).sends("Z", "08:05", 100.25).sends("Z", "08:10", 1 / 3.0 + 100.5);

        assertThat(before.state.write()).isEqualTo(now.state.write());
        assertThat(State.read(now.state.write()).write()).isEqualTo(now.state.write());
    }
}
