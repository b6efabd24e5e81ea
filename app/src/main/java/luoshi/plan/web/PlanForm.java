package luoshi.plan.web;

import java.util.OptionalInt;
import luoshi.people.Refusal;

/**
 * A plan as it is typed. A title and a year that are left blank are taken from the document.
 *
 * @param unit which unit owns it: its id or its full name
 * @param title as written on it
 * @param year whose work it plans
 * @param stage how far its text has come
 */
public record PlanForm(String unit, String title, String year, String stage) {

    /** The same with nothing missing, so that a page can show it. */
    public PlanForm {
        unit = plain(unit);
        title = plain(title);
        year = plain(year);
        stage = plain(stage);
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The year as it was typed; empty where none was. */
    OptionalInt typedYear() {
        if (!year.matches("\\d{4}|")) {
            throw new Refusal("plans.year", year.substring(0, Math.min(20, year.length())));
        }
        return year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
    }
}
