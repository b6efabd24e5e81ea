package luoshi.enterprise.growth;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import luoshi.enterprise.criteria.Expr;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.Label;

/**
 * A rule by which an enterprise is to be looked at.
 *
 * @param key its key
 * @param label what it is called
 * @param from the first day on which it is in force
 * @param until the last day; null while it is
 * @param source the document that it comes from, or that it is a rule of our own
 * @param grade 1 for the gravest, 3 for what is only worth knowing
 * @param deed what is to be done
 * @param when the condition; null where figures that are missing are the warning
 * @param missing facts of the last fiscal year that are to be known
 * @param due the day of each year from which they are
 */
public record Warning(String key, Label label, LocalDate from, LocalDate until, String source, int grade, Deed deed, Expr when, List<Fact> missing, MonthDay due) {

    /** What is to be done about a warning. */
    public enum Deed {
        /** Somebody visits the enterprise: 走访. */
        VISIT,
        /** The enterprise or a bureau is asked for something: 问数. */
        REQUEST
    }

    /** Whether it is in force on a day. */
    public boolean governs(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
