package luoshi.matter.clock;

import static luoshi.matter.clock.ClockFiles.CALENDAR;
import static luoshi.matter.clock.ClockFiles.at;
import static luoshi.matter.clock.ClockFiles.clocks;
import static luoshi.matter.clock.ClockFiles.clocksWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;
import luoshi.matter.MatterClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: domain facts on delivery, §1.2 (焦作 2021-07-26, 山西 2016) and §1.6; design, “Clocks and due lamps”. */
class ClockRulesTest {

    private static final ClockRules RULES = ClockRules.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ORDINARY   | DEPLOY 2022-03-12T00:00, FEEDBACK 2022-03-15T00:00, SETTLE 2022-03-18T00:00",
        "MAJOR      | DEPLOY 2022-03-12T00:00, FEEDBACK 2022-03-15T00:00, MONTH 2022-04-12T00:00",
        "CONTINUING | DEPLOY 2022-03-12T00:00, FEEDBACK 2022-03-15T00:00"})
    void a_class_has_its_clocks_to_the_end_of_their_last_days(MatterClass matterClass, String clocks) {
        assertThat(dues(RULES, matterClass, "2022-03-10T09:00")).isEqualTo(clocks);
    }

    @Test
    void a_date_beyond_the_last_notice_is_provisional() {
        assertThat(dues(RULES, MatterClass.ORDINARY, "2026-12-29T09:00"))
                .isEqualTo("DEPLOY 2026-12-31T00:00, FEEDBACK 2027-01-02T00:00?, SETTLE 2027-01-06T00:00?");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-10T09:00,        2022-03-10T17:00", // on the day
        "2022-03-10T16:59:59.999, 2022-03-10T17:00",
        "2022-03-10T17:00,        2022-03-11T17:00", // handed out after hours
        "2022-03-11T18:00,        2022-03-14T17:00", // Friday evening: Saturday rolls
        "2022-10-01T09:00,        2022-10-08T17:00"}) // a holiday
    void the_same_day_can_be_asked_for_with_a_cut_off(String issued, String due) {
        ClockRules shanxi = ClockRules.read(clocksWith("DEPLOY", "DEPLOY ORDINARY 0d CAL_ROLL 17:00 1/5 1d 1d - - 当天研究部署"), CALENDAR);

        assertThat(dues(shanxi, MatterClass.ORDINARY, issued)).startsWith("DEPLOY " + due + ",");
    }

    @Test
    void the_rule_of_the_day_of_issue_holds() {
        ClockRules changed = ClockRules.read(clocksWith("SETTLE",
                "SETTLE ORDINARY 7d CAL_ROLL - 1/5 1d 3d - 2022-06-30 旧办法", "SETTLE ORDINARY 5d WD - 1/4 2d 2d 2022-07-01 - 新办法"), CALENDAR);

        assertThat(dues(changed, MatterClass.ORDINARY, "2022-06-30T23:59")).endsWith("SETTLE 2022-07-08T00:00");
        assertThat(dues(changed, MatterClass.ORDINARY, "2022-07-01T00:00")).endsWith("SETTLE 2022-07-09T00:00");
    }

    @Test
    void a_clock_can_be_given_up() {
        ClockRules changed = ClockRules.read(clocksWith("DEPLOY",
                "DEPLOY ORDINARY 1d CAL_ROLL - 1/5 1d 1d - 2022-06-30 旧办法", "DEPLOY - - - - 1/5 1d 1d 2022-07-01 - 不再要求"), CALENDAR);

        assertThat(dues(changed, MatterClass.ORDINARY, "2022-07-01T09:00")).startsWith("FEEDBACK");
    }

    @Test
    void its_text_brings_it_back_and_its_hash_pins_it() {
        ClockRules again = ClockRules.read(RULES.text());
        ClockRules other = ClockRules.read(clocks() + "\n", CALENDAR);

        assertThat(again.hash()).isEqualTo(RULES.hash()).matches("sha256:[0-9a-f]{64}").isNotEqualTo(other.hash());
        assertThat(RULES.version()).matches("2026-[0-9a-f]{8}").isNotEqualTo(other.version());
        assertThat(again.text()).isEqualTo(RULES.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SETTLE ORDINARY 7d CAL_ROLL - 1/5 1d 3d - 2022-06-30 旧                                                        | 第 10 行：2022-06-30 以后没有 SETTLE 的规则，末行的 to 列应写 -",
        "SETTLE ORDINARY 7d CAL_ROLL - 1/5 1d 3d 2022-01-01 - 新                                                        | 第 10 行：SETTLE 的 from 列应写 -，不能是 2022-01-01",
        "SETTLE ORDINARY 7d CAL - 1/5 1d 3d - 2022-06-30 旧;SETTLE ORDINARY 7d CAL - 1/5 1d 3d 2022-07-02 - 新          | 第 11 行：SETTLE 的 from 列应写 2022-07-01，不能是 2022-07-02",
        "SETTLE ORDINARY 7d CAL - 1/5 1d 3d - 2022-06-30 旧;SETTLE ORDINARY 7d CAL - 1/5 1d 3d 2022-06-30 - 新          | 第 11 行：SETTLE 的 from 列应写 2022-07-01，不能是 2022-06-30",
        "SETTLE ORDINARY 7d CAL - 1/5 1d 3d - - 旧;SETTLE ORDINARY 7d CAL - 1/5 1d 3d 2022-07-01 - 新                   | 第 11 行：前一行 SETTLE 的 to 列没有写末日",
        "SETTLE ORDINARY 7d CAL - 1/5 1d 3d - 2022-06-30 旧;SETTLE ORDINARY 7d CAL - 1/5 1d 3d 2022-07-01 2022-06-30 新 | 第 11 行：to 列早于 from 列",
        "SETTLE ORDINARY 7 CAL - 1/5 1d 3d - - 新                                                                       | 第 10 行 period 列：“7”不能用，应写期限，如 3d、1m，或 -",
        "SETTLE ORDINARY 7d CAL - 1/5 1m 3d - - 新                                                                      | 第 10 行 least 列：“1m”不能用，应写天数，如 1d",
        "SETTLE ORDINARY 7d CAL - 5/5 1d 3d - - 新                                                                      | 第 10 行：share 列的份额要小于一",
        "SETTLE ORDINARY 7d CAL - 20% 1d 3d - - 新                                                                      | 第 10 行 share 列：“20%”不能用，应写份额，如 1/5",
        "SETTLE ORDINARY 7d CAL 17 1/5 1d 3d - - 新                                                                     | 第 10 行 cutoff 列：“17”不能用，应写时刻，如 17:00，或 -",
        "SETTLE URGENT 7d CAL - 1/5 1d 3d - - 新                                                                        | 第 10 行 classes 列：“URGENT”不能用，应写事项类别，如 ORDINARY,MAJOR，或 -",
        "SETTLE - 7d CAL - 1/5 1d 3d - - 新                                                                             | 第 10 行：classes、period、policy 三列要么都写，要么都写 -",
        "SETTLE ORDINARY 7d CAL - 1/5 1d 3d - -                                                                         | 第 10 行：各列应为 clock、classes、period、policy、cutoff、share、least、supervise、from、to、source，以制表符分隔",
        "# 没有                                                                                                         | 没有 SETTLE 的规则"})
    void a_fault_is_refused_with_its_line_and_column(String rows, String message) {
        String file = clocksWith("SETTLE", rows.split(";"));

        assertThatThrownBy(() -> ClockRules.read(file, CALENDAR)).hasMessageStartingWith("clocks.tsv").hasMessageEndingWith(message);
    }

    private static String dues(ClockRules rules, MatterClass matterClass, String issued) {
        List<ClockRules.Dated> dues = rules.dues(matterClass, at(issued));
        return dues.stream().map(due -> due.kind() + " " + local(due.due()) + (due.provisional() ? "?" : "")).collect(Collectors.joining(", "));
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, CityClock.ZONE);
    }
}
