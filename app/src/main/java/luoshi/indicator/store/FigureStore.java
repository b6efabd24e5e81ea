package luoshi.indicator.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.indicator.Figure;
import luoshi.indicator.FigureFile;
import luoshi.indicator.FigureState;
import luoshi.indicator.Figures;
import luoshi.journal.Purges;
import luoshi.journal.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes figures with their steps, and keeps beside them, in the same act, what was known when. */
@Component
public class FigureStore {

    private static final String SERIES = " join unnest(:indicators::uuid[], :units::uuid[], :days::date[]) one (indicator, unit, day)"
            + " on figure.indicator = one.indicator and figure.unit = one.unit and figure.valid_to = one.day";

    /**
     * Adds up what came and takes away what went, moment after moment. What did not last until the end of a day in the city is left out, as no page asks for it, but
     * for what there was just before and after a figure ceased to count.
     */
    private static final String TOTALS = """
            insert into indicator_total
            select indicator, valid_to, at, until, value, part, whole, coalesce(reported, 0), coalesce(verified, 0), coalesce(certified, 0) from (
                select indicator, valid_to, at, lead(at, 1, 'infinity') over w as until, ceases, lead(ceases, 1, false) over w as ceased, sum(value) over w as value, sum(part) over w as part, sum(whole) over w as whole,
                    sum(reported) over w as reported, sum(verified) over w as verified, sum(certified) over w as certified
                from (
                    select indicator, valid_to, at, bool_or(ceases) as ceases, sum(value) as value, sum(part) as part, sum(whole) as whole, sum(sign) filter (where state = 'REPORTED') as reported,
                        sum(sign) filter (where state = 'VERIFIED') as verified, sum(sign) filter (where state = 'CERTIFIED') as certified
                    from (
                        select figure.indicator, valid_to, since as at, value, part, whole, 1 as sign, state, false as ceases from indicator_value figure
                            join (select distinct * from unnest(:indicators::uuid[], :days::date[]) pair (indicator, day)) one on figure.indicator = one.indicator and figure.valid_to = one.day where counts
                        union all select figure.indicator, valid_to, until, -value, -part, -whole, -1, state,
                            not exists (select from indicator_value goes_on where goes_on.figure = figure.figure and goes_on.since = figure.until and goes_on.counts) from indicator_value figure
                            join (select distinct * from unnest(:indicators::uuid[], :days::date[]) pair (indicator, day)) one on figure.indicator = one.indicator and figure.valid_to = one.day
                            where counts and until < 'infinity') change
                    group by indicator, valid_to, at) moment
                window w as (partition by indicator, valid_to order by at)) running
            where coalesce(reported, 0) + coalesce(verified, 0) + coalesce(certified, 0) > 0
                and (until = 'infinity' or ceases or ceased or (at at time zone 'Asia/Shanghai')::date < (until at time zone 'Asia/Shanghai')::date)""";

    private final JdbcClient jdbc;
    private final JdbcOperations copies;
    private final ApplicationEventPublisher events;

    FigureStore(JdbcClient jdbc, JdbcOperations copies, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.copies = copies;
        this.events = events;
    }

    /** Of what, of whom and of when a figure speaks. */
    public record Key(UUID indicator, UUID unit, LocalDate to) {

        /** Of a figure. */
        public static Key of(Figure figure) {
            return new Key(figure.indicator(), figure.unit(), figure.to());
        }
    }

    /** What is recorded in one act. */
    public static final class Entry {

        private final Rows rows = new Rows();
        private final List<Figure> returned = new ArrayList<>();

        /** A figure, as it is reported. */
        public void figure(Figure figure, Instant at, List<UUID> files) {
            rows.add("indicator_figure", "id", figure.id(), "indicator", figure.indicator(), "version", figure.version(), "unit", figure.unit(), "valid_from", figure.from(),
                    "valid_to", figure.to(), "value", plain(figure.value()), "part", plain(figure.part()), "whole", plain(figure.whole()), "note", figure.note(),
                    "corrects", figure.corrects());
            step(figure, FigureFile.Move.REPORT, at, "");
            files.forEach(file -> rows.add("indicator_evidence", "figure", figure.id(), "unit", figure.unit(), "file", file));
        }

        /** What it counts. */
        public void roster(Figure figure, String source, List<Figures.Thing> things) {
            UUID roster = UUID.randomUUID();
            rows.add("indicator_roster", "id", roster, "figure", figure.id(), "unit", figure.unit(), "source", source);
            int number = 0;
            for (Figures.Thing thing : things) {
                rows.add("indicator_thing", "roster", roster, "unit", figure.unit(), "number", ++number, "key", thing.key(), "name", thing.name(), "place", thing.place(), "day", thing.day(),
                        "remark", thing.remark());
            }
        }

        /** What is done with it. */
        public void step(Figure figure, FigureFile.Move move, Instant at, String words) {
            rows.add("indicator_step", "figure", figure.id(), "unit", figure.unit(), "move", move, "at", at, "words", words);
            if (move == FigureFile.Move.RETURN) {
                returned.add(figure);
            }
        }
    }

