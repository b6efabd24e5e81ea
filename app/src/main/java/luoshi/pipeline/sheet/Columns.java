package luoshi.pipeline.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.FieldType;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.sheet.Column.Kind;
import luoshi.sheet.SheetColumn;

/** The columns of a register's sheet, in the order that its definition gives them, with the names under which each is understood. */
final class Columns {

    static final String ID = "id";
    static final String VERSION = "version";
    static final String UNIT = "unit";
    static final String EXIT = "exit";
    static final String EXIT_DAY = "exit-day";
    static final String NOTE = "note";
    private static final String NUMBER = "number";

    private final Definition definition;
    private final Map<String, Collection<String>> periods;
    private final boolean understood;
    private final Map<String, List<Column>> parts = new LinkedHashMap<>();
    /** Names that fields, batches and stages have: what the sheet adds of its own gives way. */
    private final Set<String> taken = new HashSet<>();

    private Columns(Definition definition, Map<String, Collection<String>> periods, boolean understood) {
        this.definition = definition;
        this.periods = periods;
        this.understood = understood;
        definition.fields().forEach(field -> taken.add(field.name().zh()));
        definition.fields().forEach(field -> taken.addAll(field.also()));
        definition.batches().forEach(kind -> taken.add(kind.name().zh()));
        definition.stages().forEach(stage -> taken.add(stage.day()));
    }

    /**
     * Those that are written.
     *
     * @param periods of numbers by periods the periods that are written, by the keys of their fields
     */
    static List<Column> written(Definition definition, Map<String, Collection<String>> periods) {
        return new Columns(definition, periods, false).all();
    }

    /** Those that are understood: numbers of every period of some years, and of one that is chosen. */
    static List<Column> understood(Definition definition, int year) {
        Map<String, Collection<String>> periods = new LinkedHashMap<>();
        definition.fields().stream().filter(Field::series).forEach(field -> periods.put(field.key(), IntStream.rangeClosed(year - 4, year + 1).boxed().flatMap(of -> ofYear(field, of)).toList()));
        return new Columns(definition, periods, true).all();
    }

    private static Stream<String> ofYear(Field field, int year) {
        return switch (field.number().every()) {
            case MONTH -> IntStream.rangeClosed(1, 12).mapToObj(month -> "%d-%02d".formatted(year, month));
            case QUARTER -> IntStream.rangeClosed(1, 4).mapToObj(quarter -> year + "-Q" + quarter);
            case YEAR -> Stream.of(String.valueOf(year));
        };
    }

    private List<Column> all() {
        own(NUMBER, Kind.NUMBER, 6, "序号", "台账序号");
        own(UNIT, Kind.UNIT, 16, "责任单位", "牵头单位", "填报单位", "主管单位", "台账单位");
        definition.fields().forEach(field -> parts.put(field.key(), field.series() ? series(field) : List.of(new Column(Kind.FIELD, field.key(), "", field,
                new SheetColumn("f." + field.key(), names(field), width(field), false)))));
        definition.batches().forEach(kind -> parts.put("batch." + kind.key(), List.of(new Column(Kind.BATCH, kind.key(), "", null, SheetColumn.of("b." + kind.key(), 12, kind.name().zh(), kind.name().zh() + "期次")))));
        definition.stages().forEach(stage -> parts.put("stage." + stage.key(), List.of(new Column(Kind.STAGE, stage.key(), "", null, new SheetColumn("s." + stage.key(), days(stage), 12, false)))));
        own(EXIT, Kind.EXIT, 10, "退出", "退出方式", "出口");
        own(EXIT_DAY, Kind.EXIT_DAY, 12, "退出日期", "退出时间", "出口日期");
        own(NOTE, Kind.NOTE, 24, "备注", "记录备注", "台账备注");
        own(ID, Kind.ID, 0, "登记标识");
        own(VERSION, Kind.VERSION, 0, "登记版本");
        return order().stream().flatMap(key -> parts.get(key).stream()).toList();
    }

