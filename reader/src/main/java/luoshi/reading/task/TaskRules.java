package luoshi.reading.task;

import static luoshi.reading.task.TaskRule.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import luoshi.reading.ReadingRule;
import luoshi.reading.TaskKind;

/** The rules that find promises without digits, asked in this order; the first yes decides, unless the clause speaks of what is done. */
public final class TaskRules {

    private static final String PLANS = "政府工作报告行文惯例";
    private static final String SUPERVISION = "督查立项惯例：事项具体、可核查";
    private static final String DIVISION = "国办发〔2020〕24号等文件逐条标注责任单位、时限的写法";

    private static final TaskRule DONE = rule("T01", null, "小句是否在写已经做到的事，或只写依据、方法、要求？", "", SUPERVISION, Actions::isDone);
    static final TaskRule ASSIGNED = rule("T28", TaskKind.TASK, "所在条目写明了责任单位，小句是否写了动作？", "写明责任单位的条目中的动作", DIVISION, Actions::isAssigned);
    private static final List<TaskRule> RULES = rules();
    static final TaskRule TABLE_ROW = rule("T30", TaskKind.TASK, "是否为任务分解表中的一行？", "任务分解表所列事项", DIVISION, words -> false);
    static final TaskRule ITEM = rule("T31", TaskKind.TASK, "条目写明了责任单位，而其中没有单独成句的任务？", "写明责任单位的条目", DIVISION, words -> false);

    private static final List<ReadingRule> SETTINGS = List.of(
            new ReadingRule("T40", "括号内是否写明谁牵头、谁负责、谁配合？", DIVISION),
            new ReadingRule("T41", "是否有“责任单位：”“完成时限：”一类标签？", DIVISION),
            new ReadingRule("T42", "表头是否把各列定为事项、牵头单位、配合单位、完成时限？", DIVISION),
            new ReadingRule("T43", "没有写明牵头的，排在第一位的是否牵头？", DIVISION),
            new ReadingRule("T44", "责任单位管到哪里：从条目的序号或标题起，到括号或标签为止？", DIVISION),
            new ReadingRule("T45", "时限写在本句、句首，还是写在条目的括号里？", DIVISION));

    private TaskRules() {}

    /** The rule that makes a clause a promise, if one does. */
    static Optional<TaskRule> decide(Words words) {
        for (TaskRule rule : RULES) {
            if (rule.asks().test(words)) {
                return DONE.asks().test(words) ? Optional.empty() : Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** The catalogue entries of these rules. */
    public static List<ReadingRule> catalogue() {
        List<ReadingRule> catalogue = new ArrayList<>();
        catalogue.add(DONE.rule());
        RULES.forEach(rule -> catalogue.add(rule.rule()));
        catalogue.add(TABLE_ROW.rule());
        catalogue.add(ITEM.rule());
        catalogue.addAll(SETTINGS);
        return List.copyOf(catalogue);
    }

    private static List<TaskRule> rules() {
        List<TaskRule> rules = new ArrayList<>();
        rules.addAll(goals());
        rules.addAll(tasks());
        return List.copyOf(rules);
    }

    private static List<TaskRule> goals() {
        return List.of(
                rule("T02", TaskKind.EXTERNAL_GOAL, "目标值是否由上级确定（完成省控目标、达到上级要求）？", "目标值由上级确定", PLANS, Goals::isExternal),
                rule("T03", TaskKind.QUALITATIVE_GOAL, "是否要求与经济增长同步？", "与经济增长比较，没有数字", PLANS, Goals::isSamePace),
                rule("T04", TaskKind.QUALITATIVE_GOAL, "是否要求某项指标平稳增长、稳中提质、持续改善？", "指标只写了走势", PLANS, Goals::isSteady),
                rule("T05", TaskKind.QUALITATIVE_GOAL, "是否要求全覆盖、清零、稳定达标？", "要求全部做到，没有数字", PLANS, Goals::isCovered),
                rule("T06", TaskKind.QUALITATIVE_GOAL, "是否在主要预期目标之中而没有数字？", "主要预期目标中没有数字的一项", PLANS, Goals::isUncounted),
                rule("T10", TaskKind.MILESTONE, "是否为有名有姓的主体要发生的事（上市、竣工、通车）？", "写明主体的节点", SUPERVISION, Milestones::isEvent));
    }

    private static List<TaskRule> tasks() {
        return List.of(
                rule("T20", TaskKind.TASK, "是否要建成、改造、开通、拆除一件具体的东西？", "要建成或改造的具体事物", SUPERVISION, Actions::isBuilding),
                rule("T21", TaskKind.TASK, "是否要出台、编制、发布一份文件？", "要出台的文件", SUPERVISION, Actions::isPaper),
                rule("T22", TaskKind.TASK, "是否要设立、组建、筹建一个机构或一项制度？", "要设立的机构或制度", SUPERVISION, Actions::isSettingUp),
                rule("T23", TaskKind.TASK, "是否要创建、申报国家或省里的称号、试点？", "要创建、申报的称号或试点", SUPERVISION, Actions::isApplying),
                rule("T24", TaskKind.TASK, "是否要启动、实施、完成、举办一项有名称的工作？", "要启动、完成的具体工作", SUPERVISION, Actions::isUndertaking),
                rule("T25", TaskKind.TASK, "是否要推进一个点了名的项目？", "点名推进的项目", SUPERVISION, Actions::isPushed),
                rule("T26", TaskKind.TASK, "是否要实现联通、通办、覆盖一类可核查的状态？", "要实现的可核查状态", SUPERVISION, Actions::isReaching),
                rule("T27", TaskKind.TASK, "是否写明了时限和动作？", "写明时限的动作", SUPERVISION, Actions::isDated),
                ASSIGNED);
    }
}
