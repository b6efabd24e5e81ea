package luoshi.plan.web;

import java.util.Arrays;
import java.util.UUID;
import luoshi.people.Refusal;
import luoshi.plan.Plan;
import luoshi.plan.Stage;

/**
 * A plan as it is typed.
 *
 * @param unit which unit owns it
 * @param title as written on it
 * @param year whose work it plans
 * @param stage how far its text has come
 */
public record PlanForm(String unit, String title, String year, String stage) {

    UUID owner() {
        try {
            return UUID.fromString(unit == null ? "" : unit);
        } catch (IllegalArgumentException none) {
            throw new Refusal("plans.unit");
        }
    }

    Plan plan() {
        String digits = year == null ? "" : year.strip();
        if (!digits.matches("\\d{4}")) {
            throw new Refusal("plans.year", digits);
        }
        return new Plan(null, owner(), title == null ? "" : title, Integer.parseInt(digits));
    }

    Stage reached() {
        return Arrays.stream(Stage.values()).filter(one -> one.name().equals(stage)).findFirst().orElseThrow(() -> new Refusal("plans.stage"));
    }
}
