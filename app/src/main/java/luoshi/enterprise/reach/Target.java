package luoshi.enterprise.reach;

import luoshi.enterprise.criteria.RuleSet;

/**
 * A plan's number of enterprises, and how it is looked for.
 *
 * @param rules by which they are judged
 * @param year in which it is to be reached
 * @param counting what the plan counts
 * @param wanted how many
 * @param near what counts as near
 */
public record Target(RuleSet rules, int year, Counting counting, int wanted, Near near) {

    public Target {
        if (wanted < 0) {
            throw new IllegalArgumentException("目标数 " + wanted + " 不能小于0 a target is no negative number");
        }
    }
}
