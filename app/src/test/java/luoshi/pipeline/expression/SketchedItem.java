package luoshi.pipeline.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import luoshi.pipeline.expression.Expression.Type;
import luoshi.pipeline.expression.Names.Known;

/** 焦作一个项目 on 15 June 2022: signed in March, started in May, with a clock that it missed, one that it met late and one that has not begun. */
final class SketchedItem implements Scope {

    static final Names NAMES = new Names(
            Map.ofEntries(
                    Map.entry("name", Known.of(Type.TEXT)),
                    Map.entry("class", Known.of(Type.TEXT, List.of("制造业", "现代服务业", "社会民生"))),
                    Map.entry("level", Known.of(Type.TEXT, List.of("一般", "重大"))),
                    Map.entry("investment", Known.of(Type.NUMBER)),
                    Map.entry("annual", Known.of(Type.NUMBER)),
                    Map.entry("arrived", Known.of(Type.NUMBER)),
                    Map.entry("done", Known.of(Type.SERIES)),
                    Map.entry("attracted", Known.of(Type.TRUTH)),
                    Map.entry("abroad", Known.of(Type.TRUTH)),
                    Map.entry("planned_end", Known.of(Type.DATE)),
                    Map.entry("extended", Known.of(Type.DATE)),
                    Map.entry("kinds", Known.of(Type.LIST, List.of("省重点", "市重点", "专项债"))),
                    Map.entry(
                            "problems",
                            new Known(
                                    Type.ROWS,
                                    List.of(),
                                    Map.of("what", Known.of(Type.TEXT), "gap", Known.of(Type.NUMBER), "solved", Known.of(Type.TRUTH), "until", Known.of(Type.DATE)))),
                    Map.entry("needs", new Known(Type.ROWS, List.of(), Map.of("gap", Known.of(Type.NUMBER))))),
            Set.of("signed", "started", "producing"),
            Set.of("terminated", "removed"),
            Set.of("signing", "starting"),
            Set.of("entry", "start", "end"));

    private static final LocalDate TODAY = LocalDate.of(2022, 6, 15);

    private final Map<String, Object> values = Map.of(
            "name", "锂电池隔膜二期",
            "class", "制造业",
            "investment", new BigDecimal("12.50"),
            "annual", new BigDecimal("4"),
            "done", months(),
            "attracted", Boolean.TRUE,
            "planned_end", LocalDate.of(2023, 12, 31),
            "kinds", Set.of("省重点", "专项债"),
            "problems", List.of(row("用地", "30", false), row("用电", null, false), row("手续", "2", true)));

    private static Map<String, Object> row(String what, String gap, boolean solved) {
        return gap == null ? Map.of("what", what, "solved", solved) : Map.of("what", what, "gap", new BigDecimal(gap), "solved", solved);
    }

    private static NavigableMap<LocalDate, BigDecimal> months() {
        return new TreeMap<>(Map.of(
                LocalDate.of(2021, 12, 31), new BigDecimal("1"),
                LocalDate.of(2022, 4, 30), new BigDecimal("0.4"),
                LocalDate.of(2022, 5, 31), new BigDecimal("0.8"),
                LocalDate.of(2022, 6, 30), new BigDecimal("9")));
    }

    @Override
    public Object field(String key) {
        return values.get(key);
    }

    @Override
    public LocalDate asOf() {
        return TODAY;
    }

    @Override
    public LocalDate day() {
        return TODAY.minusDays(1);
    }

    @Override
    public LocalDate reachedOn(String stage) {
        return switch (stage) {
            case "signed" -> LocalDate.of(2022, 3, 1);
            case "started" -> LocalDate.of(2022, 5, 16);
            default -> null;
        };
    }

    @Override
    public boolean reached(String stage) {
        return reachedOn(stage) != null;
    }

    @Override
    public boolean at(String stage) {
        return stage.equals("started");
    }

    @Override
    public boolean out(String exit) {
        return false;
    }

    @Override
    public int times(String exit) {
        return exit == null ? 3 : 1;
    }

    @Override
    public LocalDate left(String exit) {
        return exit == null || exit.equals("removed") ? LocalDate.of(2022, 4, 1) : null;
    }

    @Override
    public boolean stalled() {
        return true;
    }

    @Override
    public boolean batch(String kind) {
        return kind.equals("signing");
    }

    @Override
    public Clocked clock(String key) {
        return switch (key) {
            case "entry" -> new Clocked(LocalDate.of(2022, 6, 14), null);
            case "start" -> new Clocked(LocalDate.of(2022, 5, 1), LocalDate.of(2022, 5, 16));
            default -> Clocked.NONE;
        };
    }
}
