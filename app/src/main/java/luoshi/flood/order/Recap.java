package luoshi.flood.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import luoshi.flood.response.Response;
import luoshi.flood.response.Step;
import luoshi.flood.task.Answer;
import luoshi.flood.task.Due;
import luoshi.flood.task.TaskStanding;

/**
 * 复盘 of a response: when it could have been known, when it was decided, and when it had reached everybody.
 *
 * @param condition since when conditions were met; null where there was none
 * @param proposed when it was proposed
 * @param held when it was deliberated first; null where it was not
 * @param decided when it was signed; null while it is not
 * @param firstCall when the first unit had read back; null for none
 * @param lastCall when the last of them had; null for none
 * @param called how many tasks were read back in time
 * @param calls how many there were
 * @param ended when it ended; null while it has not
 */
public record Recap(Instant condition, Instant proposed, Instant held, Instant decided, Instant firstCall, Instant lastCall, int called, int calls, Instant ended) {

    static Recap of(Response response, List<TaskStanding> standings, Instant asOf) {
        List<Due> calls = standings.stream().flatMap(one -> one.due(Answer.Kind.CALLED).stream()).toList();
        List<Instant> done = calls.stream().map(Due::done).filter(one -> one != null).sorted(Comparator.naturalOrder()).toList();
        Step first = response.steps().getFirst();
        Instant held = response.steps().stream().filter(step -> step.kind() == Step.Kind.DELIBERATED).map(Step::held).findFirst().orElse(null);
        int inTime = (int) calls.stream().filter(due -> due.state(asOf) == Due.State.DONE).count();
        return new Recap(response.condition(), first.at(), held, response.decided(), done.isEmpty() ? null : done.getFirst(), done.isEmpty() ? null : done.getLast(), inTime, calls.size(), response.ended());
    }

    /** Whole minutes between two moments; a dash where one is missing. */
    public static String minutes(Instant from, Instant to) {
        return from == null || to == null ? "—" : String.valueOf(Duration.between(from, to).toMinutes());
    }
}
