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
        "SETTLE ORDINARY 7d CAL_ROLL - 1/5 1d 3d - 2022-06-30 旧                                                        | line 10: nothing holds for SETTLE after 2022-06-30",
        "SETTLE ORDINARY 7d CAL_ROLL - 1/5 1d 3d 2022-01-01 - 新                                                        | line 10: SETTLE must begin with “-”, not 2022-01-01",
        "SETTLE ORDINARY 7d CAL - 1/5 1d 3d - 2022-06-30 旧;SETTLE ORDINARY 7d CAL - 1/5 1d 3d 2022-07-02 - 新          | line 11: SETTLE must begin with 2022-07-01, not 2022-07-02",
        "SETTLE ORDINARY 7d CAL - 1/5 1d 3d - 2022-06-30 旧;SETTLE ORDINARY 7d CAL - 1/5 1d 3d 2022-06-30 - 新          | line 11: SETTLE must begin with 2022-07-01, not 2022-06-30",
        "SETTLE ORDINARY 7d CAL - 1/5 1d 3d - - 旧;SETTLE ORDINARY 7d CAL - 1/5 1d 3d 2022-07-01 - 新                   | line 11: the row of SETTLE before it has no end",
        "SETTLE ORDINARY 7d CAL - 1/5 1d 3d - 2022-06-30 旧;SETTLE ORDINARY 7d CAL - 1/5 1d 3d 2022-07-01 2022-06-30 新 | line 11: it ends before it begins",
        "SETTLE ORDINARY 7 CAL - 1/5 1d 3d - - 新                                                                       | line 10: “7” is not a period like 3d or 1m",
        "SETTLE ORDINARY 7d CAL - 1/5 1m 3d - - 新                                                                      | line 10: “1m” is not a number of days like 1d",
        "SETTLE ORDINARY 7d CAL - 5/5 1d 3d - - 新                                                                      | line 10: the share is less than one",
        "SETTLE ORDINARY 7d CAL - 20% 1d 3d - - 新                                                                      | line 10: “20%” is not a share like 1/5",
        "SETTLE ORDINARY 7d CAL 17 1/5 1d 3d - - 新                                                                     | line 10: “17” is not a time like 17:00",
        "SETTLE URGENT 7d CAL - 1/5 1d 3d - - 新                                                                        | line 10: “URGENT” is not a list of matter classes",
        "SETTLE - 7d CAL - 1/5 1d 3d - - 新                                                                             | line 10: classes, period and policy are given together or not at all",
        "SETTLE ORDINARY 7d CAL - 1/5 1d 3d - -                                                                         | line 10: the columns are clock, classes, period, policy, cutoff, share, least, supervise, from, to, source",
        "# 没有                                                                                                         | there is no rule for SETTLE"})
    void a_fault_is_refused_with_its_line(String rows, String message) {
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
