package luoshi.flood.store;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.flood.Profile;
import luoshi.flood.Station;
import luoshi.flood.Threshold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of stations, thresholds and profiles. */
@Component
public class StationStore {

    private final JdbcClient jdbc;

    StationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of a threshold with the station that it is of; without level it was taken back. */
    private record Dated(UUID station, Threshold.Kind kind, BigDecimal level, String datum, String begins, String ends, LocalDate since, LocalDate until, String note) {

        Threshold threshold() {
            return new Threshold(kind, level, datum, begins == null ? null : MonthDay.parse(begins), ends == null ? null : MonthDay.parse(ends), since, until, note);
        }
    }

    /** The latest row of each station. */
    public List<Station> stations() {
        return jdbc.sql("""
                        select distinct on (station) station as id, code, address, name, kind, river, place, longitude, latitude, county, unit, datum, zero, profile, "interval", since, until, note
                        from flood_station order by station, leaf desc""").query(Station.class).list();
    }

    /** The leaf of the first row of each station: a number that it keeps. */
    public Map<UUID, Long> numbers() {
        Map<UUID, Long> numbers = new LinkedHashMap<>();
        jdbc.sql("select station, min(leaf) from flood_station group by station").query(row -> {
            numbers.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        return numbers;
    }

    /** The heights of each station that were not taken back. */
    public Map<UUID, List<Threshold>> thresholds() {
        Map<UUID, List<Threshold>> thresholds = new LinkedHashMap<>();
        jdbc.sql("""
                        select distinct on (station, kind, since, begins) station, kind, level, datum, begins, ends, since, until, note from flood_threshold
                        order by station, kind, since, begins, leaf desc""").query(Dated.class).list().stream()
                .filter(row -> row.level() != null)
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .forEach(row -> thresholds.computeIfAbsent(row.station(), _ -> new ArrayList<>()).add(row.threshold()));
        return thresholds;
    }

    /** The profiles by their keys, that of the standard first. */
    public Map<String, Profile> profiles() {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        profiles.put(Profile.STANDARD.key(), Profile.STANDARD);
        jdbc.sql("select distinct on (profile) profile, name, times, ends, tolerance, mapping, note from flood_profile order by profile, leaf desc").query(row -> {
            profiles.put(row.getString(1), new Profile(row.getString(1), row.getString(2), Profile.Times.valueOf(row.getString(3)), Profile.Ends.valueOf(row.getString(4)), row.getInt(5),
                    mappings(row.getString(6)), row.getString(7)));
        });
        return profiles;
    }

    private static List<Profile.Mapping> mappings(String text) {
        return text.lines().map(line -> line.split(" ")).map(cells -> new Profile.Mapping(cells[0], cells[1], new BigDecimal(cells[2]))).toList();
    }

    /** Adds the row of a station. */
    public void insert(Station station, Instant at) {
        jdbc.sql("""
                        insert into flood_station (station, code, address, name, kind, river, place, longitude, latitude, county, unit, datum, zero, profile, "interval", since, until, note, at)
                        values (:station, :code, :address, :name, :kind, :river, :place, :longitude, :latitude, :county, :unit, :datum, :zero, :profile, :interval, :since, :until, :note, :at)""")
                .param("station", station.id()).param("code", station.code()).param("address", station.address()).param("name", station.name()).param("kind", station.kind().name())
                .param("river", station.river()).param("place", station.place()).param("longitude", station.longitude(), Types.NUMERIC).param("latitude", station.latitude(), Types.NUMERIC)
                .param("county", station.county()).param("unit", station.unit()).param("datum", station.datum()).param("zero", station.zero(), Types.NUMERIC).param("profile", station.profile())
                .param("interval", station.interval()).param("since", station.since()).param("until", station.until(), Types.DATE).param("note", station.note()).param("at", Timestamp.from(at))
                .update();
    }

    /** Adds the row of a height. */
    public void insert(UUID station, Threshold threshold, Instant at) {
        jdbc.sql("""
                        insert into flood_threshold (station, kind, level, datum, begins, ends, since, until, note, at)
                        values (:station, :kind, :level, :datum, :begins, :ends, :since, :until, :note, :at)""")
                .param("station", station).param("kind", threshold.kind().name()).param("level", threshold.level(), Types.NUMERIC).param("datum", threshold.datum())
                .param("begins", threshold.begins() == null ? null : threshold.begins().toString(), Types.VARCHAR)
                .param("ends", threshold.ends() == null ? null : threshold.ends().toString(), Types.VARCHAR).param("since", threshold.since())
                .param("until", threshold.until(), Types.DATE).param("note", threshold.note()).param("at", Timestamp.from(at))
                .update();
    }

    /** Adds the row of a profile. */
    public void insert(Profile profile, Instant at) {
        String mapping = String.join("\n", profile.mappings().stream().map(one -> one.identifier() + " " + one.element() + " " + one.factor().toPlainString()).toList());
        jdbc.sql("insert into flood_profile (profile, name, times, ends, tolerance, mapping, note, at) values (:profile, :name, :times, :ends, :tolerance, :mapping, :note, :at)")
                .param("profile", profile.key()).param("name", profile.name()).param("times", profile.times().name()).param("ends", profile.ends().name()).param("tolerance", profile.tolerance())
                .param("mapping", mapping).param("note", profile.note()).param("at", Timestamp.from(at))
                .update();
    }
}
