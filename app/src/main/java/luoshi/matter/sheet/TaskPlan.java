package luoshi.matter.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.matter.Matter;
import luoshi.matter.deed.BulkDeeds.Change;
import luoshi.matter.deed.TakenOver;
import luoshi.matter.sheet.TaskLine.Outcome;

/**
 * What a task table would do: shown before it is done.
 *
 * @param lines row by row
 * @param fresh matters to be drafted or handed out
 * @param taken running matters to be taken over
 * @param drafts drafts as they would be
 * @param replanned matters in hand with other node plans
 */
public record TaskPlan(List<TaskLine> lines, List<Matter> fresh, List<TakenOver> taken, List<Change> drafts, List<Change> replanned) {

    /** How many rows come to what. */
    public Map<Outcome, Long> counts() {
        Map<Outcome, Long> counts = lines.stream().collect(Collectors.groupingBy(TaskLine::outcome, Collectors.counting()));
        return Arrays.stream(Outcome.values()).collect(Collectors.toMap(Function.identity(), outcome -> counts.getOrDefault(outcome, 0L)));
    }

    /** Whether some row cannot be taken; then none is. */
    public boolean blocked() {
        return lines.stream().anyMatch(line -> !line.problems().isEmpty());
    }

    /** Whether there is nothing to record. */
    public boolean empty() {
        return fresh.isEmpty() && taken.isEmpty() && drafts.isEmpty() && replanned.isEmpty();
    }
}
