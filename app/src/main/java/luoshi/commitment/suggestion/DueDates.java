package luoshi.commitment.suggestion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last day of a deadline as documents write it: 6月底前, 上半年, 今年, 到2025年. What names no day ends with the year of the plan. */
public final class DueDates {

    private static final Pattern YEAR = Pattern.compile("((?:19|20|21)\\d\\d)年");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月");
    private static final Pattern QUARTER = Pattern.compile("([一二三四1-4])季度");
    private static final Pattern HALF = Pattern.compile("上半年|年中");

    private DueDates() {}

    /** 民法典 art. 203: the last day belongs to the period. */
    public static LocalDate of(String deadline, int planYear) {
        Matcher named = YEAR.matcher(deadline);
        int year = named.find() ? Integer.parseInt(named.group(1)) : deadline.contains("明年") ? planYear + 1 : planYear;
        Matcher day = DAY.matcher(deadline);
        Matcher month = MONTH.matcher(deadline);
        Matcher quarter = QUARTER.matcher(deadline);
        try {
            if (day.find()) {
                return LocalDate.of(year, Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
            }
            if (month.find()) {
                return YearMonth.of(year, Integer.parseInt(month.group(1))).atEndOfMonth();
            }
        } catch (DateTimeException noDay) {
            return LocalDate.of(year, 12, 31);
        }
        if (quarter.find()) {
            int number = "一二三四".indexOf(quarter.group(1)) >= 0 ? "一二三四".indexOf(quarter.group(1)) + 1 : Integer.parseInt(quarter.group(1));
            return YearMonth.of(year, number * 3).atEndOfMonth();
        }
        return HALF.matcher(deadline).find() ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }
}
