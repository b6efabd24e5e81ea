package luoshi.indicator;

import java.time.LocalDate;
import java.time.YearMonth;

/** How often figures come. */
public enum Frequency {
    /** 月报. */
    MONTH(1),
    /** 季报. */
    QUARTER(3),
    /** 半年报. */
    HALF_YEAR(6),
    /** 年报. */
    YEAR(12);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** Whether a period of this frequency ends on the day. */
    public boolean endsOn(LocalDate day) {
        return day.getMonthValue() % months == 0 && day.equals(YearMonth.from(day).atEndOfMonth());
    }

    /** The last day of the last period that ended on or before the day. */
    public LocalDate lastEnd(LocalDate day) {
        LocalDate end = endsOn(day) ? day : YearMonth.from(day).minusMonths(1).atEndOfMonth();
        while (!endsOn(end)) {
            end = YearMonth.from(end).minusMonths(1).atEndOfMonth();
        }
        return end;
    }

    /** The last day of the period before the one that ends on the day. */
    public LocalDate before(LocalDate end) {
        return YearMonth.from(end).minusMonths(months).atEndOfMonth();
    }

    /** The last day of the period after the one that ends on the day. */
    public LocalDate after(LocalDate end) {
        return YearMonth.from(end).plusMonths(months).atEndOfMonth();
    }
}
