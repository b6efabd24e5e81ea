package luoshi.flood.station;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import luoshi.flood.Stations;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of stations that report and are in no register; each leads to the form that enters it. What they sent before waits in the batches, to be read by whoever hears of their entry. */
@Controller
class UnknownPages {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Stations stations;
    private final Door door;

    UnknownPages(JdbcClient jdbc, Stations stations, Door door) {
        this.jdbc = jdbc;
        this.stations = stations;
        this.door = door;
    }

    @GetMapping("/flood/stations/unknown")
    @Asks("flood.read")
    String list(SignedIn who, Model model) {
        model.addAttribute("unknowns", unknown());
        model.addAttribute("edits", door.allowsSomewhere(who, Stations.EDIT));
        return "flood/station/unknown";
    }

    /** Those that are still in no register, the one heard last first. */
    private List<UnknownStation> unknown() {
        Set<String> registered = stations.register().addresses().keySet();
        return jdbc.sql("""
                        select station, count(*), min(received), max(received), string_agg(distinct function, ', ' order by function) from flood_report
                        where not known group by station order by max(received) desc, station limit :most""")
                .param("most", MOST)
                .query((row, _) -> new UnknownStation(row.getString(1), row.getLong(2), row.getObject(3, OffsetDateTime.class).toInstant(), row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5)))
                .list().stream().filter(one -> !registered.contains(one.address())).toList();
    }
}
