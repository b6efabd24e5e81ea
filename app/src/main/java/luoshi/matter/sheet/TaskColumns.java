package luoshi.matter.sheet;

import java.util.List;
import java.util.stream.Stream;
import luoshi.sheet.SheetColumn;

/** The columns of a task table, with the names under which they are known. */
final class TaskColumns {

    /** What a matter is, but for its number. */
    static final List<String> DEFINING = List.of("outside", "source", "heading", "words", "title", "kind", "target", "meaning", "leader", "lead", "owing", "support", "counties",
            "deadline", "q1", "q2", "q3", "q4");
    /** Node plan by quarters. */
    static final List<String> NODES = List.of("q1", "q2", "q3", "q4");

    /** What is written. */
    static final List<SheetColumn> WRITTEN = List.of(
            SheetColumn.of("number", 10, "编号", "No."),
            SheetColumn.of("outside", 12, "原编号", "台账编号", "督办编号", "督查编号", "事项编号", "文号"), SheetColumn.of("source", 24, "来源", "任务来源", "事项来源"), SheetColumn.of("heading", 20, "出处", "章节", "板块"),
            SheetColumn.of("words", 50, "原文", "任务原文"),
            SheetColumn.needed("title", 30, "事项", "督办事项", "工作事项", "工作任务", "重点任务", "任务", "任务内容", "工作内容"),
            SheetColumn.of("kind", 10, "类别", "事项类别"), SheetColumn.of("target", 24, "目标值", "目标", "工作目标"), SheetColumn.of("meaning", 24, "口径", "统计口径"),
            SheetColumn.of("leader", 12, "牵头领导", "分管领导", "牵头市领导", "责任领导"),
            SheetColumn.of("lead", 20, "牵头单位", "牵头部门", "牵头责任单位", "主办单位"),
            SheetColumn.of("owing", 30, "责任单位", "责任部门", "承办单位", "完成单位"),
            SheetColumn.of("support", 30, "配合单位", "配合部门", "协办单位", "参与单位"),
            SheetColumn.of("counties", 30, "县（市、区）分解", "县(市、区)分解", "县市区分解", "分解任务", "任务分解"),
            SheetColumn.of("deadline", 14, "完成时限", "完成时间", "时限", "办结时限", "完成期限"),
            SheetColumn.of("q1", 24, "Q1节点", "Q1", "一季度", "第一季度", "一季度节点"), SheetColumn.of("q2", 24, "Q2节点", "Q2", "二季度", "第二季度", "二季度节点"),
            SheetColumn.of("q3", 24, "Q3节点", "Q3", "三季度", "第三季度", "三季度节点"), SheetColumn.of("q4", 24, "Q4节点", "Q4", "四季度", "第四季度", "四季度节点"),
            SheetColumn.of("issued", 12, "交办日期", "交办时间", "下达日期"), SheetColumn.of("state", 10, "状态", "办理状态", "当前状态"), SheetColumn.of("lamp", 10, "灯", "亮灯"),
            SheetColumn.of("said", 40, "最近反馈", "最新进展", "办理进展", "工作进展", "进展情况"),
            SheetColumn.of("id", 0, "事项标识"), SheetColumn.of("version", 0, "事项版本"));

    /** What is understood: running ledgers have more. */
    static final List<SheetColumn> UNDERSTOOD = Stream.concat(WRITTEN.stream(), Stream.of(
            SheetColumn.of("serial", 6, "序号"), SheetColumn.of("signed", 12, "签收日期", "签收时间"), SheetColumn.of("saidOn", 12, "反馈日期", "反馈时间", "最近反馈日期", "最近反馈时间"),
            SheetColumn.of("closed", 12, "办结日期", "办结时间"), SheetColumn.of("struck", 12, "销号日期", "销号时间"),
            SheetColumn.of("stopped", 12, "中止日期", "中止时间", "撤销日期"), SheetColumn.of("grade", 10, "等级", "办结等级", "评定等级"))).toList();

    private TaskColumns() {}

    /** The printed name of a column; empty where there is none. */
    static String name(String key) {
        return UNDERSTOOD.stream().filter(column -> column.key().equals(key)).findFirst().map(SheetColumn::name).orElse("");
    }
}
