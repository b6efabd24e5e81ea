package luoshi.flood.response;

import java.time.Instant;
import java.util.List;
import luoshi.flood.plan.Condition;

/**
 * 建议: the gravest level that conditions of a plan call for. It makes nobody do anything: that takes a signature.
 *
 * @param level 4 to 1
 * @param since since when some condition of that level has been met
 * @param grounds the conditions of that level that are met
 */
public record Proposal(int level, Instant since, List<Ground> grounds) {

    /**
     * A condition that is met.
     *
     * @param condition which
     * @param since since when
     * @param known since when the server knows
     * @param borne what bears it out, a sentence each, with its numbers
     */
    public record Ground(Condition condition, Instant since, Instant known, List<String> borne) {}
}
