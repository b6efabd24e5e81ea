package luoshi.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of units. */
@Component
public class Units {

    private static final String STATES = "unit, name, short_name, kind, parent, valid_from, closed, leaf from people_unit";

    private final JdbcClient jdbc;
    private final Journal journal;
    private volatile Kept kept;

    /** The units of a day, and what was recorded of units when they were read. */
    private record Kept(LocalDate day, String recorded, UnitTree tree) {}

    Units(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

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

    /** All units of a day that are not closed. Every page asks for today's; they are read again only when something was recorded of units, or purged. */
    public UnitTree on(AsOf asOf) {
        if (asOf.size() != null) {
            return read(asOf);
        }
        String recorded = jdbc.sql("select count(*) || ' ' || coalesce(max(leaf), 0) from people_unit").query(String.class).single();
        Kept held = kept;
        if (held == null || !held.day().equals(asOf.day()) || !held.recorded().equals(recorded)) {
            held = new Kept(asOf.day(), recorded, read(asOf));
            kept = held;
        }
        return held.tree();
    }

    private UnitTree read(AsOf asOf) {
        return new UnitTree(jdbc.sql("""
                        select * from (
                            select distinct on (unit) unit as id, name, short_name, kind, parent, valid_from as "from", closed
                            from people_unit where valid_from <= :day and journal_known(leaf, :size)
                            order by unit, valid_from desc, leaf desc) state
                        where not closed order by kind, name collate "und-x-icu" """)
                .param("day", asOf.day())
                .param("size", asOf.size())
                .query(Unit.class)
                .list());
    }

    /** All that was ever recorded of a unit, by the day from which it holds; of two for one day the later holds. */
    public List<Recorded<Unit>> history(UUID unit) {
        return jdbc.sql("select " + STATES + " where unit = :unit order by valid_from, leaf").param("unit", unit).query(Units::recorded).list();
    }

    /** What is recorded last of every unit, whatever day it speaks of: its leaf is the version of the unit. */
    public List<Recorded<Unit>> newest() {
        return jdbc.sql("select * from (select distinct on (unit) " + STATES + " order by unit, leaf desc) state").query(Units::recorded).list();
    }

    /**
     * Records what a unit is from a day on.
     *
     * @throws Refusal where the name is taken on that day, the unit above does not exist, or the tree would close to a ring
     */
    public UUID record(Actor actor, Unit unit) {
        return recordAll(actor, List.of(unit)).getFirst();
    }

    /**
     * Records a change by somebody who has seen the unit as it was recorded last.
     *
     * @param seen the leaf that was last when they looked
     * @throws Refusal as {@link #record(Actor, Unit)} does, and where somebody has recorded something since
     */
    public UUID record(Actor actor, Unit unit, long seen) {
        return journal.act(actor, () -> {
            lock();
            Refusal.whereStale(history(unit.id()).stream().mapToLong(Recorded::leaf).max().orElse(seen), seen);
            return record(actor, unit);
        });
    }

    /** Records several in one act, in this order; all or none. */
    public List<UUID> recordAll(Actor actor, List<Unit> units) {
        return journal.act(actor, () -> {
            lock();
            List<Unit> named = units.stream().map(Units::named).toList();
            judge(named).stream().flatMap(Optional::stream).findFirst().ifPresent(refusal -> {
                throw refusal;
            });
            named.forEach(this::insert);
            return named.stream().map(Unit::id).toList();
        });
    }

    /** What would be refused if units with ids of their own were recorded one after the other. */
    public List<Optional<Refusal>> judge(List<Unit> units) {
        Map<LocalDate, UnitTree> days = new HashMap<>();
        List<Unit> taken = new ArrayList<>();
        List<Optional<Refusal>> verdicts = new ArrayList<>();
        for (Unit unit : units) {
            UnitTree day = days.computeIfAbsent(unit.from(), from -> on(AsOf.now(from)).withAll(taken, from));
            try {
                day.check(unit);
                taken.add(unit);
                days.replaceAll((from, tree) -> tree.withAll(List.of(unit), from));
                verdicts.add(Optional.empty());
            } catch (Refusal refusal) {
                verdicts.add(Optional.of(refusal));
            }
        }
        return verdicts;
    }

    /** The schematic map that holds on a day; an empty one where none was drawn. */
    public Sketch sketch(AsOf asOf) {
        return jdbc.sql("select valid_from, places from people_sketch where valid_from <= :day and journal_known(leaf, :size) order by valid_from desc, leaf desc limit 1")
                .param("day", asOf.day()).param("size", asOf.size())
                .query((row, _) -> Sketch.stored(row.getObject("valid_from", LocalDate.class), row.getString("places")))
                .optional().orElseGet(() -> new Sketch(asOf.day(), List.of()));
    }

    /** Records a schematic map from a day on; of two for one day the later holds. */
    public void draw(Actor actor, Sketch sketch) {
        journal.act(actor, () -> {
            jdbc.sql("insert into people_sketch (valid_from, places) values (:from, :places)").param("from", sketch.from()).param("places", sketch.places()).update();
        });
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('people_unit'))").query((_, _) -> 0).single();
    }

    private static Unit named(Unit unit) {
        UUID id = Optional.ofNullable(unit.id()).orElseGet(UUID::randomUUID);
        return new Unit(id, unit.name().strip(), unit.shortName().strip(), unit.kind(), unit.parent(), unit.from(), unit.closed());
    }

    private void insert(Unit unit) {
        jdbc.sql("""
                        insert into people_unit (unit, name, short_name, kind, parent, valid_from, closed)
                        values (:unit, :name, :shortName, :kind, :parent, :from, :closed)""")
                .param("unit", unit.id())
                .param("name", unit.name())
                .param("shortName", unit.shortName())
                .param("kind", unit.kind().name())
                .param("parent", unit.parent())
                .param("from", unit.from())
                .param("closed", unit.closed())
                .update();
    }

    private static Recorded<Unit> recorded(ResultSet row, int number) throws SQLException {
        Unit unit = new Unit(row.getObject("unit", UUID.class), row.getString("name"), row.getString("short_name"), UnitKind.valueOf(row.getString("kind")),
                row.getObject("parent", UUID.class), row.getObject("valid_from", LocalDate.class), row.getBoolean("closed"));
        return new Recorded<>(unit, row.getLong("leaf"));
    }
}