    private static String plain(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    /** Until the end of the act nobody else moves figures of these indicators: what they add up to is kept, too. */
    public void alone(Collection<Key> keys) {
        Integer[] locks = keys.stream().map(key -> key.indicator().hashCode() & 1_023).distinct().sorted().toArray(Integer[]::new);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('indicator'), number) from unnest(:locks) with ordinality as lock (number, place) order by place")
                .param("locks", locks).query((_, _) -> 0).list();
    }

    /** Records it, and how the series that it touches stand then, and tells of what was returned. */
    public void add(Entry entry, Collection<Key> keys) {
        entry.rows.insert(copies);
        refresh(keys);
        if (!entry.returned.isEmpty()) {
            events.publishEvent(new Figures.Returned(entry.returned));
        }
    }

    private void refresh(Collection<Key> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Rows rows = new Rows();
        of(keys).values().forEach(files -> Series.of(files).forEach(value -> row(rows, value)));
        bound("delete from indicator_value figure using unnest(:indicators::uuid[], :units::uuid[], :days::date[]) one (indicator, unit, day)"
                + " where figure.indicator = one.indicator and figure.unit = one.unit and figure.valid_to = one.day", keys).update();
        rows.insert(copies);
        bound("delete from indicator_total total using unnest(:indicators::uuid[], :days::date[]) one (indicator, day) where total.indicator = one.indicator and total.valid_to = one.day",
                keys).update();
        bound(TOTALS, keys).update();
    }

    /** What is purged is not told any more, nor added up. */
    @EventListener
    void purged(Purges.Purging purging) {
        if (!purging.table().equals("indicator_figure") && !purging.table().equals("indicator_step")) {
            return;
        }
        List<Key> keys = jdbc.sql("select indicator, unit, valid_to as \"to\" from indicator_figure where id = :row or id = (select figure from indicator_step where id = :row)")
                .param("row", purging.row()).query(Key.class).list();
        alone(keys);
        purging.afterwards().add(() -> refresh(keys));
    }

    private static void row(Rows rows, Series.Value value) {
        Figure figure = value.figure();
        rows.add("indicator_value", "figure", figure.id(), "since", value.since(), "until", value.until().equals(Instant.MAX) ? "infinity" : value.until(),
                "indicator", figure.indicator(), "unit", figure.unit(), "valid_to", figure.to(), "value", plain(figure.value()), "part", plain(figure.part()),
                "whole", plain(figure.whole()), "state", value.state(), "counts", value.counts());
    }

    /** All figures of these series with their steps, in the order in which they came. */
    public Map<Key, List<FigureFile>> of(Collection<Key> keys) {
        return files(bound("select figure.* from indicator_figure figure" + SERIES + " order by figure.leaf", keys).query(FigureStore::kept).list()).stream().collect(Collectors.groupingBy(file -> Key.of(file.figure())));
    }

    private JdbcClient.StatementSpec bound(String sql, Collection<Key> keys) {
        return jdbc.sql(sql).param("indicators", keys.stream().map(key -> key.indicator().toString()).toArray(String[]::new))
                .param("units", keys.stream().map(key -> key.unit().toString()).toArray(String[]::new))
                .param("days", keys.stream().map(key -> key.to().toString()).toArray(String[]::new));
    }

    /** Some figures with their steps. */
    public List<FigureFile> find(Collection<UUID> ids) {
        return files(jdbc.sql("select * from indicator_figure figure where id = any(:ids) order by leaf").param("ids", ids.toArray(UUID[]::new)).query(FigureStore::kept).list());
    }

    /** Figures that stand as this now, the oldest periods first, at most so many; of all units where they are null; none in whose place a correction waits. */
    public List<UUID> waiting(FigureState state, Collection<UUID> units, int most) {
        return jdbc.sql("""
                        select figure from indicator_value one where until = 'infinity' and state = :state and (cast(:units as uuid[]) is null or unit = any(:units))
                            and not exists (select from indicator_value newer where newer.until = 'infinity' and newer.state = 'REPORTED' and newer.unit = one.unit
                                and newer.valid_to = one.valid_to and newer.indicator = one.indicator and newer.figure <> one.figure and not newer.counts)
                        order by valid_to, unit, figure limit :most""")
                .param("state", state.name()).param("units", units == null ? null : units.toArray(UUID[]::new)).param("most", most).query(UUID.class).list();
    }

    /** Those of some series of which a figure counts now. */
    public Set<Key> told(Collection<Key> keys) {
        return Set.copyOf(bound("""
                        select indicator, unit, day as "to" from unnest(:indicators::uuid[], :units::uuid[], :days::date[]) one (indicator, unit, day)
                        where exists (select from indicator_value value where value.indicator = one.indicator and value.unit = one.unit and value.valid_to = one.day
                            and value.counts and value.until = 'infinity')""", keys).query(Key.class).list());
    }

