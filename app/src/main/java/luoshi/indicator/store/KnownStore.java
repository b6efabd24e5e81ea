package luoshi.indicator.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.indicator.FigureState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what was known at a moment of periods up to a day. */
@Component
public class KnownStore {

    /** Of each series so many periods, the newest: data of one may be due when those of the next come in. */
    public static final int NEWEST = 4;

    private final JdbcClient jdbc;

    KnownStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The figures of all units of one period added up.
     *
     * @param indicator what is measured
     * @param to last day of the period
     * @param value the values, added up
     * @param part the numerators, added up
     * @param whole the denominators, added up
     * @param reported how many were reported and no more
     * @param verified how many were verified and no more
     * @param certified how many were certified
     */
    public record Total(UUID indicator, LocalDate to, BigDecimal value, BigDecimal part, BigDecimal whole, int reported, int verified, int certified) {

        /** How many figures there are. */
        public int count() {
            return reported + verified + certified;
        }

        /** How certain they are: as the least certain of them. */
        public FigureState state() {
            return reported > 0 ? FigureState.REPORTED : verified > 0 ? FigureState.VERIFIED : FigureState.CERTIFIED;
        }
    }

    /**
     * A figure that counted.
     *
     * @param figure the figure
     * @param indicator what is measured
     * @param unit of which unit it speaks
     * @param to last day of the period
     * @param value the value; null for none
     * @param part numerator of a rate
     * @param whole denominator of a rate
     * @param state how certain it was
     * @param since since when it counted so
     */
    public record Value(UUID figure, UUID indicator, UUID unit, LocalDate to, BigDecimal value, BigDecimal part, BigDecimal whole, FigureState state, Instant since) {}

    /**
     * Which periods are looked at, and as known when. Of a past day, periods that had neither been told of nor were due by then are not looked at, so that
     * then and now differ by what was corrected and by what came late, and not by what nobody could know.
     *
     * @param due of each indicator the last day whose period had to be told of
     * @param from last days of periods from this day on
     * @param to up to this day
     * @param seen the end of the day that is looked at
     * @param known as was known at this moment
     * @param newest of each series so many periods, the newest
     * @param further of the series of some indicators so many more
     */
    public record Look(Map<UUID, LocalDate> due, LocalDate from, LocalDate to, Instant seen, Instant known, int newest, Map<UUID, Integer> further) {

        /** One that goes back as far for all. */
        public Look(Map<UUID, LocalDate> due, LocalDate from, LocalDate to, Instant seen, Instant known, int newest) {
            this(due, from, to, seen, known, newest, Map.of());
        }

        private JdbcClient.StatementSpec ask(JdbcClient jdbc, String sql, List<UUID> indicators) {
            return jdbc.sql(sql).param("indicators", strings(indicators)).param("due", indicators.stream().map(one -> due.get(one).toString()).toArray(String[]::new))
                    .param("from", from).param("to", to).param("seen", Timestamp.from(seen)).param("known", Timestamp.from(known))
                    .param("newest", indicators.stream().map(one -> newest + further.getOrDefault(one, 0)).toArray(Integer[]::new));
        }
    }

    /** What figures of all units came to: of each of these indicators the newest periods. */
    public Map<UUID, List<Total>> totals(Look look, Collection<UUID> indicators) {
        return look.ask(jdbc, """
                        select total.* from unnest(:indicators::uuid[], :due::date[], :newest::int[]) asked (indicator, due, newest) cross join lateral (
                            select indicator, valid_to as "to", value, part, whole, reported, verified, certified from indicator_total told
                            where indicator = asked.indicator and valid_to between :from and :to and since <= :known and until > :known
                                and (valid_to <= asked.due or exists (
                                    select from indicator_total first where first.indicator = told.indicator and first.valid_to = told.valid_to and first.since <= :seen))
                            order by valid_to desc limit asked.newest) total""", List.copyOf(indicators))
                .query(Total.class).list().stream().collect(Collectors.groupingBy(Total::indicator));
    }

