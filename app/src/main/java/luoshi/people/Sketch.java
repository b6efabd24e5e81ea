package luoshi.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A schematic map 示意图: which counties and parks stand beside each other. It is drawn as text, so that it looks as the map will.
 *
 * @param from from which day on it holds
 * @param rows places from the north down, each from the west on; null for an empty place, and all rows as long as the longest
 */
public record Sketch(LocalDate from, List<List<UUID>> rows) {

    /** Rows, and places in a row. */
    private static final int MOST = 12;
    private static final String EMPTY = ".";

    public Sketch {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        rows = rows.stream().map(row -> {
            List<UUID> whole = new ArrayList<>(row);
            while (whole.size() < width) {
                whole.add(null);
            }
            return whole;
        }).map(row -> (List<UUID>) row).toList();
    }

    /** Places in a row. */
    public int width() {
        return rows.isEmpty() ? 0 : rows.getFirst().size();
    }

    /** As somebody types it: a line for each row, names with blanks between them, a dot for an empty place. */
    public static Sketch typed(String text, UnitTree tree, LocalDate from) {
        List<List<UUID>> rows = text.lines().filter(line -> !line.isBlank()).map(line -> Arrays.stream(line.strip().split("[\\s\\u3000]+")).map(cell -> place(cell, tree)).toList()).toList();
        if (rows.size() > MOST || rows.stream().anyMatch(row -> row.size() > MOST)) {
            throw new Refusal("sketch.large", MOST);
        }
        Set<UUID> seen = new HashSet<>();
        rows.stream().flatMap(List::stream).filter(unit -> unit != null && !seen.add(unit)).findFirst().ifPresent(unit -> {
            throw new Refusal("sketch.twice", tree.name(unit));
        });
        return new Sketch(from, rows);
    }

    private static UUID place(String cell, UnitTree tree) {
        if (cell.matches("[.·。．_-]+")) {
            return null;
        }
        Set<UUID> found = tree.called(cell);
        if (found.size() != 1) {
            throw new Refusal(found.isEmpty() ? "sketch.unknown" : "sketch.ambiguous", cell);
        }
        return found.iterator().next();
    }

    /** The same with the names of a day, as it can be typed again. */
    public String written(UnitTree tree) {
        return rows.stream().map(row -> row.stream().map(unit -> unit == null ? EMPTY : tree.find(unit).map(one -> one.shortName().replaceAll("[\\s\\u3000]", "")).orElse(EMPTY))
                .collect(Collectors.joining(" "))).collect(Collectors.joining("\n"));
    }

    /** As it is stored. */
    String places() {
        return rows.stream().map(row -> row.stream().map(unit -> unit == null ? EMPTY : unit.toString()).collect(Collectors.joining(" "))).collect(Collectors.joining("\n"));
    }

    static Sketch stored(LocalDate from, String places) {
        return new Sketch(from, places.lines().map(line -> Arrays.stream(line.split(" ")).map(cell -> cell.equals(EMPTY) ? null : UUID.fromString(cell)).toList()).toList());
    }
}
