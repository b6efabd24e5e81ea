package luoshi.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Which days are worked: Monday to Friday, but for the days that the yearly notices give off or have worked instead (调休).
 *
 * <p>It is declared for some years. Outside of them it falls back on Monday to Friday and says so, since a holiday that nobody knows yet is not a workday
 * that can be relied on.
 */
public final class WorkCalendar {

    private final Map<LocalDate, Boolean> special;
    private final LocalDate declaredFrom;
    private final LocalDate declaredUntil;

    /**
     * @param special whether it is worked, for every day that a notice names
     * @param declaredFrom the first day that notices speak for
     * @param declaredUntil the last one
     */
    public WorkCalendar(Map<LocalDate, Boolean> special, LocalDate declaredFrom, LocalDate declaredUntil) {
        this.special = Map.copyOf(special);
        this.declaredFrom = declaredFrom;
        this.declaredUntil = declaredUntil;
    }

    /** Whether people work on a day. */
    public boolean isWorkday(LocalDate day) {
        Boolean named = special.get(day);
        return named == null ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 : named;
    }

    /** Whether a notice speaks for a day, so that it will not change any more. */
    public boolean isDeclared(LocalDate day) {
        return !day.isBefore(declaredFrom) && !day.isAfter(declaredUntil);
    }

    /** The last day that notices speak for. */
    public LocalDate declaredUntil() {
        return declaredUntil;
    }
}