    private void own(String key, Kind kind, int width, String... names) {
        List<String> free = Stream.of(names).filter(name -> !taken.contains(name)).toList();
        parts.put(key, List.of(new Column(kind, "", "", null, new SheetColumn(key, free.isEmpty() ? List.of(names[0] + "（台账）") : free, width, false))));
    }

    /** As the definition says; number and unit that it leaves out before it, where they tell which row this is, all else behind it. */
    private List<String> order() {
        Set<String> order = new LinkedHashSet<>();
        Stream.of(NUMBER, UNIT).filter(key -> !definition.sheet().contains(key)).forEach(order::add);
        definition.sheet().stream().filter(parts::containsKey).flatMap(key -> key.equals(EXIT) ? Stream.of(EXIT, EXIT_DAY) : Stream.of(key)).forEach(order::add);
        order.addAll(parts.keySet());
        return List.copyOf(order);
    }

    private List<Column> series(Field field) {
        List<Column> columns = new ArrayList<>();
        if (understood) {
            columns.add(new Column(Kind.SERIES, field.key(), "", field, new SheetColumn("p." + field.key(), names(field), 10, false)));
        }
        for (String period : periods.getOrDefault(field.key(), List.of())) {
            List<String> names = Stream.concat(Stream.of(field.name().zh()), field.also().stream()).flatMap(name -> Stream.of(name + period, spoken(name, period))).distinct().toList();
            columns.add(new Column(Kind.SERIES, field.key(), period, field, new SheetColumn("p." + field.key() + "." + period, names, 10, false)));
        }
        return columns;
    }

    /** 完成投资2022年3月. */
    private static String spoken(String name, String period) {
        return name + (period.length() == 4 ? period + "年" : period.charAt(5) == 'Q' ? period.substring(0, 4) + "年" + "一二三四".charAt(period.charAt(6) - '1') + "季度"
                : period.substring(0, 4) + "年" + Integer.parseInt(period, 5, 7, 10) + "月");
    }

    /** With its measure, as tables have it; understood without it as well, and under all other names. */
    private List<String> names(Field field) {
        String measure = field.number() == null ? "" : field.number().measure();
        Stream<String> plain = Stream.concat(Stream.of(field.name().zh()), field.also().stream());
        return measure.isEmpty() ? plain.toList() : plain.flatMap(name -> Stream.of(name + "（" + measure + "）", name, name + "(" + measure + ")")).distinct().toList();
    }

    private List<String> days(Stage stage) {
        String name = stage.name().zh();
        return Stream.concat(Stream.of(stage.day()), Stream.of(name + "日期", name + "时间", stage.day().replaceAll("日期$", "时间")).filter(other -> !taken.contains(other))).distinct().toList();
    }

    private static int width(Field field) {
        return switch (field.type()) {
            case NOTE, ROWS -> 32;
            case TEXT -> 20;
            case NUMBER, DATE, YESNO -> 12;
            default -> 14;
        };
    }

    /** The column in which a refusal lies that names a field, stage or exit first; none for one that concerns the whole row. */
    static Optional<Column> meant(List<Column> columns, Definition definition, Object[] values) {
        String first = values.length == 0 ? "" : String.valueOf(values[0]).replaceAll("、.*", "");
        return columns.stream().filter(column -> switch (column.kind()) {
            case FIELD, SERIES -> column.field().name().zh().equals(first);
            case STAGE -> definition.stage(column.of()).orElseThrow().name().zh().equals(first);
            case EXIT -> definition.exits().stream().anyMatch(exit -> exit.name().zh().equals(first));
            default -> false;
        }).findFirst();
    }

    static List<SheetColumn> sheet(List<Column> columns) {
        return columns.stream().map(Column::sheet).toList();
    }

    /** Whether a field is written as a number. */
    static boolean isNumber(Column column) {
        return column.field() != null && column.field().type() == FieldType.NUMBER;
    }
}
