package luoshi.pipeline.zero;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import luoshi.kernel.CityClock;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.pipeline.course.Sets;
import luoshi.pipeline.tally.Question;
import luoshi.pipeline.tally.Selection;
import luoshi.pipeline.tally.Tally.Total;
import luoshi.pipeline.web.Register;

/**
 * What was found and stated in the months of a year.
 *
 * @param year the year
 * @param rows a row for each unit from which something is expected
 */
public record ZeroGrid(int year, List<Row> rows) {

    /** A unit with its twelve months. */
    public record Row(Unit unit, List<Cell> cells) {}

    /** Where a month stands. */
    public enum State {
        /** Something was found. */
        FOUND,
        /** Nothing was found, as somebody has stated. */
        STATED,
        /** Nobody has said anything. */
        SILENT,
        /** The month has not ended, and nobody has said anything yet. */
        RUNNING,
        /** It is still to come, or was before the register was kept. */
        BLANK
    }

    /**
     * A month of a unit.
     *
     * @param state where it stands
     * @param found how many were found
     * @param items address of their list; null for none
     * @param stated what was stated, even where something was found afterwards; null for nothing
     */
    public record Cell(State state, int found, String items, Zeros.Stated stated) {

        /** On which day it was stated. */
        public String day() {
            return CityClock.dayOf(stated.at()).toString();
        }
    }

    static ZeroGrid of(Register register, List<Zeros.Stated> stated, int year) {
        Selection items = register.tally().select(Question.on(register.asOf().day()).of(register.visible()));
        List<Map<UUID, Total>> months = IntStream.rangeClosed(1, 12).mapToObj(month -> items.byUnit(Sets.found(YearMonth.of(year, month)))).toList();
        List<Row> rows = units(register, items.byUnit(Sets.ALL).keySet(), stated).stream().map(unit -> {
            List<Cell> cells = new ArrayList<>();
            for (int month = 1; month <= 12; month++) {
                cells.add(cell(register, unit, YearMonth.of(year, month), months.get(month - 1).getOrDefault(unit.id(), Total.NONE).items(), stated));
            }
            return new Row(unit, cells);
        }).toList();
        return new ZeroGrid(year, rows);
    }

    /** Whoever has found or stated something; and, where counties do so, all counties: one that never says anything is not to be overlooked. */
    private static List<Unit> units(Register register, Set<UUID> found, List<Zeros.Stated> stated) {
        Set<UUID> telling = new HashSet<>(found);
        stated.forEach(one -> telling.add(one.unit()));
        Set<UnitKind> kinds = register.tree().inOrder().stream().filter(unit -> telling.contains(unit.id())).map(Unit::kind).filter(kind -> kind == UnitKind.COUNTY || kind == UnitKind.PARK)
                .collect(Collectors.toSet());
        return register.tree().inOrder().stream().filter(unit -> telling.contains(unit.id()) || kinds.contains(unit.kind()))
                .filter(unit -> register.visible() == null || register.visible().contains(unit.id())).toList();
    }

    private static Cell cell(Register register, Unit unit, YearMonth month, int items, List<Zeros.Stated> all) {
        Zeros.Stated stated = all.stream().filter(one -> one.unit().equals(unit.id()) && one.month().equals(month)).findFirst().orElse(null);
        YearMonth now = YearMonth.from(register.asOf().day());
        YearMonth kept = YearMonth.from(register.pipeline().versions().list().getFirst().from());
        State state = items > 0 ? State.FOUND : stated != null ? State.STATED : month.isAfter(now) || month.isBefore(kept) ? State.BLANK : month.equals(now) ? State.RUNNING : State.SILENT;
        String list = items == 0 ? null : register.filter().of(unit.id()).in(Sets.found(month)).address("/pipelines/" + register.pipeline().key() + "/items");
        return new Cell(state, items, list, stated);
    }
}
