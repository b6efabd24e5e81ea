package luoshi.flood.task;

import java.time.Instant;
import java.util.UUID;
import luoshi.flood.plan.PlanTask;
import luoshi.flood.response.Response;

/**
 * A task of one unit, by the order that gave it.
 *
 * @param response of which response
 * @param task what the plan says of it
 * @param unit the unit
 * @param name what the unit is called
 * @param level the level of the order that gave it
 * @param since when that order was signed
 * @param until when an order ended it; null while it goes on
 */
public record FloodTask(Response response, PlanTask task, UUID unit, String name, int level, Instant since, Instant until) {

    /** Whether it goes on. */
    public boolean isOpen() {
        return until == null;
    }

    /** Whether an answer is to this task: after an end, the same task of another order is another one. */
    boolean answeredBy(Answer answer) {
        return answer.task().equals(task.key()) && answer.unit().equals(unit) && !answer.at().isBefore(since) && (until == null || !answer.at().isAfter(until));
    }
}
