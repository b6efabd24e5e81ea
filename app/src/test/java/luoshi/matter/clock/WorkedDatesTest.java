package luoshi.matter.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import luoshi.kernel.DayPolicy;
import luoshi.kernel.DueDay;
import luoshi.kernel.WorkCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Source: the worked dates of the domain facts on delivery, §1.6, by 民法典 art. 201 to 203 and the notices for 2022 (国办发明电〔2021〕11号) and 2026
 * (国办发明电〔2025〕7号); what that table leaves out (CAL and CAL_ROLL 1, WD month) is worked out by hand from the same notices.
 */
class WorkedDatesTest {

    private static final WorkCalendar CALENDAR = ClockRules.shipped().calendar();

    @ParameterizedTest(name = "issued {0}: {1} / {2} / {3} / {4}")
    @CsvSource({
        "2022-01-28, 2022-01-29, 2022-01-31, 2022-02-04, 2022-02-28",
        "2022-01-31, 2022-02-01, 2022-02-03, 2022-02-07, 2022-02-28",
        "2022-03-10, 2022-03-11, 2022-03-13, 2022-03-17, 2022-04-10",
        "2022-04-29, 2022-04-30, 2022-05-02, 2022-05-06, 2022-05-29",
        "2022-09-28, 2022-09-29, 2022-10-01, 2022-10-05, 2022-10-28",
        "2026-09-18, 2026-09-19, 2026-09-21, 2026-09-25, 2026-10-18"})
    void calendar_days_stay_where_they_fall(LocalDate issued, LocalDate one, LocalDate three, LocalDate seven, LocalDate month) {
        assertDates(DayPolicy.CAL, issued, one, three, seven, month);
    }

    @ParameterizedTest(name = "issued {0}: {1} / {2} / {3} / {4}")
    @CsvSource({
        "2022-01-28, 2022-01-29, 2022-02-07, 2022-02-07, 2022-02-28",
        "2022-01-31, 2022-02-07, 2022-02-07, 2022-02-07, 2022-02-28",
        "2022-03-10, 2022-03-11, 2022-03-14, 2022-03-17, 2022-04-11",
        "2022-04-29, 2022-05-05, 2022-05-05, 2022-05-06, 2022-05-30",
        "2022-09-28, 2022-09-29, 2022-10-08, 2022-10-08, 2022-10-28",
        "2026-09-18, 2026-09-20, 2026-09-21, 2026-09-28, 2026-10-19"})
    void a_last_day_rolls_over_rest_days(LocalDate issued, LocalDate one, LocalDate three, LocalDate seven, LocalDate month) {
        assertDates(DayPolicy.CAL_ROLL, issued, one, three, seven, month);
    }

    @ParameterizedTest(name = "issued {0}: {1} / {2} / {3} / {4}")
    @CsvSource({
        "2022-01-28, 2022-01-29, 2022-02-07, 2022-02-11, 2022-02-28",
        "2022-01-31, 2022-02-07, 2022-02-09, 2022-02-15, 2022-02-28",
        "2022-03-10, 2022-03-11, 2022-03-15, 2022-03-21, 2022-04-11",
        "2022-04-29, 2022-05-05, 2022-05-07, 2022-05-12, 2022-05-30",
        "2022-09-28, 2022-09-29, 2022-10-08, 2022-10-12, 2022-10-28",
        "2026-09-18, 2026-09-20, 2026-09-22, 2026-09-29, 2026-10-19"})
    void working_days_skip_rest_days(LocalDate issued, LocalDate one, LocalDate three, LocalDate seven, LocalDate month) {
        assertDates(DayPolicy.WD, issued, one, three, seven, month);
    }

    private static void assertDates(DayPolicy policy, LocalDate issued, LocalDate one, LocalDate three, LocalDate seven, LocalDate month) {
        assertThat(policy.after(issued, 1, CALENDAR)).isEqualTo(new DueDay(one, false));
        assertThat(policy.after(issued, 3, CALENDAR)).isEqualTo(new DueDay(three, false));
        assertThat(policy.after(issued, 7, CALENDAR)).isEqualTo(new DueDay(seven, false));
        assertThat(policy.monthsAfter(issued, 1, CALENDAR)).isEqualTo(new DueDay(month, false));
    }
}
