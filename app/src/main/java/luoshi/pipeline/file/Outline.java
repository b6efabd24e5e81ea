package luoshi.pipeline.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import luoshi.pipeline.definition.FieldType;
import luoshi.pipeline.expression.Expression.Type;
import luoshi.pipeline.expression.Names;
import luoshi.pipeline.expression.Names.Known;

/** The parts of a file with the names that its expressions can use, wherever in the file they stand. */
record Outline(Section root, List<Section> fields, List<Section> batches, List<Section> stages, List<Section> exits, List<Section> clocks, Names names) {

    static final String KEYS = "pipeline name en from source note item persons zero identity title fields batches stages exits clocks lamps measures factors scores sheet";
    static final String GATE = " needs evidence own_evidence where else who other_than other_unit";

    private static final String KEY = "[a-z][a-z0-9_]{0,39}";
    private static final String FIELD = "key name en type required unique also filter help choices measure decimals min max every columns is was who";
    private static final String COLUMN = "key name en type required help choices measure decimals min max";
    /** Columns that every register has of itself. */
    private static final Set<String> OWN = Set.of("number", "unit", "exit", "note");

    static Outline of(Section root) {
        List<Section> fields = root.sections("fields", FIELD);
        List<Section> batches = root.sections("batches", "key name en");
        List<Section> stages = root.sections("stages", "key name en day when stalled opens final was" + GATE);
        List<Section> exits = root.sections("exits", "key name en from to" + GATE);
        List<Section> clocks = root.sections("clocks", "key name en when starts within by ends yellow policy");
        Map<String, Known> known = new LinkedHashMap<>();
        keys(fields, "字段").forEach((key, field) -> known.put(key, known(field)));
        Set<String> stageKeys = keys(stages, "阶段").keySet();
        Names names = new Names(known, stageKeys, keys(exits, "出口").keySet(), keys(batches, "期").keySet(), keys(clocks, "钟").keySet());
        fields.stream().filter(field -> OWN.contains(field.text("key"))).forEach(
                field -> field.problem("key", field.text("key") + " 是台账自带的列（编号、单位、去向、备注）；字段换一个 key"));
        stages.stream().filter(stage -> known.containsKey(stage.text("key"))).forEach(
                stage -> stage.problem("key", stage.text("key") + " 已是字段的 key；阶段和字段不能同名，例如字段叫 " + stage.text("key") + "_on"));
        return new Outline(root, fields, batches, stages, exits, clocks, names);
    }

    /** The parts by their keys, those without a proper one left out. */
    static Map<String, Section> keys(List<Section> sections, String what) {
        Map<String, Section> keys = new LinkedHashMap<>();
        for (Section section : sections) {
            String key = section.required("key", "写小写英文，例如 " + (what.equals("阶段") ? "started" : "name_of_it"));
            if (!key.isEmpty() && !key.matches(KEY)) {
                section.problem("key", "“" + key + "”不能作 key；用小写英文字母、数字和下划线，字母开头，最多 40 个");
            } else if (Names.WORDS.contains(key)) {
                section.problem("key", key + " 是表达式里的词，不能作 key；换一个");
            } else if (!key.isEmpty() && keys.putIfAbsent(key, section) != null) {
                section.problem("key", what + " " + key + " 有两个；key 不能重复");
            }
        }
        return keys;
    }

    private static Known known(Section field) {
        FieldType type = FieldsReader.type(field);
        Map<String, Known> columns = new HashMap<>();
        if (type == FieldType.ROWS) {
            columns(field).forEach(column -> columns.put(column.text("key"), known(column)));
        }
        List<String> choices = type == FieldType.CHOICE || type == FieldType.CHOICES ? field.words("choices") : List.of();
        return new Known(type(type, field.has("every")), choices, columns);
    }

    static List<Section> columns(Section field) {
        return field.sections("columns", COLUMN);
    }

    static Type type(FieldType type, Boolean series) {
        return switch (type) {
            case NUMBER -> series ? Type.SERIES : Type.NUMBER;
            case DATE -> Type.DATE;
            case YESNO -> Type.TRUTH;
            case CHOICES -> Type.LIST;
            case ROWS -> Type.ROWS;
            default -> Type.TEXT;
        };
    }

    /** All that a sheet can have as columns. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(List.of("number", "unit", "exit", "note"));
        columns.addAll(names.fields().keySet());
        names.batches().forEach(batch -> columns.add("batch." + batch));
        names.stages().forEach(stage -> columns.add("stage." + stage));
        return columns;
    }

    /** The columns of the sheet in their order; a batch or a stage may be written by its key alone. */
    List<String> sheet() {
        return root.known("sheet", "列", columns(), key -> names.fields().containsKey(key) ? key : names.batches().contains(key) ? "batch." + key : names.stages().contains(key) ? "stage." + key : key);
    }

    /** Keys of the stages in their order. */
    List<String> order() {
        return new ArrayList<>(names.stages());
    }
}
