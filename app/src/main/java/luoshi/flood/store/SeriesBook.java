package luoshi.flood.store;

import java.sql.Types;
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

    private record Of(UUID station, Long datastream, String element) {
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

    /** That of a part of a datastream, which is entered if it is the first time. */
    public Series ofDatastream(long datastream, String part) {
        return of(new Of(null, datastream, part));
    }

    /** That of a part of a datastream, where a value had come for it when this was last read on. */
    public Optional<Series> known(long datastream, String part) {
        return Optional.ofNullable(known.get(new Of(null, datastream, part)));
    }

    private Series of(Of wanted) {
        Series there = known.get(wanted);
        if (there != null) {
            return there;
        }
        journal.act(Actor.system("telemetry"), () -> {
            jdbc.sql("select from pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((_, _) -> 0).single();
            jdbc.sql("""
                            insert into flood_series (id, station, element, datastream) select nextval('flood_series_id'), :station, :element, :datastream
                            where not exists (select from flood_series where station is not distinct from :station and element = :element and datastream is not distinct from :datastream)""")
                    .param("station", wanted.station(), Types.OTHER).param("element", wanted.element()).param("datastream", wanted.datastream(), Types.BIGINT)
                    .update();
        });
        jdbc.sql("select id, station, element, datastream from flood_series where station is not distinct from :station and element = :element and datastream is not distinct from :datastream")
                .param("station", wanted.station(), Types.OTHER).param("element", wanted.element()).param("datastream", wanted.datastream(), Types.BIGINT)
                .query(Series.class).list().forEach(this::know);
        return known.get(wanted);
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
