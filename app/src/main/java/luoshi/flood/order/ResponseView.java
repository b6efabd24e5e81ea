package luoshi.flood.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.flood.plan.Commanders.Commander;
import luoshi.flood.plan.FloodPlan;
import luoshi.flood.response.Move;
import luoshi.flood.response.Proposal;
import luoshi.flood.response.Response;
import luoshi.flood.response.Step;
import luoshi.flood.task.TaskStanding;

/**
 * The page of one response.
 *
 * @param response the response
 * @param plan by which it is made
 * @param called what its conditions call for now; null for nothing
 * @param tasks its tasks, the worst first
 * @param recap its moments side by side
 * @param timeline what happened
 * @param signing who signs the step under way
 * @param suggested the order as it is suggested; null where none is to be drafted
 * @param asOf the moment of which the page speaks
 */
public record ResponseView(Response response, FloodPlan plan, Proposal called, List<TaskStanding> tasks, Recap recap, List<Timeline.Line> timeline, Signing signing, Step.Order suggested, Instant asOf) {

    /**
     * Who signs.
     *
     * @param post the post that the level needs
     * @param holders who holds it today
     */
    public record Signing(FloodPlan.CommandPost post, List<Commander> holders) {

        /** Their names. */
        public String names() {
            return holders.isEmpty() ? "—" : String.join("、", holders.stream().map(Commander::name).toList());
        }
    }

    /** What may be proposed of it while it is in force. */
    public List<Move> moves() {
        int level = response.level();
        return List.of(Move.RAISE, Move.LOWER, Move.END).stream().filter(move -> move == Move.END || (move == Move.RAISE ? level > 1 : level < 4)).toList();
    }

    /** The levels to which it may change, the milder first. */
    public List<Integer> others() {
        return List.of(4, 3, 2, 1).stream().filter(level -> level != response.level()).toList();
    }

    /** To which of these it is likely to be proposed: what conditions call for now, else the next graver one. */
    public int likely() {
        return called != null && called.level() != response.level() ? called.level() : response.level() > 1 ? response.level() - 1 : 2;
    }

    /** The first actions that a unit has not read back yet. */
    public String firsts(UUID unit) {
        return tasks.stream().filter(one -> one.isUncalled() && one.task().unit().equals(unit)).map(one -> one.task().task().first()).distinct().collect(Collectors.joining("、"));
    }

    /** Levels to which the step under way may come. */
    public List<Integer> levels() {
        int level = response.level();
        return List.of(4, 3, 2, 1).stream().filter(one -> switch (response.last().move()) {
            case START -> true;
            case RAISE -> one < level;
            case LOWER -> one > level;
            case END -> one == level;
        }).toList();
    }

    /** The order that was drafted last, where it is to be signed. */
    public Step draft() {
        return response.last().kind() == Step.Kind.DRAFTED ? response.last() : null;
    }

    /** How many have not read back. */
    public long uncalled() {
        return tasks.stream().filter(TaskStanding::isUncalled).count();
    }
}
