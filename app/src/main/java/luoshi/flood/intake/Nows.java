package luoshi.flood.intake;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import luoshi.flood.Cause;
import luoshi.flood.Flag;
import luoshi.flood.quality.Trace;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How each series stands, in memory for the one who writes and in {@code flood_now} for all who read. What a transaction changes is put aside until it is committed; another writer on the same
 * database is noticed by the number of the last batch, and all is read again.
 */
final class Nows {

    private static final long NONE = -1;

    private final JdbcClient jdbc;
    private Map<Integer, Now> all = new HashMap<>();
    private final Map<Integer, Now> changed = new HashMap<>();
    private long last = NONE;

    Nows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a transaction: whatever another one left is thrown away. Tells whether somebody else has written since. */
    boolean begin() {
        changed.clear();
        long known = jdbc.sql("select coalesce(max(id), 0) from flood_batch").query(Long.class).single();
        boolean anew = known != last;
        if (anew) {
            all = new HashMap<>();
            jdbc.sql("select series, id, at, value, flag, cause, newest, received, state from flood_now").query(row -> {
                all.put(row.getInt(1), new Now(row.getLong(2), micros(row.getObject(3, OffsetDateTime.class)), row.getDouble(4), Flag.of(row.getInt(5)), Cause.of(row.getInt(6)),
                        micros(row.getObject(7, OffsetDateTime.class)), micros(row.getObject(8, OffsetDateTime.class)), Trace.read(row.getBytes(9))));
            });
            last = known;
        }
        return anew;
    }

    Now of(int series) {
        Now fresh = changed.get(series);
        return fresh != null ? fresh : all.getOrDefault(series, Now.NEVER);
    }

    void set(int series, Now now) {
        changed.put(series, now);
    }

    /** Writes what has changed, one statement for all. */
    void write() {
        if (changed.isEmpty()) {
            return;
        }
        int count = changed.size();
        Integer[] series = new Integer[count];
        Long[] ids = new Long[count];
        Long[] at = new Long[count];
        Double[] values = new Double[count];
        Short[] flags = new Short[count];
        Short[] causes = new Short[count];
        Long[] newest = new Long[count];
        Long[] received = new Long[count];
        byte[][] states = new byte[count][];
        int i = 0;
        for (Map.Entry<Integer, Now> entry : changed.entrySet()) {
            Now now = entry.getValue();
            series[i] = entry.getKey();
            ids[i] = now.id();
            at[i] = now.at();
            values[i] = now.value();
            flags[i] = (short) now.flag().ordinal();
            causes[i] = (short) now.cause().ordinal();
            newest[i] = now.newest();
            received[i] = now.received();
            states[i] = now.trace().write();
            i++;
        }
        jdbc.sql("""
                        merge into flood_now as now
                        using (select series, id, %1$s at * %2$s as at, value, flag, cause, %1$s newest * %2$s as newest, %1$s received * %2$s as received, state
                            from unnest(:series::int[], :ids::bigint[], :at::bigint[], :values::float8[], :flags::smallint[], :causes::smallint[], :newest::bigint[], :received::bigint[],
                                :states::bytea[]) as row (series, id, at, value, flag, cause, newest, received, state)) as new on now.series = new.series
                        when matched then update set id = new.id, at = new.at, value = new.value, flag = new.flag, cause = new.cause, newest = new.newest, received = new.received, state = new.state
                        when not matched then insert (series, id, at, value, flag, cause, newest, received, state)
                            values (new.series, new.id, new.at, new.value, new.flag, new.cause, new.newest, new.received, new.state)"""
                        .formatted("timestamptz 'epoch' +", "interval '1 microsecond'"))
                .param("series", series).param("ids", ids).param("at", at).param("values", values).param("flags", flags).param("causes", causes).param("newest", newest)
                .param("received", received).param("states", states)
                .update();
    }

    /** Nobody knows what became of a transaction: the next one reads all again. */
    void forget() {
        last = NONE;
    }

    /** What was changed is committed. */
    void committed(long batch) {
        all.putAll(changed);
        changed.clear();
        last = batch;
    }

    private static long micros(OffsetDateTime moment) {
        return BatchText.micros(moment.toInstant());
    }
}
