package luoshi.kernel;

import java.time.LocalDate;

/**
 * How the days of a period are counted. In all three the day of issue is not counted, and a month ends on the corresponding day or, where there is none,
 * on the last of the month.
 *
 * <p>By analogy with 民法典 art. 201 to 203: no text says that 13710 follows it, so each set of rules chooses.
 */
public enum DayPolicy {
    /** 自然日：every day counts, and the last one stays where it falls. */
    CAL,
    /** 自然日，节假日顺延：every day counts; a last day that is a rest day rolls to the next workday. */
    CAL_ROLL,
    /** 工作日：only workdays count. A month is not made of workdays and is taken as with {@link #CAL_ROLL}. */
    WD;

    /** The last day of a period of days; with none, the day of issue itself, or the next workday where rest days do not count. */
    public DueDay after(LocalDate issued, int days, WorkCalendar calendar) {
        return this == WD && days > 0 ? workdaysAfter(issued, days, calendar) : ending(issued.plusDays(days), calendar);
    }

    /** The last day of a period of months. */
    public DueDay monthsAfter(LocalDate issued, int months, WorkCalendar calendar) {
        return ending(issued.plusMonths(months), calendar);
    }

    private DueDay ending(LocalDate day, WorkCalendar calendar) {
        return this == CAL ? new DueDay(day, false) : workdaysAfter(day.minusDays(1), 1, calendar);
    }

    private static DueDay workdaysAfter(LocalDate issued, int count, WorkCalendar calendar) {
        LocalDate day = issued;
        boolean provisional = false;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            provisional |= !calendar.isDeclared(day);
            left -= calendar.isWorkday(day) ? 1 : 0;
        }
        return new DueDay(day, provisional);
    }
}
