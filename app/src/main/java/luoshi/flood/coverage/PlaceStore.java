package luoshi.flood.coverage;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import luoshi.flood.WatchedPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of places and of the stations that watch them. */
@Component
class PlaceStore {

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WatchedPlace> places() {
        return jdbc.sql("select distinct on (place) place as id, kind, name, water, county, unit, coordinates, since, until, note from flood_place order by place, leaf desc")
                .query(WatchedPlace.class).list();
    }

    List<Places.Tie> ties() {
        return jdbc.sql("select distinct on (place, station) place, station, since, until, note from flood_place_station order by place, station, leaf desc").query(Places.Tie.class).list();
    }

    void insert(UUID id, WatchedPlace one, Instant at) {
        jdbc.sql("""
                        insert into flood_place (place, kind, name, water, county, unit, coordinates, since, until, note, at)
                        values (:place, :kind, :name, :water, :county, :unit, :coordinates, :since, :until, :note, :at)""")
                .param("place", id).param("kind", one.kind().name()).param("name", one.name()).param("water", one.water()).param("county", one.county()).param("unit", one.unit())
                .param("coordinates", one.coordinates()).param("since", one.since()).param("until", one.until(), Types.DATE).param("note", one.note()).param("at", Timestamp.from(at)).update();
    }

    void insert(Places.Tie one, Instant at) {
        jdbc.sql("insert into flood_place_station (place, station, since, until, note, at) values (:place, :station, :since, :until, :note, :at)")
                .param("place", one.place()).param("station", one.station()).param("since", one.since()).param("until", one.until(), Types.DATE).param("note", one.note())
                .param("at", Timestamp.from(at)).update();
    }
}
