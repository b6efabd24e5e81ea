package luoshi.desk.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.indicator.CourseLamp;
import luoshi.indicator.TargetCourse;
import luoshi.indicator.TargetCourse.UnitCourse;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.UnitTree;
import luoshi.people.Units;

/**
 * Counties and parks as tiles, in the places that the schematic map gives them; those that it does not name stand after them.
 *
 * @param width tiles in a row
 * @param drawn whether a map gives places
 * @param all place after place, row after row; null for an empty place
 */
public record Tiles(int width, boolean drawn, List<Tile> all) {

    /** In a row, where no map says otherwise. */
    private static final int WIDTH = 4;
    /** Codes of matters' lamps: {@code DueLamp#code()}. */
    private static final int NEAR = 4;
    private static final int OVERDUE = 5;
    private static final int LONG_OVERDUE = 6;

    /**
     * A county or park.
     *
     * @param unit which
     * @param owed how many targets it owes itself
     * @param met how many of them stand as they should
     * @param worst the worst lamp of them; null where it owes none
     * @param red how many matters in its hands are past their day
     * @param yellow how many are near it
     */
    public record Tile(Unit unit, int owed, int met, CourseLamp worst, int red, int yellow) {}

    /**
     * @param courses all targets
     * @param matters how many open parts of matters each unit has with which lamp
     */
    static Tiles of(Units.Sketch sketch, UnitTree tree, List<TargetCourse> courses, Map<UUID, Map<Integer, Integer>> matters) {
        Map<UUID, List<CourseLamp>> lamps = courses.stream().flatMap(course -> course.units().stream())
                .collect(Collectors.groupingBy(UnitCourse::unit, Collectors.mapping(UnitCourse::lamp, Collectors.toList())));
        List<Tile> all = new ArrayList<>();
        Set<UUID> placed = new HashSet<>();
        sketch.rows().stream().flatMap(List::stream).map(unit -> Optional.ofNullable(unit).flatMap(tree::find).orElse(null)).forEach(unit -> {
            all.add(unit == null ? null : tile(unit, lamps, matters));
            placed.add(unit == null ? null : unit.id());
        });
        tree.inOrder().stream().filter(unit -> unit.kind() == UnitKind.COUNTY || unit.kind() == UnitKind.PARK).filter(unit -> !placed.contains(unit.id()))
                .forEach(unit -> all.add(tile(unit, lamps, matters)));
        return new Tiles(sketch.width() == 0 ? WIDTH : sketch.width(), sketch.width() > 0, all);
    }

    private static Tile tile(Unit unit, Map<UUID, List<CourseLamp>> lamps, Map<UUID, Map<Integer, Integer>> matters) {
        List<CourseLamp> own = lamps.getOrDefault(unit.id(), List.of());
        Map<Integer, Integer> held = matters.getOrDefault(unit.id(), Map.of());
        int met = (int) own.stream().filter(lamp -> lamp.reason().light().stands()).count();
        CourseLamp worst = own.stream().max(Comparator.comparing((CourseLamp lamp) -> lamp.reason().light()).thenComparing(CourseLamp::reason)).orElse(null);
        return new Tile(unit, own.size(), met, worst, held.getOrDefault(OVERDUE, 0) + held.getOrDefault(LONG_OVERDUE, 0), held.getOrDefault(NEAR, 0));
    }
}
