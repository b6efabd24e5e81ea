package luoshi.indicator.entry;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import luoshi.indicator.Figure;
import luoshi.indicator.Indicator;
import luoshi.indicator.store.KnownStore;
import luoshi.people.Refusal;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetTable;
import luoshi.sheet.SheetWriter;
import org.apache.poi.ss.util.WorkbookUtil;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The sheet of a unit as an Excel sheet: out, and back into the fields of its page, where it is looked at before anything is recorded. */
final class FigureColumns {

    static final List<SheetColumn> ALL = List.of(SheetColumn.needed("name", 28, "指标", "指标名称"), SheetColumn.of("measure", 10, "计量单位", "单位"), SheetColumn.of("definition", 32, "口径"),
            SheetColumn.of("before", 14, "上期"), SheetColumn.of("year", 14, "上年同期"), SheetColumn.needed("value", 16, "本期数", "数值"), SheetColumn.of("part", 12, "分子"),
            SheetColumn.of("whole", 12, "分母"), SheetColumn.of("note", 40, "说明", "备注"), SheetColumn.of("indicator", 0, "指标标识"), SheetColumn.of("replaces", 0, "数据版本"),
            SheetColumn.of("sheet", 0, "表标识"));

    private FigureColumns() {}

    static void write(SheetView view, OutputStream out) throws IOException {
        try (SheetWriter sheet = new SheetWriter(WorkbookUtil.createSafeSheetName(name(view) + " " + month(view.to())), ALL)) {
            for (SheetView.Row row : view.rows()) {
                Figure held = row.held() == null ? null : row.held().figure();
                SheetForm.Row typed = row.blank();
                sheet.row(Arrays.asList(row.indicator().name(), row.indicator().measure().symbol(), row.indicator().definition(), told(row.indicator(), row.before()),
                        told(row.indicator(), row.year()), empty(typed.value()), empty(typed.part()), empty(typed.whole()), null, row.indicator().id(), held == null ? null : held.id(), key(view)));
            }
            sheet.writeTo(out);
        }
    }

    /** What the file is called: whose it is, and of when. */
    static String file(SheetView view) {
        return String.join("-", "数据填报", name(view).replaceAll("[\\\\/:*?\"<>|\\s]", "_"), month(view.to())) + ".xlsx";
    }

    private static String name(SheetView view) {
        return view.units().getOrDefault(view.unit().toString(), "").strip();
    }

    private static String month(Object day) {
        return day.toString().substring(0, 7);
    }

    /** Another unit's sheet, or one of another period: which of them it is decides what to do. */
    private static Refusal other(SheetView view, String key) {
        if (!key.startsWith(view.unit() + " ")) {
            return new Refusal("figure-sheet.other-unit", name(view));
        }
        String day = key.substring(key.indexOf(' ') + 1);
        return new Refusal("figure-sheet.other", day.matches("\\d{4}-\\d{2}-\\d{2}") ? month(day) : day, month(view.to()));
    }

    private static String told(Indicator indicator, KnownStore.Value value) {
        return value == null ? null : ShownFigures.plain(indicator, value.value());
    }

    private static String empty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String key(SheetView view) {
        return view.unit() + " " + view.to();
    }

    /** What its rows have in the cells that are filled in; a sheet of another unit or period is refused, and so are rows that are none of its own. */
    static SheetForm read(SheetView view, SheetTable table) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        TreeSet<Integer> strange = new TreeSet<>();
        if (table.rows().isEmpty()) {
            throw new Refusal("sheet.no-rows");
        }
        for (SheetTable.Row row : table.rows()) {
            String key = table.text(row, "sheet");
            if (!key.isEmpty() && !key.equals(key(view))) {
                throw other(view, key);
            }
            Indicator indicator = find(view, table, row);
            if (indicator == null || sent.containsKey(SheetForm.name("value", indicator.id()))) {
                strange.add(row.number());
                continue;
            }
            for (String field : List.of("value", "part", "whole", "note", "replaces", "measure")) {
                sent.add(SheetForm.name(field, indicator.id()), table.text(row, field));
            }
        }
        if (!strange.isEmpty()) {
            throw new Refusal("figure-sheet.rows", strange.toString().replaceAll("[\\[\\]]", ""));
        }
        return new SheetForm(sent);
    }

    /** By the hidden id; where that is gone by the name. */
    private static Indicator find(SheetView view, SheetTable table, SheetTable.Row row) {
        UUID id = SheetForm.id(table.text(row, "indicator"));
        String name = table.text(row, "name");
        return view.rows().stream().map(SheetView.Row::indicator).filter(one -> id != null ? one.id().equals(id) : one.name().equals(name)).findFirst().orElse(null);
    }
}
