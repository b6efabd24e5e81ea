package luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import luoshi.kernel.CityClock;
import luoshi.matter.clock.ClockRules;
import luoshi.page.Lamp;
import luoshi.page.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Source: design, “Clocks and due lamps”: a lamp is colour, shape, word and explanation. */
class DueLampWordsTest {

    private static final ClockRules RULES = ClockRules.shipped();
    private static final ClockSpan SETTLE = new ClockSpan(ClockKind.SETTLE, 0, at("2022-03-10T09:00"), at("2022-03-18T00:00"), null, false, false);
    private static final Words ZH = Words.in(Words.Language.ZH);
    private static final Words EN = Words.in(Words.Language.EN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2022-03-11T09:00 | 正常 | “7”落实解决，2022-03-17 止；还剩 6 天。            | On time     | “7” settled, by the end of 2022-03-17; 6 days left.",
        "2022-03-16T12:00 | 临期 | “7”落实解决，2022-03-17 止；还剩 1 天，可发提示。  | Nearly due  | “7” settled, by the end of 2022-03-17; 1 day left; may be sent: Reminder.",
        "2022-03-17T23:59 | 临期 | “7”落实解决，2022-03-17 止；当日到期，可发提示。   | Nearly due  | “7” settled, by the end of 2022-03-17; due today; may be sent: Reminder.",
        "2022-03-18T00:00 | 逾期 | “7”落实解决，2022-03-17 止；逾期第 1 天，可发催办。| Overdue     | “7” settled, by the end of 2022-03-17; day 1 past due; may be sent: Chase.",
        "2022-03-21T00:00 | 逾期 | “7”落实解决，2022-03-17 止；逾期第 4 天，可发督办。| Overdue     | “7” settled, by the end of 2022-03-17; day 4 past due; may be sent: Supervision."})
    void it_says_which_clock_when_and_how_much_is_left(String asOf, String word, String why, String english, String reason) {
        DueLamp lamp = RULES.lamp(SETTLE, at(asOf));

        assertThat(lamp.shown(ZH)).isEqualTo(new Lamp(lamp.light(), word, why + "规则 " + RULES.version()));
        assertThat(lamp.shown(EN)).isEqualTo(new Lamp(lamp.light(), english, reason + " Rules " + RULES.version()));
    }

    @Test
    void it_says_how_it_was_met_and_why_nobody_knows() {
        ClockSpan node = new ClockSpan(ClockKind.NODE, 2, at("2022-03-10T09:00"), at("2022-06-30T17:00"), at("2022-07-04T10:00"), false, true);

        assertThat(RULES.lamp(node, at("2022-07-01T00:00")).shown(ZH).explanation()).startsWith("第 2 个节点，2022-06-30 17:00 止；该年放假安排尚未公布，期限暂定。");
        assertThat(RULES.lamp(node, at("2022-07-05T00:00")).shown(ZH))
                .isEqualTo(new Lamp(Lamp.Light.TICK, "已办（逾期）", "第 2 个节点，2022-06-30 17:00 止；2022-07-04 办，晚于期限。规则 " + RULES.version()));
        assertThat(RULES.lamp(node, at("2022-07-05T00:00")).shown(EN).explanation()).startsWith("Node 2, by 17:00 on 2022-06-30; done on 2022-07-04, past its day.");
    }

    @Test
    void the_worst_clock_speaks_for_the_matter() {
        List<DueLamp> fromBest = Stream.of(
                        lamp(at("2022-03-11T00:00"), false, "2022-03-12T00:00"), // done
                        lamp(at("2022-03-18T00:00"), false, "2022-03-19T00:00"), // done late
                        lamp(null, false, "2022-03-11T00:00"), // green
                        lamp(null, true, "2022-03-19T00:00"), // grey
                        lamp(null, false, "2022-03-17T00:00"), // yellow
                        lamp(null, false, "2022-03-18T00:00"), // to be chased
                        lamp(null, false, "2022-03-21T00:00")) // to be supervised
                .toList();

        assertThat(fromBest).extracting(DueLamp::code).containsExactly(0, 1, 2, 3, 4, 5, 6);
        for (int worst = 0; worst < fromBest.size(); worst++) {
            assertThat(DueLamp.worst(fromBest.subList(0, worst + 1).reversed())).isEqualTo(fromBest.get(worst));
        }
    }

    @Test
    void of_two_that_are_as_bad_the_earlier_one_speaks() {
        ClockSpan earlier = new ClockSpan(ClockKind.FEEDBACK, 0, at("2022-03-10T09:00"), at("2022-03-15T00:00"), null, false, false);
        Instant later = at("2022-04-30T00:00");

        assertThat(DueLamp.worst(List.of(RULES.lamp(SETTLE, later), RULES.lamp(earlier, later))).span()).isEqualTo(earlier);
    }

    @ParameterizedTest
    @EnumSource(Words.Language.class)
    void every_clock_class_and_slip_has_words(Words.Language language) {
        Words words = Words.in(language);

        assertThat(ClockKind.values()).allMatch(kind -> words.has("clock." + kind));
        assertThat(MatterClass.values()).allMatch(kind -> words.has("matter-class." + kind));
        assertThat(DueLamp.Slip.values()).allMatch(slip -> words.has("slip." + slip));
        assertThat(Lamp.Light.values()).allMatch(light -> words.has("due-lamp." + light));
    }

    private static DueLamp lamp(Instant met, boolean held, String asOf) {
        return RULES.lamp(new ClockSpan(SETTLE.kind(), 0, SETTLE.begins(), SETTLE.due(), met, held, false), at(asOf));
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(CityClock.ZONE).toInstant();
    }
}