    /** Figures that were returned and in whose place none has come, the last ones first, at most so many; of all units where they are null. */
    public List<UUID> returned(Collection<UUID> units, int most) {
        return jdbc.sql("""
                        select figure.id from indicator_step step join indicator_figure figure on figure.id = step.figure
                        where step.move = 'RETURN' and (cast(:units as uuid[]) is null or step.unit = any(:units))
                            and not exists (select from indicator_figure newer where newer.indicator = figure.indicator and newer.unit = figure.unit
                                and newer.valid_to = figure.valid_to and newer.leaf > figure.leaf)
                        order by step.leaf desc limit :most""")
                .param("units", units == null ? null : units.toArray(UUID[]::new)).param("most", most).query(UUID.class).list();
    }

    /**
     * Figures that were reported before a moment and have waited since to be verified.
     *
     * @param indicator of what
     * @param to last day of the period
     * @param count how many
     */
    public record Late(UUID indicator, LocalDate to, int count) {}

    /** How many have waited since before a moment. */
    public List<Late> late(Instant before) {
        return jdbc.sql("select indicator, valid_to as \"to\", count(*) as count from indicator_value where until = 'infinity' and state = 'REPORTED' and since < :before group by 1, 2")
                .param("before", Timestamp.from(before)).query(Late.class).list();
    }

    /**
     * From when to when a figure counted.
     *
     * @param since from this moment on
     * @param until up to, and not including, this moment; null where it still does
     * @param overtaken since when there was a figure of a later period; null where there is none
     */
    public record Counted(Instant since, Instant until, Instant overtaken) {}

    /** From when to when a figure counted; empty where it never did. */
    public Optional<Counted> counted(Figure figure) {
        return jdbc.sql("""
                        select min(since) as since, nullif(max(until), 'infinity') as until, (select min(since) from indicator_value later
                            where later.indicator = :indicator and later.unit = :unit and later.valid_to > :to and later.counts) as overtaken
                        from indicator_value where figure = :figure and counts having min(since) is not null""")
                .param("figure", figure.id()).param("indicator", figure.indicator()).param("unit", figure.unit()).param("to", figure.to())
                .query((row, _) -> new Counted(row.getTimestamp("since").toInstant(), instant(row, "until"), instant(row, "overtaken"))).optional();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** A figure with its leaf. */
    private record Kept(Figure figure, long leaf) {}

    private List<FigureFile> files(List<Kept> figures) {
        record Stepped(UUID figure, FigureFile.Step step) {}
        record Borne(UUID figure, UUID file) {}
        UUID[] ids = figures.stream().map(one -> one.figure().id()).toArray(UUID[]::new);
        Map<UUID, List<FigureFile.Step>> steps = jdbc.sql("select * from indicator_step where figure = any(:ids) order by leaf").param("ids", ids)
                .query((row, _) -> new Stepped(row.getObject("figure", UUID.class), new FigureFile.Step(FigureFile.Move.valueOf(row.getString("move")), row.getTimestamp("at").toInstant(),
                        row.getString("words"), row.getLong("leaf")))).list().stream()
                .collect(Collectors.groupingBy(Stepped::figure, Collectors.mapping(Stepped::step, Collectors.toList())));
        Map<UUID, List<UUID>> files = jdbc.sql("select figure, file from indicator_evidence where figure = any(:ids) order by leaf").param("ids", ids).query(Borne.class).list().stream()
                .collect(Collectors.groupingBy(Borne::figure, Collectors.mapping(Borne::file, Collectors.toList())));
        return figures.stream().filter(one -> steps.containsKey(one.figure().id()))
                .map(one -> new FigureFile(one.figure(), one.leaf(), steps.get(one.figure().id()), files.getOrDefault(one.figure().id(), List.of()))).toList();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(new Figure(row.getObject("id", UUID.class), row.getObject("indicator", UUID.class), row.getObject("version", UUID.class), row.getObject("unit", UUID.class),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class), row.getBigDecimal("value"), row.getBigDecimal("part"),
                row.getBigDecimal("whole"), row.getString("note"), row.getObject("corrects", UUID.class)), row.getLong("leaf"));
    }

    /** Makes the projection anew from the facts, and answers some rows of it that were not so before: none, if all is well. */
    public List<String> compare() {
        List<String> kept = lines();
        jdbc.sql("delete from indicator_value").update();
        jdbc.sql("delete from indicator_total").update();
        refresh(jdbc.sql("select distinct indicator, unit, valid_to as \"to\" from indicator_figure").query(Key.class).list());
        List<String> told = lines();
        return Stream.concat(kept.stream().filter(line -> !told.contains(line)), told.stream().filter(line -> !kept.contains(line))).limit(10).toList();
    }

    private List<String> lines() {
        return jdbc.sql("select to_jsonb(one)::text from indicator_value one union all select to_jsonb(one)::text from indicator_total one order by 1").query(String.class).list();
    }

    /** Since when something that happens now is known at the earliest: nothing comes before what it follows. */
    public static Instant notBefore(Collection<FigureFile> files, Instant now) {
        return files.stream().map(file -> file.last().at()).filter(at -> !at.isBefore(now)).max(Instant::compareTo).map(at -> at.plusNanos(1_000)).orElse(now);
    }
}