    /** The figures of units: of each of these indicators, and each of its units, the newest periods. */
    public List<Value> values(Look look, Map<UUID, ? extends Collection<UUID>> units) {
        List<UUID> indicators = units.entrySet().stream().flatMap(one -> Collections.nCopies(one.getValue().size(), one.getKey()).stream()).toList();
        return look.ask(jdbc, """
                        select value.* from unnest(:indicators::uuid[], :due::date[], :newest::int[], :units::uuid[]) asked (indicator, due, newest, unit) cross join lateral (
                            select figure, indicator, unit, valid_to as "to", value, part, whole, state, since from indicator_value told
                            where indicator = asked.indicator and unit = asked.unit and valid_to between :from and :to and counts and since <= :known and until > :known
                                and (valid_to <= asked.due or exists (
                                    select from indicator_value first where first.indicator = told.indicator and first.unit = told.unit and first.valid_to = told.valid_to
                                        and first.counts and first.since <= :seen))
                            order by valid_to desc limit asked.newest) value""", indicators)
                .param("units", strings(units.values().stream().flatMap(Collection::stream).toList())).query(KnownStore::value).list();
    }

    /** All figures of an indicator for one period or for all from one day to another, as known before a moment; of one unit, or of all where it is null. */
    public List<Value> series(UUID indicator, UUID unit, LocalDate from, LocalDate to, Instant known) {
        return jdbc.sql("""
                        select figure, indicator, unit, valid_to as "to", value, part, whole, state, since from indicator_value
                        where indicator = :indicator and (cast(:unit as uuid) is null or unit = :unit) and valid_to between :from and :to and counts
                            and since <= :known and until > :known order by valid_to, unit""")
                .param("indicator", indicator).param("unit", unit).param("from", from).param("to", to).param("known", Timestamp.from(known)).query(KnownStore::value).list();
    }

    /** Of how many of these units, or of all where they are null, there are figures of an indicator, period by period, as known before a moment. */
    public Map<LocalDate, Integer> counts(UUID indicator, Collection<UUID> units, LocalDate from, LocalDate to, Instant known) {
        Map<LocalDate, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select valid_to, count(*) from indicator_value where indicator = :indicator and (cast(:units as uuid[]) is null or unit = any(:units))
                            and valid_to between :from and :to and counts and since <= :known and until > :known group by valid_to""")
                .param("indicator", indicator).param("units", units == null ? null : units.toArray(UUID[]::new)).param("from", from).param("to", to).param("known", Timestamp.from(known))
                .query((row, _) -> counts.put(row.getObject(1, LocalDate.class), row.getInt(2))).list();
        return counts;
    }

    /** All figures of some indicators for some units, a pair each, from one day to another, as known before a moment, in the order of their periods. */
    public List<Value> histories(List<UUID> indicators, List<UUID> units, LocalDate from, LocalDate to, Instant known) {
        return jdbc.sql("""
                        select figure, value.indicator, value.unit, valid_to as "to", value, part, whole, state, since
                        from (select distinct * from unnest(:indicators::uuid[], :units::uuid[]) pair (indicator, unit)) asked
                        join indicator_value value on value.indicator = asked.indicator and value.unit = asked.unit
                        where valid_to between :from and :to and counts and since <= :known and until > :known order by valid_to""")
                .param("indicators", strings(indicators)).param("units", strings(units)).param("from", from).param("to", to).param("known", Timestamp.from(known))
                .query(KnownStore::value).list();
    }

    private static Value value(ResultSet row, int number) throws SQLException {
        return new Value(row.getObject("figure", UUID.class), row.getObject("indicator", UUID.class), row.getObject("unit", UUID.class), row.getObject("to", LocalDate.class),
                row.getBigDecimal("value"), row.getBigDecimal("part"), row.getBigDecimal("whole"), FigureState.valueOf(row.getString("state")), row.getTimestamp("since").toInstant());
    }

    private static String[] strings(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
