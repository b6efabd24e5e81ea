package luoshi.matter.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import luoshi.kernel.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: 国办发明电〔2021〕11号, 〔2022〕16号, 〔2023〕7号, 〔2024〕12号, 〔2025〕7号. */
class CalendarFileTest {

    private static final WorkCalendar CALENDAR = ClockRules.shipped().calendar();

    @ParameterizedTest
    @CsvSource({"2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void a_year_has_its_workdays(int year, int workdays) {
        Stream<LocalDate> days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));

        assertThat(days.filter(CALENDAR::isWorkday)).hasSize(workdays);
    }

    @Test
    void it_is_declared_for_the_years_of_its_notices() {
        assertThat(Stream.of("2021-12-31", "2022-01-01", "2026-12-31", "2027-01-01").map(LocalDate::parse).map(CALENDAR::isDeclared))
                .containsExactly(false, true, true, false);
        assertThat(CALENDAR.declaredUntil()).isEqualTo("2026-12-31");
    }

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
        "2026-10-08 WORK 国庆节 2026 通知,：2026-10-08 本来就上班，不用列",
        "2026-10-07 OFF 国庆节 2026 通知,：2026-10-07 列了两次",
        "2026-10-32 OFF 国庆节 2026 通知, day 列：“2026-10-32”不能用，应写日期，如 2022-01-31",
        "2026-10-12 FREE 国庆节 2026 通知, kind 列：“FREE”不能用，应写 OFF 或 WORK",
        "2028-01-03 OFF 元旦 2028 通知,：2026 年和 2028 年之间没有安排",
        "2027-01-01 OFF 元旦 2027 ,：source 列没有写通知"})
    void a_fault_is_refused_with_its_line(String row, String message) {
        String file = ClockFiles.CALENDAR + row.replace(' ', '\t') + (row.endsWith("2027") ? "\t" : "");

        assertThatThrownBy(() -> ClockRules.read(ClockFiles.clocks(), file)).hasMessage("calendar.tsv 第 185 行" + message);
    }

    @Test
    void a_new_notice_is_a_few_rows_more() {
        String file = ClockFiles.CALENDAR + "2027-01-01\tOFF\t元旦\t2027\t示例通知\n";
        WorkCalendar calendar = ClockRules.read(ClockFiles.clocks(), file).calendar();

        assertThat(calendar.isWorkday(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.declaredUntil()).isEqualTo("2027-12-31");
    }
}
