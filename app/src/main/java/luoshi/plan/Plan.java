package luoshi.plan;

import java.util.UUID;
import luoshi.people.Refusal;

/**
 * A plan 计划: an annual plan or a government work report whose promises are read here.
 *
 * @param id the plan through all changes; null before it is recorded
 * @param unit the unit that owns it
 * @param title as written on it
 * @param year whose work it plans
 */
public record Plan(UUID id, UUID unit, String title, int year) {

    private static final int LONGEST_TITLE = 200;

    /** Refuses a plan without a title of reasonable length, or of no year that there has been planning for. */
    Plan checked() {
        String plain = title.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_TITLE) {
            throw new Refusal("plans.title", LONGEST_TITLE);
        }
        if (year < 1949 || year > 2199) {
            throw new Refusal("plans.year", String.valueOf(year));
        }
        return new Plan(id, unit, plain, year);
    }
}
