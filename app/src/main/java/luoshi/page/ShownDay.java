package luoshi.page;

import java.time.LocalDate;
import java.util.Map;

/**
 * As of which day a page speaks, and whether it can be asked for another.
 *
 * @param day the day whose state is shown
 * @param then whether only what was known at the end of that day, else what is known now
 * @param today the day of the one clock
 * @param kept what else the page was asked for, which stays when the day is changed; null where the page speaks of now alone
 * @param tooLate the day to come that it was asked for, where it can only show those up to today; else null
 */
public record ShownDay(LocalDate day, boolean then, LocalDate today, Map<String, String> kept, LocalDate tooLate) {

    /** A page that speaks of now alone. */
    public static ShownDay now(LocalDate today) {
        return new ShownDay(today, false, today, null, null);
    }

    /** Whether another day can be asked for. */
    public boolean chosen() {
        return kept != null;
    }

    /** Whether it is not the state of today as it is known now. */
    public boolean other() {
        return then || !day.equals(today);
    }

    /** A page's address with this day; just the page where it is today. */
    public String of(String path) {
        return other() ? path + (path.contains("?") ? "&" : "?") + "day=" + day + (then ? "&known=then" : "") : path;
    }
}
