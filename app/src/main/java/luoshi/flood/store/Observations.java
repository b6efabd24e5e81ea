package luoshi.flood.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import luoshi.flood.Cause;
import luoshi.flood.Flag;
import luoshi.flood.Observation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What holds of observations: of several rows for one moment the highest revision, and of those the one that came last. */
@Component
public class Observations {

    /** The row that holds of each moment. */
    private static final String HOLDS = """
            select distinct on (series, at) id, series, at, value, flag, cause, revision, note from flood_observation
            where series = any(:series) and at >= :from and at < :to order by series, at, revision desc, id desc""";

    private final JdbcClient jdbc;

    Observations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest of a series.
     *
     * @param observation what was observed
     * @param received when the series was last heard of
     */
    public record Latest(Observation observation, Instant received) {}

    /** The latest observation of every series, by their numbers: one read, however many there are. */
    public Map<Integer, Latest> latest() {
        Map<Integer, Latest> latest = new HashMap<>();
        jdbc.sql("select series, at, value, flag, cause, received from flood_now").query(row -> {
            latest.put(row.getInt(1), new Latest(new Observation(row.getInt(1), instant(row, 2), row.getDouble(3), Flag.of(row.getInt(4)), Cause.of(row.getInt(5))), instant(row, 6)));
        });
        return latest;
    }

    /** What holds of some series from one moment up to another, by series and moment; what was taken back is left out. */
    public List<Observation> between(Collection<Integer> series, Instant from, Instant to) {
        return jdbc.sql("select series, at, value, flag, cause from (" + HOLDS + ") held where cause <> :withdrawn order by series, at")
                .param("series", series.toArray(Integer[]::new)).param("from", moment(from)).param("to", moment(to)).param("withdrawn", Cause.WITHDRAWN.ordinal())
                .query((row, _) -> new Observation(row.getInt(1), instant(row, 2), row.getDouble(3), Flag.of(row.getInt(4)), Cause.of(row.getInt(5))))
                .list();
    }

    /** The latest of each series not later than a moment and not older than another: how things stood then. */
    public List<Observation> at(Collection<Integer> series, Instant moment, Instant notBefore) {
        return jdbc.sql("""
                        select held.series, held.at, held.value, held.flag, held.cause from unnest(:series::int[]) as asked (series)
                        cross join lateral (select * from (select distinct on (o.at) o.series, o.at, o.value, o.flag, o.cause from flood_observation o
                            where o.series = asked.series and o.at <= :moment and o.at > :from order by o.at desc, o.revision desc, o.id desc) each
                            where each.cause not in (:withdrawn, :future) order by each.at desc limit 1) held""")
                .param("series", series.toArray(Integer[]::new)).param("moment", moment(moment)).param("from", moment(notBefore)).param("withdrawn", Cause.WITHDRAWN.ordinal())
                .param("future", Cause.FUTURE.ordinal())
                .query((row, _) -> new Observation(row.getInt(1), instant(row, 2), row.getDouble(3), Flag.of(row.getInt(4)), Cause.of(row.getInt(5))))
                .list();
    }

    /**
     * What was observed in one of many steps of equal length.
     *
     * @param step the how many-th, from 1; it ends at the beginning plus so many steps
     * @param observation the last that holds within it
     */
    public record Stepped(int step, Observation observation) {}

    /** Of each series the last that holds in each of so many steps after a moment, by their order: one read for all. */
    public List<Stepped> steps(Collection<Integer> series, Instant from, Duration step, int steps) {
        return jdbc.sql("""
                        select distinct on (series, step) ceil(extract(epoch from at - :from::timestamptz) / :seconds)::int as step, series, at, value, flag, cause from (
                            select distinct on (series, at) series, at, value, flag, cause from flood_observation
                            where series = any(:series) and at > :from and at <= :to order by series, at, revision desc, id desc) held
                        where cause not in (:withdrawn, :future) order by series, step, at desc""")
                .param("series", series.toArray(Integer[]::new)).param("from", moment(from)).param("to", moment(from.plus(step.multipliedBy(steps)))).param("seconds", step.toSeconds())
                .param("withdrawn", Cause.WITHDRAWN.ordinal()).param("future", Cause.FUTURE.ordinal())
                .query((row, _) -> new Stepped(row.getInt(1), new Observation(row.getInt(2), instant(row, 3), row.getDouble(4), Flag.of(row.getInt(5)), Cause.of(row.getInt(6)))))
                .list();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
