package luoshi.matter.slip;

import static luoshi.matter.slip.PaperStyle.CELL;
import static luoshi.matter.slip.PaperStyle.LABEL;
import static luoshi.matter.slip.PaperStyle.SMALL_CELL;
import static luoshi.matter.slip.PaperStyle.SMALL_LABEL;
import static luoshi.matter.slip.PaperStyle.SMALL_TITLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import luoshi.matter.slip.Paper.Cell;
import luoshi.matter.slip.Paper.Line;
import luoshi.matter.slip.Paper.Row;
import luoshi.matter.slip.SlipMatter.Standing;

/** The matters of a slip: one as a form, several as a table. */
final class MatterTable {

    private static final int[] FORM = {1500, 2922, 1500, 2922};
    private static final int[] LIST = {620, 2900, 1880, 1764, 1680};

    private final Paper paper;

    MatterTable(Paper paper) {
        this.paper = paper;
    }

    void print(List<SlipMatter> matters) {
        if (matters.size() == 1) {
            form(matters.getFirst());
        } else {
            list(matters);
        }
    }

    /** The fields of the slips of 邓州 are always there: 工作事项, 责任单位, 责任人, 时限. */
    private void form(SlipMatter matter) {
        SlipMatter.Shares shares = matter.shares();
        paper.table(FORM);
        wide("工作事项", Printed.lineOr(matter.title(), Printed.NOTHING));
        pair("事项编号", Printed.line(matter.number()), "交办日期", Printed.day(matter.issued()));
        wide("来　　源", matter.source());
        wide("原　　文", matter.words());
        wide("目 标 值", matter.target());
        pair("牵头单位", Printed.line(shares.lead()), "牵头领导", Printed.line(shares.leader()));
        wide("责任单位", Printed.names(shares.responsible()));
        wide("配合单位", Printed.names(shares.support()));
        pair("责 任 人", Printed.line(shares.person()), "完成时限", Printed.day(matter.due()));
        wide("办理状态", standing(matter.standing()));
        wide("当前进展", matter.standing().progress());
        paper.endTable();
    }

    private void wide(String label, String text) {
        List<Line> lines = Printed.lines(text).stream().map(line -> new Line(CELL, line)).toList();
        if (!lines.isEmpty()) {
            paper.row(Row.PLAIN, FORM, List.of(Cell.of(LABEL, label), new Cell(3, lines)));
        }
    }

    private void pair(String label, String text, String label2, String text2) {
        paper.row(Row.PLAIN, FORM, List.of(
                Cell.of(LABEL, label), Cell.of(CELL, Printed.lineOr(text, Printed.NOTHING)), Cell.of(LABEL, label2), Cell.of(CELL, Printed.lineOr(text2, Printed.NOTHING))));
    }

    /** 逾期（已逾期3天）；应于2022年3月17日前反馈. */
    static String standing(Standing standing) {
        String late = standing.overdue() > 0 ? "已逾期" + standing.overdue() + "天" : "";
        String lamp = Printed.line(standing.lamp());
        return Printed.joined(lamp.isEmpty() || late.isEmpty() ? lamp + late : lamp + "（" + late + "）", standing.explanation());
    }

    private void list(List<SlipMatter> matters) {
        paper.table(LIST);
        paper.row(Row.HEADER, LIST, Stream.of("序号", "工作事项", "责任分工", "时限", "状态和进展").map(label -> Cell.of(SMALL_LABEL, label)).toList());
        for (int at = 0; at < matters.size(); at++) {
            SlipMatter matter = matters.get(at);
            paper.row(Row.PLAIN, LIST, List.of(
                    Cell.of(SMALL_LABEL, String.valueOf(at + 1)), what(matter), who(matter.shares()), when(matter),
                    cell(new ArrayList<>(), "", standing(matter.standing()), "进展：", matter.standing().progress())));
        }
        paper.endTable();
    }

    private static Cell what(SlipMatter matter) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(SMALL_TITLE, Printed.lineOr(matter.title(), Printed.NOTHING)));
        return cell(lines, "编号：", matter.number(), "目标值：", matter.target(), "来源：", matter.source(), "原文：", matter.words());
    }

    private static Cell who(SlipMatter.Shares shares) {
        return cell(new ArrayList<>(), "牵头领导：", shares.leader(), "牵头单位：", shares.lead(), "责任单位：", Printed.names(shares.responsible()),
                "配合单位：", Printed.names(shares.support()), "责任人：", shares.person());
    }

    private static Cell when(SlipMatter matter) {
        List<Line> lines = new ArrayList<>();
        day(lines, "交办日期", matter.issued());
        day(lines, "完成时限", matter.due());
        return cell(lines);
    }

    /** The day stands on a line of its own: the column is as wide as the longest. */
    private static void day(List<Line> lines, String label, LocalDate day) {
        if (day != null) {
            lines.add(new Line(SMALL_CELL, label));
            lines.add(new Line(SMALL_CELL, Printed.day(day)));
        }
    }

    /** Labels and texts in turn; a text that is empty is left out with its label. */
    private static Cell cell(List<Line> lines, String... fields) {
        for (int at = 0; at < fields.length; at += 2) {
            String text = Printed.line(fields[at + 1]);
            if (!text.isEmpty()) {
                lines.add(new Line(SMALL_CELL, fields[at] + text));
            }
        }
        return new Cell(1, lines.isEmpty() ? List.of(new Line(SMALL_CELL, Printed.NOTHING)) : List.copyOf(lines));
    }
}
