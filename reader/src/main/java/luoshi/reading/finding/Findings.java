package luoshi.reading.finding;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import luoshi.reading.Finding;
import luoshi.reading.NumberExpression;
import luoshi.reading.ReadingRule;
import luoshi.reading.finding.ratio.Changes;
import luoshi.reading.finding.ratio.Conversions;
import luoshi.reading.finding.ratio.Growth;
import luoshi.reading.finding.ratio.Progress;
import luoshi.reading.finding.ratio.Rates;
import luoshi.reading.finding.ratio.Series;
import luoshi.reading.finding.ratio.UnitSlips;
import luoshi.reading.finding.ratio.Units;
import luoshi.reading.finding.repeat.Repeats;
import luoshi.reading.finding.sum.Additions;
import luoshi.reading.finding.sum.Balances;
import luoshi.reading.finding.sum.Levels;
import luoshi.reading.finding.sum.Listed;
import luoshi.reading.finding.sum.Shares;
import luoshi.reading.finding.sum.SummedUp;
import luoshi.reading.finding.sum.Totals;
import luoshi.reading.text.Outline;

/** 文件体检: asks the questions of all finding rules of one document. */
public final class Findings {

    private static final String STATISTICS = "国家统计局《国家统计调查制度》：相对数、百分点、可比价的用法";
    private static final String NUMERALS = "GB/T 15835-2011《出版物上数字用法》";
    private static final String CALENDAR = "GB/T 7408-2005《数据元和交换格式 信息交换 日期和时间表示法》";
    private static final String PROOF = "《党政机关公文处理工作条例》第十九条、第二十五条：表述准确，复核文字、数字";
    private static final String SUMS = "算术：分项之和等于总数，比率等于分子除以分母";

