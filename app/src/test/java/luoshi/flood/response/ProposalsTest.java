package luoshi.flood.response;

import static luoshi.flood.response.Situations.at;
import static luoshi.flood.response.Situations.issued;
import static luoshi.flood.response.Situations.line;
import static luoshi.flood.response.Situations.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import luoshi.flood.Colour;
import luoshi.flood.Warning;
import luoshi.people.Refusal;
import org.junit.jupiter.api.Test;

/** Conditions as city plans give them (domain/flood.md 2.5): Ⅳ 暴雨蓝 or 低洼积水, Ⅲ 暴雨黄, Ⅱ 暴雨橙, Ⅰ 暴雨红. */
class ProposalsTest {

    @Test
    void an_issued_signal_calls_for_its_level_since_it_was_issued() {
        assertThat(line(List.of(issued(Colour.BLUE, "15:20")), "15:30")).isEqualTo("Ⅳ级 自15:20 | Signal 暴雨4级信号");
        assertThat(line(List.of(issued(Colour.BLUE, "15:20"), issued(Colour.ORANGE, "16:00")), "16:30")).isEqualTo("Ⅱ级 自16:00 | Signal 暴雨2级信号");
    }

    @Test
    void what_is_not_known_yet_calls_for_nothing() {
        assertThat(line(List.of(issued(Colour.RED, "16:00")), "15:59")).isEqualTo("无");
        assertThat(line(List.of(), "16:00")).isEqualTo("无");
    }

    /** A threshold that was reached is no signal: only the weather office issues signals (order no. 16 of the China Meteorological Administration). */
    @Test
    void measured_rain_is_never_taken_for_a_signal() {
        assertThat(line(List.of(measured("rain-signal", Colour.RED, "15:00")), "16:00")).isEqualTo("无");
    }

    @Test
    void so_many_places_are_met_since_the_last_that_was_needed() {
        List<Warning> three = List.of(measured("water-depth", Colour.YELLOW, "15:40"), measured("water-depth", Colour.BLUE, "15:10"), measured("water-depth", Colour.BLUE, "15:25"));

        assertThat(line(three, "15:39")).isEqualTo("无");
        assertThat(line(three, "15:45")).isEqualTo("Ⅳ级 自15:40 | Measured 某站 15:10、某站 15:25、某站 15:40");
    }

    @Test
    void a_station_that_is_silent_calls_for_nothing_and_what_is_over_neither() {
        Warning silent = new Warning(null, "river-stage", Warning.Kind.SILENT, Colour.RED, Colour.RED, null, "某站", null, "中断", "", at("15:00"), at("15:00"), null);
        Warning over = new Warning(null, "river-stage", Warning.Kind.MEASURED, Colour.RED, Colour.RED, null, "某站", null, "超保证", "", at("15:00"), at("15:00"), at("15:30"));

        assertThat(line(List.of(silent), "16:00")).isEqualTo("无");
        assertThat(line(List.of(over), "15:29")).startsWith("Ⅰ级 自15:00");
        assertThat(line(List.of(over), "15:30")).isEqualTo("无");
    }

    @Test
    void a_danger_that_somebody_reports_counts_since_it_was_found_and_once_it_is_known() {
        List<Proposals.Told> dike = List.of(new Proposals.Told("DIKE", "蟒河某段渗水", at("15:05"), at("15:25")));

        assertThat(line(List.of(), dike, "15:20")).isEqualTo("无");
        assertThat(line(List.of(), dike, "15:26")).isEqualTo("Ⅱ级 自15:05 | Reported 蟒河某段渗水");
    }

    @Test
    void a_drill_is_judged_by_its_script_alone_and_says_so() {
        String script = "0 信号 蓝 暴雨蓝色预警信号\n30 监测 water-depth 黄 3 易涝点积水超25厘米\n60 险情 reservoir 某水库大坝渗漏";

        assertThat(Situation.drill(Situations.PLAN, script, at("10:00"), at("10:29")).orElseThrow()).extracting(Proposal::level, one -> one.grounds().getFirst().borne())
                .containsExactly(4, List.of("【演练】暴雨蓝色预警信号"));
        assertThat(Situation.drill(Situations.PLAN, script, at("10:00"), at("10:30")).orElseThrow()).extracting(Proposal::level, Proposal::since).containsExactly(3, at("10:30"));
        assertThat(Situation.drill(Situations.PLAN, script, at("10:00"), at("11:00")).orElseThrow().level()).isEqualTo(1);
        assertThatThrownBy(() -> DrillScript.read("0 信号 紫 没有这种颜色")).isInstanceOf(Refusal.class).hasMessageContaining("flood.script.line");
    }
}
