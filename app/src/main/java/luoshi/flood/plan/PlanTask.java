package luoshi.flood.plan;

import java.util.List;

/**
 * What units do at some levels: 触发, 责任单位, 动作, 时限, 到位反馈, 依据条款, 终止条件.
 *
 * @param key by which it stays the same task where the level changes
 * @param levels at which it is done
 * @param units names of the units, each of which does it for itself
 * @param trigger when it begins
 * @param first the first action in a few words, which the read-back must contain
 * @param act all that is to be done
 * @param within minutes until the first action is taken
 * @param feedback minutes until it is reported that it has been
 * @param reply what is to be reported
 * @param clause of the plan
 * @param until what ends it
 */
public record PlanTask(String key, List<Integer> levels, List<String> units, String trigger, String first, String act, int within, int feedback, String reply, String clause, String until) {}