    private static final List<FindingRule> RULES = List.of(
            FindingRule.rule("F01", "印出的比率是否与文中的分子、分母相符？", SUMS, Rates::disagree),
            FindingRule.rule("F01", "印出的比率是否与文中的分子、分母相符？", SUMS, Series::disagree),
            FindingRule.rule("F02", "完成数与完成率推算出的应完成数，文中是否写明？", SUMS, Rates::implied),
            FindingRule.rule("F03", "总数是否等于所列分项之和，分项是否不大于总数？", SUMS, Listed::totals),
            FindingRule.rule("F03", "总数是否等于所列分项之和，分项是否不大于总数？", SUMS, SummedUp::totals),
            FindingRule.rule("F04", "各产业构成相加是否为100？", SUMS, Shares::structure),
            FindingRule.rule("F04", "各产业构成相加是否为100？", SUMS, Shares::listed),
            FindingRule.rule("F05", "完成投资是否超过总投资？", SUMS, Totals::overspent),
            FindingRule.rule("F06", "增速和总量倒推的上年数，是否与回顾部分一致？", STATISTICS, Levels::growth),
            FindingRule.rule("F07", "新增数和总数意味着的年初基数，是否成立？", SUMS, Additions::implied),
            FindingRule.rule("F08", "“由…到…”的方向是否与用词一致？", PROOF, Changes::directions),
            FindingRule.rule("F08", "“由…到…”的方向是否与用词一致？", PROOF, Changes::ranges),
            FindingRule.rule("F09", "前后两个数的变化是否与印出的增减相符？", SUMS, Growth::disagree),
            FindingRule.rule("F09", "前后两个数的变化是否与印出的增减相符？", SUMS, Balances::told),
            FindingRule.rule("F10", "“超额”“过半”是否与比率相符？", PROOF, Changes::overfulfilled),
            FindingRule.rule("F10", "“超额”“过半”是否与比率相符？", PROOF, Progress::beyondPlan),
            FindingRule.rule("F21", "单位是否与旁边的数、与同一指标的另一处相合？", PROOF, Units::magnitudes),
            FindingRule.rule("F21", "单位是否与旁边的数、与同一指标的另一处相合？", PROOF, UnitSlips::sums),
            FindingRule.rule("F21", "单位是否与旁边的数、与同一指标的另一处相合？", PROOF, UnitSlips::products),
            FindingRule.rule("F21", "单位是否与旁边的数、与同一指标的另一处相合？", PROOF, UnitSlips::growths),
            FindingRule.rule("F21", "单位是否与旁边的数、与同一指标的另一处相合？", PROOF, Conversions::told),
            FindingRule.rule("F21", "单位是否与旁边的数、与同一指标的另一处相合？", PROOF, Conversions::products),
            FindingRule.rule("F21", "单位是否与旁边的数、与同一指标的另一处相合？", PROOF, UnitSlips::currencies),
            FindingRule.rule("F18", "“%”与“个百分点”是否用混？", STATISTICS, UnitSlips::points),
            FindingRule.rule("F10", "“超额”“过半”是否与比率相符？", PROOF, Changes::notOverfulfilled),
            FindingRule.rule("F11", "目标是否远低于上年同一口径的实绩？", "计划编制惯例：目标与上年实绩衔接", Repeats::look)
                    .and("F12", "同一指标在文中是否有两个数值？", PROOF),
            FindingRule.rule("F13", "日期、季度是否存在？", CALENDAR, Dates::impossible),
            FindingRule.rule("F14", "年份是否有笔误？", NUMERALS, Dates::years).and("F15", "时限是否早于计划年度？", CALENDAR),
            FindingRule.rule("F16", "起止、开工竣工的先后是否颠倒？", CALENDAR, Dates::ranges),
            FindingRule.rule("F16", "起止、开工竣工的先后是否颠倒？", CALENDAR, Stages::inOrder),
            FindingRule.rule("F17", "以全部为限的比率、降幅是否超过100%？", STATISTICS, Units::beyondAll),
            FindingRule.rule("F18", "“%”与“个百分点”是否用混？", STATISTICS, Units::points),
            FindingRule.rule("F19", "增长、下降后面是否误写了绝对数？", STATISTICS, Units::growthInAmounts),
            FindingRule.rule("F20", "数量级是否与指标相称？", STATISTICS, Units::implausible),
            FindingRule.rule("F20", "数量级是否与指标相称？", STATISTICS, Units::kindred),
            FindingRule.rule("F27", "平均数是否等于总数除以个数？", SUMS, Units::averages),
            FindingRule.rule("F22", "“分别”前后的项数是否相等？", PROOF, Lists::paired),
            FindingRule.rule("F23", "一是、二是的序号是否连续？", PROOF, Lists::numbered),
            FindingRule.rule("F24", "预告的项数是否与所列项数相符？", PROOF, Lists::headed),
            FindingRule.rule("F24", "预告的项数是否与所列项数相符？", PROOF, Totals::named),
            FindingRule.rule("F25", "减少是否误用了“倍”？", NUMERALS, Wording::timesLess),
            FindingRule.rule("F26", "是否有文字重复？", PROOF, Wording::doubled));

    private Findings() {}

    /** What does not add up in a document, in order of the text. */
    public static List<Finding> of(Outline outline, List<NumberExpression> numbers) {
        Sheet sheet = Sheet.of(outline, numbers);
        Remarks remarks = new Remarks(outline.clean(), numbers);
        for (FindingRule rule : RULES) {
            rule.looks().accept(sheet, remarks);
        }
        return remarks.inOrder();
    }

    /** The catalogue entries of these rules. */
    public static List<ReadingRule> catalogue() {
        return RULES.stream().flatMap(rule -> rule.answers().stream()).distinct().sorted(Comparator.comparing(ReadingRule::id)).toList();
    }

    /**
     * A look at a whole document, which answers one question or several.
     *
     * @param answers id, question and source of each
     * @param looks goes through the document and remarks on whatever the question finds
     */
    private record FindingRule(List<ReadingRule> answers, BiConsumer<Sheet, Remarks> looks) {

        static FindingRule rule(String id, String question, String source, BiConsumer<Sheet, Remarks> looks) {
            return new FindingRule(List.of(new ReadingRule(id, question, source)), looks);
        }

        FindingRule and(String id, String question, String source) {
            return new FindingRule(Stream.concat(answers.stream(), Stream.of(new ReadingRule(id, question, source))).toList(), looks);
        }
    }
}
