package luoshi.reading.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import luoshi.reading.PlanReader;
import luoshi.reading.ReadingRule;
import luoshi.reading.ReadingRules;
import luoshi.reading.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TasksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "T02|单位产值能耗、减排等完成省控目标|外部目标",
        "T02|主要约束性指标达到上级要求|外部目标",
        "T03|城乡居民收入与经济增长基本同步|定性目标",
        "T04|外贸进出口总额保持平稳增长|定性目标",
        "T04|进出口稳中提质|定性目标",
        "T05|实现城区易涝点监测全覆盖|定性目标",
        "T10|云河高速建成通车|节点",
        "T20|建成全市智慧供水（应急）平台|任务",
        "T21|出台我市配套实施方案|任务",
        "T21|高标准编制湿地保护专项规划|任务",
        "T22|筹建东湖教育园区|任务",
        "T22|建立企业上市培育库|任务",
        "T23|积极申建国家跨境电子商务综合试验区|任务",
        "T24|启动国家森林城市创建|任务",
        "T24|实施“智改数转”提升行动|任务",
        "T25|加快北山水库扩容工程进度|任务",
        "T26|实现乡镇以上区域5G网络连续覆盖|任务",
        "T27|年底前将惠企政策全部纳入线上平台|任务"})
    void aClauseWithoutATargetNumberIsFoundByItsRule(String rule, String clause, String kind) {
        assertThat(tasks(clause + "。")).singleElement().satisfies(task -> {
            assertThat(task.rule() + "|" + task.text() + "|" + task.kind().chinese()).isEqualTo(rule + "|" + clause + "|" + kind);
            assertThat(task.why()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "坚持稳中求进工作总基调", "树立系统思维", "以文明城市创建为统领", "深入贯彻全会精神", "建设现代化强市", "推进重大项目建设",
        "打造改革开放新高地", "不断完善体制机制", "运用好市场力量", "推动企业上市", "建成各类平台"})
    void anExhortationIsNoTask(String clause) {
        assertThat(tasks(clause + "。")).isEmpty();
    }

    @Test
    void whatIsDoneIsNoTask_T01() {
        assertThat(tasks("已建成城东污水处理厂。")).isEmpty();
    }

    @Test
    void aClauseWithATargetNumberIsNotRepeatedButItsNeighbourIsRead() {
        assertThat(lines("新建充电站30座，建成市级充电监管平台。")).containsExactly("T20 建成市级充电监管平台");
    }

    @Test
    void amongTheMainTargetsAnIndicatorWithoutANumberIsAGoal_T06() {
        assertThat(lines("主要预期目标是：生产总值增长6%左右，力争主要经济指标增速位居全省前列。")).containsExactly("T06 力争主要经济指标增速位居全省前列");
    }

    @Test
    void everyNamedSubjectOfAnEventIsAMilestoneWithItsHedgeAndDeadline_T10() {
        List<Task> milestones = tasks("力争今年东岳集团在港交所上市，明河电子、青川纸业在深交所上市。");
        assertThat(milestones).extracting(task -> task.subject() + " " + task.hedge() + " " + task.deadline())
                .containsExactly("东岳集团 力争 今年", "明河电子 力争 今年", "青川纸业 力争 今年");
    }

    @Test
    void anExternalGoalKeepsTheListOfItsSubjects_T02() {
        assertThat(tasks("城镇调查失业率、节能减排、CPI涨幅等完成省控目标。")).singleElement()
                .extracting(Task::subject).isEqualTo("城镇调查失业率、节能减排、CPI涨幅");
    }

    @Test
    void aTimeLimitIsReadAtTheStartOrTheEndOfAClause_T45() {
        assertThat(tasks("2024年6月底前建成政务数据平台，完善运维。落实情况年底前报市政府。")).extracting(Task::deadline).containsExactly("2024年6月底前", "年底前");
    }

    @Test
    void theReviewHoldsNoTasks() {
        assertThat(new PlanReader().read("一、2023年工作回顾\n一年来，建成智慧水务平台。\n").tasks()).isEmpty();
    }

    @Test
    void aTaskPointsIntoTheRawTextAndKnowsItsHeading() {
        String raw = "二、2024年重点工作\n（一）提升城市品质。**启动古城墙保护修复工程。\n";
        Task task = new PlanReader().read(raw).tasks().getFirst();
        assertThat(task.span().of(raw) + "|" + task.place().heading()).isEqualTo("启动古城墙保护修复工程|提升城市品质。");
    }

    @Test
    void everyTaskRuleIsInTheCatalogueWithAQuestionAndASource() {
        List<ReadingRule> rules = ReadingRules.all().stream().filter(rule -> rule.id().startsWith("T")).toList();
        assertThat(rules).extracting(ReadingRule::id).doesNotHaveDuplicates()
                .contains("T01", "T02", "T03", "T04", "T05", "T06", "T10", "T20", "T21", "T22", "T23", "T24", "T25", "T26", "T27", "T28", "T30", "T31", "T40", "T41", "T42", "T43", "T44", "T45");
        assertThat(rules).allSatisfy(rule -> assertThat(rule.question()).endsWith("？"));
        assertThat(rules).allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }

    private static List<String> lines(String sentence) {
        return tasks(sentence).stream().map(task -> task.rule() + " " + task.text()).collect(Collectors.toList());
    }

    private static List<Task> tasks(String sentence) {
        return new PlanReader().read("二、2024年重点工作\n今年要重点抓好以下工作：\n" + sentence + "\n").tasks();
    }
}
