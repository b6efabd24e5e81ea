package luoshi.reading.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import luoshi.reading.PlanReader;
import luoshi.reading.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "（市发改委牵头，市财政局、市审计局配合，6月底前完成）|牵头:市发改委 配合:市财政局 配合:市审计局 @6月底前",
        "（责任单位：市工信局、市财政局）|牵头:市工信局 责任:市财政局 @",
        "（责任单位:市工信局,市财政局;完成时限:2020年12月底）|牵头:市工信局 责任:市财政局 @2020年12月底",
        "（牵头单位：市住建局；配合单位：市财政局、各县（市、区）人民政府）|牵头:市住建局 配合:市财政局 配合:各县（市、区）人民政府 @",
        "（各有关部门（局、委）按职责分工负责）|牵头:各有关部门（局、委） @",
        "（市统计局会同市工信局、市商务局负责）|牵头:市统计局 责任:市工信局 责任:市商务局 @",
        "（市教育局（牵头）、市人力资源和社会保障局、市残联和市妇联，长期坚持）|牵头:市教育局 责任:市人力资源和社会保障局 责任:市残联 责任:市妇联 @长期坚持",
        "（市商务局、市文化广电和旅游局分别负责）|牵头:市商务局 责任:市文化广电和旅游局 @",
        "（主办单位：市委编办　协办单位：市司法局　时限要求：年内）|牵头:市委编办 配合:市司法局 @年内",
        "（市财政局、市水利局等相关部门及各县区按职责负责，持续推进）|牵头:市财政局 责任:市水利局 责任:相关部门 责任:各县区 @持续推进",
        "（市发改委、市财政局）|牵头:市发改委 责任:市财政局 @",
        "责任单位：市应急局；完成时间：2024年12月底。|牵头:市应急局 @2024年12月底",
        "市级牵头单位：市水利局 配合单位：市财政局 市直各部门|牵头:市水利局 配合:市财政局 配合:市直各部门 @",
        "[责任单位：市工商联、市总工会；配合单位：团市委、市妇联]|牵头:市工商联 责任:市总工会 配合:团市委 配合:市妇联 @",
        "【责任单位】市住建局、市城管局|牵头:市住建局 责任:市城管局 @",
        "（责任领导：王某；责任单位：市农业农村局；责任科室：农田建设科）|牵头:市农业农村局 责任:农田建设科 @",
        "责任单位：市大数据局 张某；进度要求：6月底前定方案，12月底前上线。|牵头:市大数据局 @12月底前",
        "（市行政审批局牵头负责，市自然资源和规划局配合，2024年10月底前完成并长期坚持）|牵头:市行政审批局 配合:市自然资源和规划局 @2024年10月底前"})
    void whatStandsBehindAnItemSaysWhoDoesItByWhen(String behind, String expected) {
        assertThat(lines("1.建成城市防汛平台。" + behind)).containsExactly("建成城市防汛平台 " + expected);
    }

    @Test
    void labelsOnLinesOfTheirOwnSpeakOfTheItemAbove_T41() {
        assertThat(lines("1.强化招商服务\n责任领导：王某某\n责任单位：市商务局，各县区\n完成时限：持续推进\n2.优化流程。"))
                .containsExactly("强化招商服务 牵头:市商务局 责任:各县区 @持续推进");
    }

    @Test
    void anItemWithoutATaskOfItsOwnIsATaskByItsHeading_T31() {
        assertThat(tasks("（一）加强保障。（市财政局负责）")).extracting(task -> task.rule() + " " + task.text()).containsExactly("T31 加强保障");
    }

    @Test
    void anActInAnItemWithUnitsIsATask_T28() {
        assertThat(tasks("（一）优化服务。全面推行容缺受理，提高效率。（市行政审批局负责）")).extracting(task -> task.rule() + " " + task.text())
                .containsExactly("T28 全面推行容缺受理");
    }

    @Test
    void aBracketSpeaksBackToTheNumberThatOpensItsItem_T44() {
        assertThat(lines("（一）出台招商办法。（市商务局负责）\n（二）编制水网规划。\n明确建设任务。（市水利局负责）\n总体情况年底前报市政府。"))
                .containsExactly("出台招商办法 牵头:市商务局 @", "编制水网规划 牵头:市水利局 @", "明确建设任务 牵头:市水利局 @", "总体情况年底前报市政府  @年底前");
    }

    @Test
    void aTableIsReadByItsColumnHeads_T30_T42() {
        assertThat(lines("任务分解表\n序号\t重点任务\t牵头单位\t配合单位\t完成时限\n1\t建设数据平台\t市大数据局\t市财政局、各县区\t2024年6月底前\n2\t打通业务系统\t市司法局\t\t年底前\n"))
                .containsExactly("建设数据平台 牵头:市大数据局 配合:市财政局 配合:各县区 @2024年6月底前", "打通业务系统 牵头:市司法局 @年底前");
    }

    @Test
    void aBracketThatNamesNoUnitsIsLeftAlone_T40() {
        assertThat(tasks("支持龙头企业（以下简称“链主”）牵头做大。")).isEmpty();
    }

    @Test
    void whereNobodyLeadsTheFirstNamedDoes_T43() {
        assertThat(lines("1.出台用水办法。（市水利局、市城管局负责）")).containsExactly("出台用水办法 牵头:市水利局 责任:市城管局 @");
    }

    @Test
    void noMixtureOfMarksBreaksTheReader() {
        String[] pieces = {"建设", "（", "）", "（市发改委牵头，", "责任单位：", "市工信局、", "a\t", "2020年", "在", "序号\t事项\t牵头单位\n1\t", "实现", "|", "，", "。", "\n", "一、", "“", "：", "等"};
        Random random = new Random(20200715);
        for (int round = 0; round < 400; round++) {
            String raw = random.ints(80, 0, pieces.length).mapToObj(i -> pieces[i]).collect(Collectors.joining());
            assertThat(new PlanReader().read(raw).tasks()).allSatisfy(task -> assertThat(task.span().of(raw)).isNotEmpty());
        }
    }

    private static List<String> lines(String items) {
        return tasks(items).stream()
                .map(task -> task.text() + " " + task.units().stream().map(unit -> unit.role().chinese() + ":" + unit.name()).collect(Collectors.joining(" ")) + " @" + task.deadline())
                .toList();
    }

    private static List<Task> tasks(String items) {
        return new PlanReader().read("二、2024年重点工作\n" + items + "\n").tasks();
    }
}
