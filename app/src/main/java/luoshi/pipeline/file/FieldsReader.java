package luoshi.pipeline.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.Field.Case;
import luoshi.pipeline.definition.Field.Every;
import luoshi.pipeline.definition.Field.NumberRule;
import luoshi.pipeline.definition.FieldType;
import luoshi.pipeline.expression.Expression;
import luoshi.pipeline.expression.Names;

/** Reads what is recorded of an item. */
final class FieldsReader {

    private static final String[] TYPES = Arrays.stream(FieldType.values()).map(type -> type.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    private static final Set<FieldType> CHOSEN = EnumSet.of(FieldType.CHOICE, FieldType.CHOICES);
    private static final Set<FieldType> FILTERED = EnumSet.of(FieldType.CHOICE, FieldType.CHOICES, FieldType.YESNO);
    private static final Set<FieldType> UNIQUE = EnumSet.of(FieldType.TEXT, FieldType.CODE, FieldType.NUMBER);
    private static final Set<FieldType> IN_ROWS = EnumSet.of(FieldType.TEXT, FieldType.NUMBER, FieldType.DATE, FieldType.CHOICE, FieldType.YESNO);
    private static final int DECIMALS = 4;
    private static final int MOST_DECIMALS = 9;

    private final Names names;

    FieldsReader(Names names) {
        this.names = names;
    }

    static FieldType type(Section field) {
        return FieldType.valueOf(field.one("type", TYPES).toUpperCase(Locale.ROOT));
    }

    Field read(Section section) {
        FieldType type = type(section);
        List<Field> columns = columns(section, type);
        List<Case> cases = cases(section, type);
        boolean derived = !cases.isEmpty() || section.has("is");
        if (derived) {
            refuseTyping(section, type);
        }
        refuse(section, "unique", !UNIQUE.contains(type), "只用于 text、code、number");
        refuse(section, "filter", !FILTERED.contains(type), "只用于 choice、choices、yesno");
        return new Field(section.text("key"), section.name(), type, section.yes("required"), section.yes("unique"), section.words("also"), section.yes("filter"),
                section.text("help"), choices(section, type), number(section, type), columns, cases, was(section), section.has("who") ? StagesReader.who(section) : List.of());
    }

    static String was(Section section) {
        return section.has("was") ? section.text("was") : null;
    }

    private static void refuse(Section section, String key, Boolean wrong, String rule) {
        if (wrong && section.has(key)) {
            section.problem(key, key + " " + rule + "；这里是 " + type(section).name().toLowerCase(Locale.ROOT) + "，去掉它或改 type");
        }
    }

    private static void refuseTyping(Section section, FieldType type) {
        if (!section.has("type")) {
            section.problem("", "算出来的字段要写明 type：number、text、date、yesno 或 choice");
        }
        if (CHOSEN.contains(type) && type != FieldType.CHOICE || type == FieldType.ROWS || type == FieldType.PLACE || type == FieldType.CODE || section.has("every")) {
            section.problem("is", "算出来的只能是 number、text、note、date、yesno、choice，也不分期；改 type 或去掉 is");
        }
        for (String key : List.of("required", "unique", "min", "max", "who")) {
            if (section.has(key)) {
                section.problem(key, "算出来的字段不用填，不写 " + key);
            }
        }
    }

    private static List<String> choices(Section section, FieldType type) {
        if (!CHOSEN.contains(type)) {
            refuse(section, "choices", true, "只用于 choice、choices");
            return List.of();
        }
        List<String> choices = section.words("choices");
        if (choices.isEmpty()) {
            section.problem("choices", "缺选项；写 choices: [甲, 乙]");
        }
        return choices;
    }

    private static NumberRule number(Section section, FieldType type) {
        if (type != FieldType.NUMBER) {
            for (String key : List.of("measure", "decimals", "min", "max", "every")) {
                refuse(section, key, true, "只用于 number");
            }
            return null;
        }
        BigDecimal min = section.number("min");
        BigDecimal max = section.number("max");
        if (min != null && max != null && min.compareTo(max) > 0) {
            section.problem("max", "max " + max.toPlainString() + " 小于 min " + min.toPlainString() + "；调换过来");
        }
        String every = section.one("every", "", "month", "quarter", "year");
        return new NumberRule(section.text("measure"), section.whole("decimals", DECIMALS, MOST_DECIMALS), min, max, every.isEmpty() ? null : Every.valueOf(every.toUpperCase(Locale.ROOT)));
    }

    private static List<Field> columns(Section section, FieldType type) {
        if (type != FieldType.ROWS) {
            refuse(section, "columns", true, "只用于 rows");
            return List.of();
        }
        List<Section> columns = Outline.columns(section);
        if (columns.isEmpty()) {
            section.problem("columns", "小表缺列；写 columns: [{key: what, name: 事项, type: text}]");
        }
        Outline.keys(columns, "列");
        return columns.stream().map(FieldsReader::column).toList();
    }

    private static Field column(Section column) {
        FieldType type = type(column);
        if (!IN_ROWS.contains(type)) {
            column.problem("type", "小表的列只能是 text、number、date、choice、yesno");
        }
        return new Field(column.text("key"), column.name(), type, column.yes("required"), false, List.of(), false, column.text("help"), choices(column, type), number(column, type),
                List.of(), List.of(), null, List.of());
    }

    private List<Case> cases(Section section, FieldType type) {
        if (!section.has("is")) {
            return List.of();
        }
        List<String> choices = type == FieldType.CHOICE ? section.words("choices") : List.of();
        Expression.Type wanted = Outline.type(type, false);
        if (section.isPlain("is")) {
            return List.of(new Case(null, section.expression("is", names, wanted, choices), ""));
        }
        List<Case> cases = new ArrayList<>();
        List<Section> parts = section.sections("is", "when value source");
        Set<String> seen = new HashSet<>();
        for (Section part : parts) {
            part.demand("value", "写这种情形下的值");
            if (!part.has("when") && part != parts.getLast()) {
                part.problem("", "没有 when 的情形放在最后，后面的永远轮不到");
            }
            if (part.has("when") && !seen.add(part.text("when"))) {
                part.problem("when", "和前面的情形条件相同，永远轮不到；去掉或改条件");
            }
            cases.add(new Case(part.expression("when", names, Expression.Type.TRUTH), part.expression("value", names, wanted, choices), part.text("source")));
        }
        return List.copyOf(cases);
    }
}
