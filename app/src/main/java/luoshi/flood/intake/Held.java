package luoshi.flood.intake;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import luoshi.flood.Cause;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is held already of the moments that a batch speaks of: rows of the database where a moment is not later than all of its series, and rows of the batch itself. */
final class Held {

    private final Map<Moment, List<One>> held = new HashMap<>();

    /** A moment of a series, in microseconds since 1970. */
    record Moment(int series, long at) {}

    /** A row of it. */
    record One(long id, int revision, double value, Cause cause, String note) {

        static One of(Row row) {
            return new One(row.id(), row.revision(), row.value(), row.cause(), row.note());
        }

        /** Where the note says the result, values are not enough to tell two apart: all texts have none. */
        private boolean says(double other, String otherNote) {
            return Double.compare(value, other) == 0 && (!saysResult(note) && !saysResult(otherNote) || Objects.equals(note, otherNote));
        }
    }

    /** Whether a note says the result, which then stands first in it. */
    private static boolean saysResult(String note) {
        return note != null && note.startsWith("{\"result\":");
    }

    /** Reads what the database holds of some moments, and of the whole parts in which they lie no more than that. */
    void read(JdbcClient jdbc, List<Moment> moments) {
        if (moments.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        select o.series, (extract(epoch from o.at) * 1000000)::bigint, o.id, o.revision, o.value, o.cause, o.note
                        from unnest(:series::int[], :at::bigint[]) as asked (series, at)
                        join flood_observation o on o.series = asked.series and o.at = timestamptz 'epoch' + asked.at * interval '1 microsecond'
                        where o.at between :first and :last""")
                .param("series", moments.stream().map(Moment::series).toArray(Integer[]::new))
                .param("at", moments.stream().map(Moment::at).toArray(Long[]::new))
                .param("first", moment(moments.stream().mapToLong(Moment::at).min().orElseThrow()))
                .param("last", moment(moments.stream().mapToLong(Moment::at).max().orElseThrow()))
                .query(row -> {
                    add(new Moment(row.getInt(1), row.getLong(2)), new One(row.getLong(3), row.getInt(4), row.getDouble(5), Cause.of(row.getInt(6)), row.getString(7)));
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

    /** The row as it was sent with just this value, and just this result where the note says it. */
    Optional<One> same(Moment moment, double value, String note) {
        return of(moment).stream().filter(one -> one.cause() != Cause.MANUAL && one.cause() != Cause.WITHDRAWN && one.says(value, note)).findFirst();
    }

    /** The revision with which a row of this value finds its place: 0, but for another result with the same value. */
    int free(Moment moment, double value) {
        return of(moment).stream().anyMatch(one -> one.revision() == 0 && Double.compare(one.value(), value) == 0) ? next(moment) : 0;
    }

    /** The revision that stands above all that is held of a moment. */
    int next(Moment moment) {
        return of(moment).stream().mapToInt(One::revision).max().orElse(-1) + 1;
    }

    /** The last row of each observation of a moment that has not been taken back. */
    List<One> standing(Moment moment) {
        Map<Long, One> last = new LinkedHashMap<>();
        of(moment).forEach(one -> last.merge(one.id(), one, (held, other) -> other.revision() >= held.revision() ? other : held));
        return last.values().stream().filter(one -> one.cause() != Cause.WITHDRAWN).toList();
    }

    private static OffsetDateTime moment(long micros) {
        return OffsetDateTime.ofInstant(BatchText.instant(micros), ZoneOffset.UTC);
    }
}
