package luoshi.indicator.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import luoshi.indicator.CourseWords;
import luoshi.indicator.TargetCourse;
import luoshi.journal.AsOf;
import luoshi.page.ShownNumber;
import luoshi.page.Words;
import luoshi.people.UnitTree;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetWriter;

/** 目标进度表: targets and how they stand on a day as a sheet, a row each, every row with the day and with what was known of it. */
final class TargetSheet {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.of("section", 24, "部分"), SheetColumn.needed("target", 28, "目标"), SheetColumn.of("asked", 22, "目标值"), SheetColumn.needed("status", 10, "进度"),
            SheetColumn.of("lamp", 14, "灯"), SheetColumn.of("value", 12, "实际"), SheetColumn.of("measure", 8, "计量单位"), SheetColumn.of("to", 12, "数据截至"),
            SheetColumn.of("state", 10, "数据状态"), SheetColumn.of("coverage", 10, "已报/应报"), SheetColumn.of("expected", 14, "同期应达"), SheetColumn.of("why", 50, "依据"),
            SheetColumn.of("lead", 20, "牵头单位"), SheetColumn.of("leader", 14, "分管领导"), SheetColumn.of("indicator", 20, "衡量指标"),
            SheetColumn.needed("day", 12, "截至日期"), SheetColumn.needed("known", 12, "所知"), SheetColumn.of("id", 0, "目标标识"));

    private TargetSheet() {}

    static void write(ChosenTargets.Found found, AsOf asOf, UnitTree tree, OutputStream out) throws IOException {
        Words words = Words.in(Words.Language.ZH);
        CourseWords said = new CourseWords(words, tree::name);
        String known = words.t(asOf.size() == null ? "day.now" : "day.then");
        try (SheetWriter sheet = new SheetWriter("目标进度", COLUMNS)) {
            for (TargetCourse course : found.rows()) {
                ShownNumber number = said.number(course);
                boolean many = number != null && course.lamp().known().expected() > 1;
                sheet.row(Arrays.asList(course.commitment().origin().heading(), name(course), said.asked(course), said.status(course.lamp()), said.shown(course).word(),
                        number == null ? null : number.value(), number == null ? null : number.unit(), number == null ? null : number.asOf(),
                        number == null ? null : words.of("number.state", number.state()), many ? course.lamp().known().reported() + "/" + course.lamp().known().expected() : null,
                        said.expected(course, course.lamp()), said.why(course), course.owner() == null ? null : tree.name(course.owner()),
                        found.leading(course.commitment()), course.indicator() == null ? null : course.indicator().name(), asOf.day(), known, course.target().id()));
            }
            sheet.writeTo(out);
        }
    }

    /** As its plan calls it; what it calls nothing by the title of the commitment. */
    private static String name(TargetCourse course) {
        return course.target().indicator().isEmpty() ? course.commitment().title() : course.target().indicator();
    }
}
