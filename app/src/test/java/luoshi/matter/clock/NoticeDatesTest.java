package luoshi.matter.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import luoshi.kernel.DayPolicy;
import luoshi.kernel.DueDay;
import luoshi.kernel.WorkCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Due days written by hand from the notices of 国务院办公厅 before the code was run: spring festivals, national days, days worked instead, ends of years and
 * months, and what lies beyond the last notice. Sources: 国办发明电〔2021〕11号, 〔2022〕16号, 〔2023〕7号, 〔2024〕12号, 〔2025〕7号; 民法典 art. 201 to 203.
 */
class NoticeDatesTest {

    private static final WorkCalendar CALENDAR = ClockRules.shipped().calendar();

    /** Issued, policy, period, last day; ? where it is provisional. */
    private static final String DATES = """
            2021-12-30 WD       3d 2022-01-05?
            2022-01-24 CAL_ROLL 7d 2022-02-07
            2022-01-26 WD       3d 2022-01-29
            2022-01-27 CAL_ROLL 3d 2022-01-30
            2022-03-30 CAL_ROLL 3d 2022-04-02
            2022-04-01 WD       1d 2022-04-02
            2022-04-01 CAL_ROLL 3d 2022-04-06
            2022-04-21 CAL_ROLL 3d 2022-04-24
            2022-04-30 WD       7d 2022-05-12
            2022-09-09 CAL_ROLL 1d 2022-09-13
            2022-10-07 WD       1d 2022-10-08
            2022-10-07 WD       3d 2022-10-10
            2022-11-30 CAL_ROLL 1m 2022-12-30
            2022-12-01 CAL_ROLL 1m 2023-01-03
            2022-12-30 CAL_ROLL 1d 2023-01-03
            2022-12-30 WD       3d 2023-01-05
            2022-12-31 CAL      1m 2023-01-31
            2023-01-20 CAL_ROLL 1d 2023-01-28
            2023-01-20 WD       3d 2023-01-30
            2023-01-20 CAL_ROLL 7d 2023-01-28
            2023-01-30 CAL      1m 2023-02-28
            2023-04-04 CAL_ROLL 1d 2023-04-06
            2023-04-20 WD       3d 2023-04-24
            2023-04-28 CAL_ROLL 3d 2023-05-04
            2023-05-03 WD       3d 2023-05-06
            2023-06-21 WD       1d 2023-06-25
            2023-06-21 WD       3d 2023-06-27
            2023-08-29 CAL_ROLL 1m 2023-10-07
            2023-09-28 CAL_ROLL 7d 2023-10-07
            2023-09-28 WD       7d 2023-10-13
            2023-12-29 WD       1d 2024-01-02
            2024-01-30 CAL      1m 2024-02-29
            2024-01-31 CAL_ROLL 1m 2024-02-29
            2024-02-29 CAL_ROLL 1m 2024-03-29
            2024-02-01 CAL_ROLL 3d 2024-02-04
            2024-02-08 WD       3d 2024-02-19
            2024-02-09 CAL_ROLL 1d 2024-02-18
            2024-04-03 CAL_ROLL 3d 2024-04-07
            2024-04-26 WD       1d 2024-04-28
            2024-04-30 WD       7d 2024-05-13
            2024-06-07 CAL_ROLL 3d 2024-06-11
            2024-08-31 CAL_ROLL 1m 2024-09-30
            2024-09-13 CAL_ROLL 1d 2024-09-14
            2024-09-13 WD       3d 2024-09-19
            2024-09-28 WD       1d 2024-09-29
            2024-09-30 CAL_ROLL 7d 2024-10-08
            2024-10-11 WD       1d 2024-10-12
            2024-12-31 CAL_ROLL 1d 2025-01-02
            2025-01-24 WD       1d 2025-01-26
            2025-01-27 CAL_ROLL 7d 2025-02-05
            2025-01-27 WD       3d 2025-02-07
            2025-01-31 CAL      1m 2025-02-28
            2025-02-06 WD       3d 2025-02-10
            2025-04-25 WD       1d 2025-04-27
            2025-04-30 WD       3d 2025-05-08
            2025-05-30 CAL_ROLL 1d 2025-06-03
            2025-09-01 CAL_ROLL 1m 2025-10-09
            2025-09-26 WD       3d 2025-09-30
            2025-09-30 CAL_ROLL 7d 2025-10-09
            2025-10-10 WD       3d 2025-10-14
            2025-12-31 CAL_ROLL 1d 2026-01-04
            2026-01-02 WD       3d 2026-01-06
            2026-02-13 CAL_ROLL 1d 2026-02-14
            2026-02-14 WD       7d 2026-03-03
            2026-02-16 CAL_ROLL 7d 2026-02-24
            2026-05-04 WD       7d 2026-05-13
            2026-06-18 CAL_ROLL 3d 2026-06-22
            2026-09-30 WD       3d 2026-10-10
            2026-11-30 CAL_ROLL 1m 2026-12-30
            2026-12-02 CAL_ROLL 1m 2027-01-04?
            2026-12-25 CAL_ROLL 7d 2027-01-01?
            2026-12-29 WD       1d 2026-12-30
            2026-12-29 WD       3d 2027-01-01?
            2026-12-31 CAL      1d 2027-01-01
            2026-12-31 CAL_ROLL 1d 2027-01-01?
            2027-02-05 CAL_ROLL 3d 2027-02-08?
            2022-10-01 CAL      0d 2022-10-01
            2022-10-01 CAL_ROLL 0d 2022-10-08
            2022-10-01 WD       0d 2022-10-08
            2022-09-30 WD       0d 2022-09-30
            """;

    static Stream<List<String>> dates() {
        return DATES.lines().map(line -> List.of(line.split(" +")));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void a_period_ends_as_the_notices_say(List<String> row) {
        LocalDate issued = LocalDate.parse(row.getFirst());
        DayPolicy policy = DayPolicy.valueOf(row.get(1));
        int count = row.get(2).charAt(0) - '0';
        DueDay due = row.get(2).endsWith("m") ? policy.monthsAfter(issued, count, CALENDAR) : policy.after(issued, count, CALENDAR);

        assertThat(due.day() + (due.provisional() ? "?" : "")).isEqualTo(row.getLast());
    }
}
