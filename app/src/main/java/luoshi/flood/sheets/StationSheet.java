package luoshi.flood.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import luoshi.flood.Profile;
import luoshi.flood.Station;
import luoshi.flood.StationKind;
import luoshi.flood.Stations;
import luoshi.page.EnumWords;
import luoshi.people.Refusal;
import luoshi.people.UnitTree;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetLine.Difference;
import luoshi.sheet.SheetTable;
import luoshi.sheet.SheetWriter;

/** The register of stations in the columns of ST_STBPRP_B (SL 323-2011) with Chinese heads, and behind them what that table lacks. */
final class StationSheet {

    static final List<SheetColumn> COLUMNS = List.of(SheetColumn.of("code", 12, "测站编码", "STCD"), SheetColumn.needed("name", 28, "测站名称", "站名", "STNM"), SheetColumn.of("river", 14, "河流名称", "RVNM"),
            SheetColumn.of("longitude", 12, "经度", "LGTD"), SheetColumn.of("latitude", 12, "纬度", "LTTD"), SheetColumn.of("place", 30, "站址", "STLC"),
            SheetColumn.of("county", 12, "行政区划", "行政区", "县区", "ADDVCD"), SheetColumn.of("datum", 20, "基面名称", "DTMNM"), SheetColumn.of("zero", 12, "水位基值", "基面高程", "DTMEL"),
            SheetColumn.of("kind", 14, "站类", "类别", "STTP"), SheetColumn.of("since", 12, "始报日期", "启用日期", "始报年月", "BGFRYM"), SheetColumn.of("until", 12, "停用日期"),
            SheetColumn.of("unit", 28, "管护单位", "信息管理单位", "ADMAUTH"), SheetColumn.of("address", 14, "遥测站地址", "地址"), SheetColumn.of("profile", 14, "通信方言"),
            SheetColumn.of("interval", 12, "上报间隔（分）", "上报间隔"), SheetColumn.of("note", 30, "说明", "备注", "COMMENTS"), SheetColumn.of("id", 0, "标识"));
    private static final int INTERVAL = 5;

    private final Stations.Register known;
    private final UnitTree tree;
    private final Map<String, Station> codes = new HashMap<>();
    private final Map<String, List<Station>> names = new HashMap<>();

    StationSheet(Stations.Register known, UnitTree tree) {
        this.known = known;
        this.tree = tree;
        known.stations().values().forEach(one -> {
            codes.put(one.code(), one);
            names.computeIfAbsent(one.name(), _ -> new ArrayList<>()).add(one);
        });
        codes.remove("");
    }

    void write(OutputStream out) throws IOException {
        try (SheetWriter sheet = new SheetWriter("测站", COLUMNS)) {
            known.stations().values().forEach(one -> sheet.row(Arrays.asList(one.code(), one.name(), one.river(), one.longitude(), one.latitude(), one.place(), tree.name(one.county()), one.datum(),
                    one.zero(), EnumWords.write("station-kind", one.kind()), one.since(), one.until(), tree.name(one.unit()), one.address(), one.profile(), BigDecimal.valueOf(one.interval()),
                    one.note(), one.id())));
            sheet.writeTo(out);
        }
    }

    /** Compares a sheet with the register. */
    Planned plan(SheetTable table, Stations stations) {
        Planned plan = new Planned(COLUMNS);
        List<Station> wanted = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (SheetTable.Row row : table.rows()) {
            CellText cells = new CellText(table, row, plan);
            Station before = before(cells);
            Station after = read(cells, before);
            if (after != null && cells.problems().isEmpty()) {
                cells.tried("name", () -> {
                    Stations.check(after, known);
                    return null;
                }, null);
                List.of("address", "code").stream().filter(key -> !cells.text(key).isEmpty() && !said.add(key + cells.text(key).toUpperCase(Locale.ROOT))).findFirst()
                        .ifPresent(key -> cells.problem(key, new Refusal("flood-sheet.twice", cells.text(key))));
            }
            List<Difference> differences = after == null || before == null ? List.of() : differences(before, after);
            plan.add(row.number(), cells.text("name"), differences, cells.problems(), before == null);
            if (after != null && (before == null || !differences.isEmpty())) {
                wanted.add(after);
            }
        }
        return plan.with(wanted.size(), (who, told) -> {
            stations.recordAll(who, wanted);
            told.accept(wanted.size());
        });
    }

