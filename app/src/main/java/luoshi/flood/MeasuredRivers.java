package luoshi.flood;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import luoshi.flood.gateway.Gateway;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.journal.Rows;
import luoshi.kernel.CityClock;
import luoshi.people.Units;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Stations for the programs that measure and torment: as many as wanted, recorded in one act. */
@Component
public class MeasuredRivers {

    private final Journal journal;
    private final JdbcOperations jdbc;
    private final Clock clock;
    private final Units units;
    private final Gateway gateway;

    MeasuredRivers(Journal journal, JdbcOperations jdbc, Clock clock, Units units, Gateway gateway) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
        this.units = units;
        this.gateway = gateway;
    }

    /** Records so many stations on rivers, whose 设防, 警戒 and 保证 are 9, 10 and 11 m; their addresses. */
    public List<String> record(int stations) {
        LocalDate since = LocalDate.of(2020, 1, 1);
        UUID unit = units.on(AsOf.now(CityClock.today(clock))).inOrder().getFirst().id();
        Rows rows = new Rows();
        List<String> addresses = new ArrayList<>(stations);
        for (int i = 0; i < stations; i++) {
            UUID station = new UUID(651, i);
            addresses.add("00%08d".formatted(i + 1));
            rows.add("flood_station", "station", station, "code", "", "address", addresses.getLast(), "name", "试验站" + (i + 1), "kind", StationKind.RIVER, "river", "试验河", "place", "", "county", unit,
                    "unit", unit, "datum", "1985国家高程基准", "profile", "standard", "interval", 5, "since", since, "note", "测量", "at", clock.instant());
            height(rows, station, ThresholdKind.DEFENCE, 9, since);
            height(rows, station, ThresholdKind.WARNING, 10, since);
            height(rows, station, ThresholdKind.GUARANTEED, 11, since);
        }
        journal.act(Actor.system("bench"), () -> rows.insert(jdbc));
        return addresses;
    }

    private void height(Rows rows, UUID station, ThresholdKind kind, int level, LocalDate since) {
        rows.add("flood_threshold", "station", station, "kind", kind, "level", level, "since", since, "note", "测量", "at", clock.instant());
    }

    /** Where stations are heard. */
    public int port() {
        return gateway.port();
    }
}
