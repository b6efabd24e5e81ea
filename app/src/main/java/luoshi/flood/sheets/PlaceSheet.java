package luoshi.flood.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.flood.Station;
import luoshi.flood.Stations;
import luoshi.flood.WatchedPlace;
import luoshi.flood.coverage.Places;
import luoshi.page.EnumWords;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetLine.Difference;
import luoshi.sheet.SheetTable;
import luoshi.sheet.SheetWriter;

/** Places that are to be watched, with the stations that watch them, as a sheet. A row adds stations; none is untied by it. */
final class PlaceSheet {

    static final List<SheetColumn> COLUMNS = List.of(SheetColumn.needed("kind", 10, "类别"), SheetColumn.needed("name", 30, "名称", "河段或易涝点"), SheetColumn.of("water", 16, "河流或道路", "河流", "道路"),
            SheetColumn.of("county", 12, "县区", "行政区划"), SheetColumn.of("unit", 28, "管护单位", "责任单位"), SheetColumn.of("stations", 40, "测站"), SheetColumn.of("coordinates", 40, "坐标"),
            SheetColumn.of("since", 12, "起始日期"), SheetColumn.of("until", 12, "停止日期"), SheetColumn.of("note", 30, "说明", "依据"));

    private final Places places;
    private final Stations.Register stations;
    private final UnitTree tree;
    private final LocalDate today;
    private final Map<String, Set<Station>> called = new HashMap<>();

    PlaceSheet(Places places, Stations.Register stations, UnitTree tree, LocalDate today) {
        this.places = places;
        this.stations = stations;
        this.tree = tree;
        this.today = today;
        stations.stations().values().forEach(one -> List.of(one.name(), one.code(), one.address()).stream().filter(name -> !name.isEmpty())
                .forEach(name -> called.computeIfAbsent(name, _ -> new HashSet<>()).add(one)));
    }

    /** A place with the stations that a row names. */
    private record Wanted(WatchedPlace place, Set<UUID> stations) {}

    void write(OutputStream out) throws IOException {
        Places.Register known = places.register();
        try (SheetWriter sheet = new SheetWriter("河段和易涝点", COLUMNS)) {
            known.places().values().forEach(one -> sheet.row(Arrays.asList(EnumWords.write("watched-place", one.kind()), one.name(), one.water(), tree.name(one.county()), tree.name(one.unit()),
                    known.stations(one.id(), today, stations.stations()).stream().map(Station::name).collect(Collectors.joining("、")), one.coordinates(), one.since(), one.until(), one.note())));
            sheet.writeTo(out);
        }
    }

    Planned plan(SheetTable table) {
        Planned plan = new Planned(COLUMNS);
        Places.Register known = places.register();
        List<Wanted> wanted = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (SheetTable.Row row : table.rows()) {
            CellText cells = new CellText(table, row, plan);
            WatchedPlace.Kind kind = cells.tried("kind", () -> EnumWords.read(WatchedPlace.Kind.class, "watched-place", cells.text("kind")).orElseThrow(() -> new Refusal("place.kind")), null);
            WatchedPlace before = known.places().values().stream().filter(one -> one.kind() == kind && one.name().equals(cells.text("name"))).findFirst().orElse(null);
            if (!said.add(kind + cells.text("name"))) {
                cells.problem("name", new Refusal("flood-sheet.twice", cells.text("name")));
            }
            WatchedPlace after = read(cells, kind, before);
            Set<UUID> named = named(cells);
            if (before != null) {
                known.ties().getOrDefault(before.id(), List.of()).stream().filter(tie -> tie.holds(today)).forEach(tie -> named.remove(tie.station()));
            }
            List<Difference> differences = before == null ? List.of() : differences(before, after, named);
            plan.add(row.number(), cells.text("name"), differences, cells.problems(), before == null);
            if (before == null || !differences.isEmpty()) {
                wanted.add(new Wanted(after, named));
            }
        }
        return plan.with(wanted.size(), (who, told) -> wanted.forEach(one -> {
            record(who, one);
            told.accept(1);
        }));
    }

    private void record(SignedIn who, Wanted one) {
        UUID id = places.record(who, one.place());
        one.stations().forEach(station -> places.tie(who, new Places.Tie(id, station, one.place().since(), null, one.place().note())));
    }

    private WatchedPlace read(CellText cells, WatchedPlace.Kind kind, WatchedPlace before) {
        UUID county = cells.unit("county", before == null ? null : before.county(), tree);
        UUID unit = cells.unit("unit", before == null ? null : before.unit(), tree);
        WatchedPlace read = new WatchedPlace(before == null ? null : before.id(), kind, cells.text("name"), cells.text("water", before == null ? "" : before.water()), county, unit,
                cells.text("coordinates", before == null ? "" : before.coordinates()).replaceAll("\\s*[,，;；]\\s*", ", "), cells.day("since", before == null ? today : before.since()),
                cells.day("until", before == null ? null : before.until()), cells.text("note", before == null ? "" : before.note()));
        if (cells.problems().isEmpty()) {
            cells.tried("coordinates", () -> {
                places.check(read);
                return null;
            }, null);
        }
        return read;
    }

    private Set<UUID> named(CellText cells) {
        Set<UUID> named = new LinkedHashSet<>();
        for (String name : cells.text("stations").split("[、,，;；]")) {
            Set<Station> found = called.getOrDefault(name.strip(), Set.of());
            if (found.size() == 1) {
                named.add(found.iterator().next().id());
            } else if (!name.isBlank()) {
                cells.problem("stations", new Refusal(found.isEmpty() ? "flood-sheet.station" : "flood-sheet.station-twice", name.strip()));
            }
        }
        return named;
    }

    private List<Difference> differences(WatchedPlace one, WatchedPlace other, Set<UUID> added) {
        List<Difference> differences = new ArrayList<>();
        Map<String, List<Object>> both = Map.of("water", List.of(one.water(), other.water()), "county", List.of(tree.name(one.county()), tree.name(other.county())),
                "unit", List.of(tree.name(one.unit()), tree.name(other.unit())), "coordinates", List.of(one.coordinates(), other.coordinates()), "since", List.of(one.since(), other.since()),
                "until", List.of(Objects.toString(one.until(), ""), Objects.toString(other.until(), "")), "note", List.of(one.note(), other.note()));
        COLUMNS.stream().filter(column -> both.containsKey(column.key()) && !both.get(column.key()).getFirst().equals(both.get(column.key()).getLast()))
                .forEach(column -> differences.add(new Difference(column.key(), column.name(), both.get(column.key()).getFirst().toString(), both.get(column.key()).getLast().toString())));
        if (!added.isEmpty()) {
            differences.add(new Difference("stations", "测站", "", added.stream().map(id -> stations.stations().get(id).name()).collect(Collectors.joining("、"))));
        }
        return differences;
    }
}