    /** The station of which a row speaks: by its id, its address, its code, or its name where it is the only one with it. */
    private Station before(CellText cells) {
        String id = cells.text("id");
        if (id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") && known.stations().containsKey(UUID.fromString(id))) {
            return known.stations().get(UUID.fromString(id));
        }
        Station same = known.addresses().get(cells.text("address").toUpperCase(Locale.ROOT));
        same = same == null ? codes.get(cells.text("code").toUpperCase(Locale.ROOT)) : same;
        List<Station> called = names.getOrDefault(cells.text("name"), List.of());
        return same != null ? same : called.size() == 1 ? called.getFirst() : null;
    }

    private Station read(CellText cells, Station before) {
        StationKind kind = cells.text("kind").isEmpty() && before != null ? before.kind()
                : cells.tried("kind", () -> kind(cells.text("kind")), null);
        UUID county = cells.unit("county", before == null ? null : before.county(), tree);
        UUID unit = cells.unit("unit", before == null ? null : before.unit(), tree);
        BigDecimal interval = cells.number("interval", null);
        var since = cells.day("since", before == null ? null : before.since());
        if (since == null) {
            cells.problem("since", new Refusal("station.since"));
        }
        BigDecimal longitude = cells.number("longitude", before == null ? null : before.longitude());
        BigDecimal latitude = cells.number("latitude", before == null ? null : before.latitude());
        BigDecimal zero = cells.number("zero", before == null ? null : before.zero());
        if (!cells.problems().isEmpty()) {
            return null;
        }
        String profile = cells.text("profile", before == null ? "" : before.profile());
        return new Station(before == null ? null : before.id(), held(cells, "code", before == null ? "" : before.code()).toUpperCase(Locale.ROOT),
                held(cells, "address", before == null ? "" : before.address()).toUpperCase(Locale.ROOT), cells.text("name"), kind, held(cells, "river", before == null ? "" : before.river()),
                held(cells, "place", before == null ? "" : before.place()), longitude, latitude, county, unit, held(cells, "datum", before == null ? "" : before.datum()), zero,
                profile.isEmpty() ? Profile.STANDARD.key() : profile, interval == null ? before == null ? INTERVAL : before.interval() : interval.intValue(), since,
                cells.day("until", before == null ? null : before.until()), held(cells, "note", before == null ? "" : before.note()));
    }

    private static String held(CellText cells, String column, String held) {
        return cells.text(column, held);
    }

    /** A kind by its words, or by the letters of ST_STBPRP_B (PP ZZ RR DD DP). */
    private static StationKind kind(String text) {
        Map<String, StationKind> letters = Map.of("PP", StationKind.RAIN, "ZZ", StationKind.RIVER, "ZQ", StationKind.RIVER, "RR", StationKind.RESERVOIR, "DD", StationKind.GATE, "DP", StationKind.PUMP);
        StationKind lettered = letters.get(text.toUpperCase(Locale.ROOT));
        return lettered != null ? lettered : EnumWords.read(StationKind.class, "station-kind", text).orElseThrow(() -> new Refusal("flood-sheet.kind", text));
    }

    private List<Difference> differences(Station before, Station after) {
        Map<String, Object> one = fields(before);
        Map<String, Object> other = fields(after);
        return COLUMNS.stream().filter(column -> one.containsKey(column.key()) && !same(one.get(column.key()), other.get(column.key())))
                .map(column -> new Difference(column.key(), column.name(), Objects.toString(one.get(column.key()), ""), Objects.toString(other.get(column.key()), ""))).toList();
    }

    private static boolean same(Object one, Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal another ? number.compareTo(another) == 0 : Objects.equals(one, other);
    }

    private Map<String, Object> fields(Station one) {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("code", one.code(), "name", one.name(), "river", one.river(), "place", one.place(), "county", tree.name(one.county()),
                "datum", one.datum(), "kind", EnumWords.write("station-kind", one.kind()), "since", one.since(), "unit", tree.name(one.unit()), "address", one.address()));
        fields.putAll(Map.of("profile", one.profile(), "interval", one.interval(), "note", one.note()));
        fields.put("longitude", one.longitude());
        fields.put("latitude", one.latitude());
        fields.put("zero", one.zero());
        fields.put("until", one.until());
        return fields;
    }
}
