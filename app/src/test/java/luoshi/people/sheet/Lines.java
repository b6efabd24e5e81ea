package luoshi.people.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import luoshi.sheet.SheetTable;
import luoshi.page.Words;

/** Sheets written in tests as lines, and what comes of them as sentences. */
final class Lines {

    private static final Words WORDS = Words.in(Words.Language.ZH);

    private Lines() {}

    /** A table with columns by their keys, separated by bars, from row 2 on. */
    static SheetTable table(String keys, String... rows) {
        Map<String, Integer> places = new HashMap<>();
        List<String> names = cells(keys);
        names.forEach(key -> places.put(key, places.size()));
        List<SheetTable.Row> all = new ArrayList<>();
        for (String row : rows) {
            all.add(new SheetTable.Row(all.size() + 2, cells(row)));
        }
        return new SheetTable(names, places, all);
    }

    private static List<String> cells(String row) {
        return List.of(row.split("\\|", -1)).stream().map(String::strip).toList();
    }

    /** 2 变更 市水利局：简称 市水利局→水利局. */
    static String told(SheetKind kind, ImportPlan plan) {
        return plan.lines().stream().map(line -> told(kind, line)).collect(Collectors.joining("\n"));
    }

    private static String told(SheetKind kind, ImportLine line) {
        String what = line.problems().isEmpty()
                ? line.differences().stream().map(one -> kind.column(one.column()) + " " + one.before() + "→" + one.after()).collect(Collectors.joining("，"))
                : line.problems().stream().map(one -> kind.column(one.column()) + " " + WORDS.t(one.refusal().key(), one.refusal().values())).collect(Collectors.joining("，"));
        return line.row() + " " + WORDS.of("outcome", line.outcome()) + " " + line.name() + (what.isEmpty() ? "" : "：" + what);
    }

}
