package luoshi.flood.task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import luoshi.flood.plan.FloodPlan;
import luoshi.flood.task.Answer.Kind;
import luoshi.flood.task.Due.State;

/**
 * How a task stands at a moment.
 *
 * @param task the task
 * @param answers what the unit answered to it
 * @param dues what is due of it, in turn; the next report again last
 * @param asOf the moment
 */
public record TaskStanding(FloodTask task, List<Answer> answers, List<Due> dues, Instant asOf) {

    /** By the plan, the answers and the moment alone. */
    public static TaskStanding of(FloodTask task, FloodPlan plan, List<Answer> all, Instant asOf) {
        List<Answer> answers = all.stream().filter(answer -> task.answeredBy(answer) && !answer.at().isAfter(asOf)).toList();
        List<Due> dues = new ArrayList<>(List.of(due(task, answers, Kind.CALLED, plan.limit("call").minutes()), due(task, answers, Kind.ARRIVED, task.task().within()),
                due(task, answers, Kind.FEEDBACK, task.task().feedback())));
        int level = task.response().level();
        int hours = level == 0 ? 0 : plan.level(level).again();
        Optional<Instant> told = answers.stream().filter(answer -> answer.kind() == Kind.FEEDBACK || answer.kind() == Kind.AGAIN).map(Answer::at).max(Comparator.naturalOrder());
        if (task.isOpen() && hours > 0 && told.isPresent()) {
            dues.add(new Due(Kind.AGAIN, told.get(), told.get().plus(Duration.ofHours(hours)), null, null));
        }
        return new TaskStanding(task, answers, dues, asOf);
    }

    private static Due due(FloodTask task, List<Answer> answers, Kind kind, int minutes) {
        Instant done = answers.stream().filter(answer -> answer.kind() == kind).map(Answer::at).min(Comparator.naturalOrder()).orElse(null);
        return new Due(kind, task.since(), task.since().plus(Duration.ofMinutes(minutes)), done, task.until());
    }

    /** What is due of a kind; empty for what is not. */
    public Optional<Due> due(Kind kind) {
        return dues.stream().filter(due -> due.kind() == kind).findFirst();
    }

    /** The first of these kinds that is still to be answered; empty where all are. */
    public Optional<Due> next() {
        return task.isOpen() ? dues.stream().filter(due -> due.done() == null).findFirst() : Optional.empty();
    }

    /** Whether nobody has read it back yet. */
    public boolean isUncalled() {
        return task.isOpen() && dues.getFirst().done() == null;
    }

    /** Those who have not read back in time first, then whoever else is late, then what is due soonest; what has ended last. */
    public static List<TaskStanding> worstFirst(List<TaskStanding> standings) {
        return standings.stream().sorted(Comparator.comparingInt(TaskStanding::rank).thenComparing(one -> one.next().map(Due::by).orElse(Instant.MAX))).toList();
    }

    private int rank() {
        if (!task.isOpen()) {
            return 9;
        }
        boolean late = dues.getFirst().state(asOf) == State.OVERDUE;
        if (late) {
            return 0;
        }
        return dues.stream().anyMatch(due -> due.state(asOf) == State.OVERDUE) ? 1 : isUncalled() ? 2 : 3;
    }
}
