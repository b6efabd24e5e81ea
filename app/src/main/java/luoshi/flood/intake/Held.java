package luoshi.flood.intake;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is held already of the moments that a batch speaks of: rows of the database where a moment is not later than all of its series, and rows of the batch itself. */
final class Held {

    private final Map<Moment, List<One>> held = new HashMap<>();

    /** A moment of a series, in microseconds since 1970. */
    record Moment(int series, long at) {}

    /** A row of it. */
    record One(long id, int revision, double value) {}

    /** Reads what the database holds of some moments, and of the whole parts in which they lie no more than that. */
    void read(JdbcClient jdbc, List<Moment> moments) {
        if (moments.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        select o.series, (extract(epoch from o.at) * 1000000)::bigint, o.id, o.revision, o.value
                        from unnest(:series::int[], :at::bigint[]) as asked (series, at)
                        join flood_observation o on o.series = asked.series and o.at = timestamptz 'epoch' + asked.at * interval '1 microsecond'
                        where o.at between :first and :last""")
                .param("series", moments.stream().map(Moment::series).toArray(Integer[]::new))
                .param("at", moments.stream().map(Moment::at).toArray(Long[]::new))
                .param("first", moment(moments.stream().mapToLong(Moment::at).min().orElseThrow()))
                .param("last", moment(moments.stream().mapToLong(Moment::at).max().orElseThrow()))
                .query(row -> {
                    add(new Moment(row.getInt(1), row.getLong(2)), new One(row.getLong(3), row.getInt(4), row.getDouble(5)));
                });
    }

    /** What the database holds of one moment. */
    static List<One> find(JdbcClient jdbc, Moment moment) {
        Held held = new Held();
        held.read(jdbc, List.of(moment));
        return held.of(moment);
    }

    void add(Moment moment, One one) {
        held.computeIfAbsent(moment, _ -> new ArrayList<>(1)).add(one);
    }

    List<One> of(Moment moment) {
        return held.getOrDefault(moment, List.of());
    }

    /** The row as it was sent with just this value. */
    Optional<One> same(Moment moment, double value) {
        return of(moment).stream().filter(one -> one.revision() == 0 && Double.compare(one.value(), value) == 0).findFirst();
    }

    private static OffsetDateTime moment(long micros) {
        return OffsetDateTime.ofInstant(BatchText.instant(micros), ZoneOffset.UTC);
    }
}
