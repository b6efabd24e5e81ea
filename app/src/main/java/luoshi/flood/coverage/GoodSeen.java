package luoshi.flood.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luoshi.flood.Flag;
import luoshi.flood.store.Series;
import luoshi.flood.store.SeriesBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When something good was observed: of water or rain, not of a station's own supply, as a station whose battery alone reports sees nothing. One statement for all stations. */
@Component
class GoodSeen {

    private static final Set<String> OWN = Set.of("VT", "ZT", "UA", "UB", "UC", "IA", "IB", "IC");
    /** What has been dark for longer is dark since longer. */
    private static final Duration FAR = Duration.ofDays(35);
    private static final int RELIABLE = Flag.ORIGINAL_DOUBTFUL.ordinal();
    /** Good is what holds of a moment, so that no later revision speaks against it. */
    private static final String GOOD = """
            o.flag < :reliable and not exists (select from flood_observation n where n.series = o.series and n.at = o.at and n.revision > o.revision and n.flag >= :reliable)""";

    private final JdbcClient jdbc;
    private final SeriesBook book;

    GoodSeen(JdbcClient jdbc, SeriesBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    private Map<Integer, UUID> series(Collection<UUID> stations) {
        Map<Integer, UUID> all = new HashMap<>();
        Map<UUID, List<Series>> book = this.book.byStation();
        stations.forEach(station -> book.getOrDefault(station, List.of()).stream().filter(one -> !OWN.contains(one.element())).forEach(one -> all.put(one.id(), station)));
        return all;
    }

    /** When something good was observed last, up to a moment; without those of which nothing was in the five weeks before. */
    Map<UUID, Instant> last(Collection<UUID> stations, Instant asOf) {
        Map<Integer, UUID> series = series(stations);
        Map<UUID, Instant> last = new HashMap<>();
        jdbc.sql("select asked.series, held.at from unnest(:series::int[]) as asked (series) cross join lateral (select o.at from flood_observation o where o.series = asked.series and o.at <= :moment"
                        + " and o.at > :from and " + GOOD + " order by o.at desc limit 1) held")
                .param("series", series.keySet().toArray(Integer[]::new)).param("moment", moment(asOf)).param("from", moment(asOf.minus(FAR))).param("reliable", RELIABLE)
                .query(row -> {
                    last.merge(series.get(row.getInt(1)), row.getObject(2, OffsetDateTime.class).toInstant(), (one, other) -> one.isAfter(other) ? one : other);
                });
        return last;
    }

    /** Of which stations something good was observed within so many minutes before each of some moments. */
    Map<Instant, Set<UUID>> within(Collection<UUID> stations, List<Instant> moments, int minutes) {
        Map<Integer, UUID> series = series(stations);
        Map<Instant, Set<UUID>> seen = new HashMap<>();
        moments.forEach(moment -> seen.put(moment, new HashSet<>()));
        jdbc.sql("select m.number, s.series from (select timestamptz 'epoch' + micros * interval '1 microsecond', number from unnest(:moments::bigint[]) with ordinality as one (micros, number))"
                        + " as m (moment, number) cross join unnest(:series::int[]) as s (series)"
                        + " where exists (select from flood_observation o where o.series = s.series and o.at <= m.moment and o.at >= m.moment - make_interval(mins => :minutes) and " + GOOD + ")")
                .param("moments", moments.stream().map(GoodSeen::micros).toArray(Long[]::new)).param("series", series.keySet().toArray(Integer[]::new)).param("minutes", minutes)
                .param("reliable", RELIABLE)
                .query(row -> {
                    seen.get(moments.get(row.getInt(1) - 1)).add(series.get(row.getInt(2)));
                });
        return seen;
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
