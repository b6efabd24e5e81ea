package luoshi.indicator.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import luoshi.indicator.Figures.Thing;
import luoshi.kernel.PersonalNumber;
import luoshi.people.Refusal;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetTable;
import luoshi.sheet.SheetText;
import luoshi.sheet.SheetWriter;

/** A roster as an Excel sheet: out, and in with what is wrong on each row. */
public final class RosterSheet {

    static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.of("key", 24, "编号", "统一社会信用代码", "信用代码", "项目编号", "项目代码", "代码"),
            SheetColumn.needed("name", 36, "名称", "企业名称", "项目名称", "小区名称", "单位名称"),
            SheetColumn.of("place", 20, "县区或单位", "县（市、区）", "县区", "所属县区", "属地", "单位", "所在地"),
            SheetColumn.of("day", 14, "日期", "认定日期", "完工日期", "入库日期", "时间"),
            SheetColumn.of("remark", 36, "备注", "说明"));

    private RosterSheet() {}

    /** A row, and what is wrong with it, else null. */
    public record Line(int number, Thing thing, Refusal refusal) {}

    static List<Line> read(SheetTable table) {
        List<Line> lines = new ArrayList<>();
        table.rows().forEach(row -> {
            String typed = table.text(row, "day");
            Optional<LocalDate> day = SheetText.day(typed);
            Thing thing = new Thing(table.text(row, "key"), table.text(row, "name"), table.text(row, "place"), day.orElse(null), table.text(row, "remark"));
            boolean broken = COLUMNS.stream().anyMatch(column -> SheetTable.isBroken(table.text(row, column.key())));
            Optional<Refusal> fault = broken ? Optional.of(new Refusal("roster.broken")) : typed.isEmpty() || day.isPresent() ? RosterRules.fault(thing)
                    : Optional.of(PersonalNumber.in(typed) ? new Refusal("roster.person") : new Refusal("roster.day", typed.substring(0, Math.min(20, typed.length()))));
            lines.add(new Line(row.number(), thing, fault.orElse(null)));
        });
        return lines;
    }

    static void write(List<Thing> things, OutputStream out) throws IOException {
        try (SheetWriter sheet = new SheetWriter("名册", COLUMNS)) {
            for (Thing thing : things) {
                sheet.row(Arrays.asList(thing.key(), thing.name(), thing.place(), thing.day(), thing.remark()));
            }
            sheet.writeTo(out);
        }
    }
}
