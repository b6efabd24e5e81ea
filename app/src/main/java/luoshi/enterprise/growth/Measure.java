package luoshi.enterprise.growth;

import java.util.List;
import java.util.Map;
import luoshi.enterprise.criteria.Expr;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.Label;
import luoshi.enterprise.criteria.RuleReader;

/**
 * What is followed through the years.
 *
 * @param key its key
 * @param label what it is called
 * @param of what it is, as an expression in the language of criteria
 * @param share whether it is a share: then it changes by percentage points, not by a rate
 */
public record Measure(String key, Label label, Expr of, boolean share) {

    /** Those that are followed: revenue, research, staff, profit, debt. */
    public static List<Measure> all(Map<String, Fact> facts) {
        return List.of(measure("revenue", "营业收入", "revenue", "revenue", false, facts), measure("rd", "研发费用占营业收入", "R&D to revenue", "rd / revenue", true, facts),
                measure("staff", "从业人员", "staff", "staff", false, facts), measure("profit", "净利润", "net profit", "net_profit", false, facts),
                measure("debt", "资产负债率", "liabilities to assets", "total_liabilities / total_assets", true, facts));
    }

    private static Measure measure(String key, String zh, String en, String of, boolean share, Map<String, Fact> facts) {
        return new Measure(key, new Label(zh, en), RuleReader.expression(of, facts), share);
    }
}
