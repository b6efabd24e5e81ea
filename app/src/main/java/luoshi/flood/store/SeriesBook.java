package luoshi.flood.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All series. One is entered when its first value comes and never changed, so that what is known of it here stays true. */
@Component
public class SeriesBook {

    /** The lock of whoever writes observations or enters series. */
    public static final long LOCK = 6_512_014;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Map<Integer, Series> byId = new ConcurrentHashMap<>();
    private final Map<Of, Series> known = new ConcurrentHashMap<>();
    private volatile int read;

    SeriesBook(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * What a series is of: an element of a station, or a part of a datastream.
     *
     * @param station the station; null for a datastream's
     * @param datastream number of the datastream; null for a station's
     * @param element sign of the element, or the part
     */
    public record Of(UUID station, Long datastream, String element) {

        /** A part of a datastream. */
        public static Of datastream(long number, String part) {
            return new Of(null, number, part);
        }

        private static Of series(Series series) {
            return new Of(series.station(), series.datastream(), series.element());
        }
    }

    /** All there are, in the order in which they were entered. */
    public Collection<Series> all() {
        readOn();
        return byId.values().stream().sorted((one, other) -> Integer.compare(one.id(), other.id())).toList();
    }

    /** Those of each station. */
    public Map<UUID, List<Series>> byStation() {
        Map<UUID, List<Series>> stations = new HashMap<>();
        all().stream().filter(one -> one.station() != null).forEach(one -> stations.computeIfAbsent(one.station(), _ -> new ArrayList<>()).add(one));
        return stations;
    }

    /** One by its number. */
    public Optional<Series> find(int id) {
        if (!byId.containsKey(id)) {
            readOn();
        }
        return Optional.ofNullable(byId.get(id));
    }

    /** That of an element of a station, which is entered if it is the first time. */
    public Series of(UUID station, String element) {
        return of(new Of(station, null, element));
    }

    /** That of an element or part, which is entered if it is the first time. */
    public Series of(Of wanted) {
        Series there = known.get(wanted);
        if (there != null) {
            return there;
        }
        enter(List.of(wanted));
        return known.get(wanted);
    }

    /** Enters those that are not there yet, all at once. */
    public void enter(Collection<Of> wanted) {
        List<Of> missing = wanted.stream().filter(one -> !known.containsKey(one)).distinct().toList();
        if (missing.isEmpty()) {
            return;
        }
        journal.act(Actor.system("telemetry"), () -> {
            jdbc.sql("select from pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((_, _) -> 0).single();
            jdbc.sql("""
                            insert into flood_series (id, station, element, datastream) select nextval('flood_series_id'), wanted.station, wanted.element, wanted.datastream
                            from unnest(:stations::uuid[], :elements::text[], :datastreams::bigint[]) as wanted (station, element, datastream)
                            where not exists (select from flood_series there
                                where there.station is not distinct from wanted.station and there.element = wanted.element and there.datastream is not distinct from wanted.datastream)""")
                    .param("stations", missing.stream().map(one -> one.station() == null ? null : one.station().toString()).toArray(String[]::new))
                    .param("elements", missing.stream().map(Of::element).toArray(String[]::new))
                    .param("datastreams", missing.stream().map(Of::datastream).toArray(Long[]::new))
                    .update();
        });
        readOn();
    }

    /** That of a part of a datastream, where a value had come for it when this was last read on. */
    public Optional<Series> known(long datastream, String part) {
        return Optional.ofNullable(known.get(Of.datastream(datastream, part)));
    }

    /** How many are known. */
    public int size() {
        return byId.size();
    }

    /** Reads what has been entered since. */
    public void readOn() {
        jdbc.sql("select id, station, element, datastream from flood_series where id > :read").param("read", read).query(Series.class).list().forEach(series -> {
            know(series);
            read = Math.max(read, series.id());
        });
    }

    private void know(Series series) {
        byId.put(series.id(), series);
        known.put(Of.series(series), series);
    }
}
