package luoshi.flood.scenario;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import luoshi.flood.Cause;
import luoshi.flood.Station;
import luoshi.flood.StationKind;
import luoshi.flood.Stations;
import luoshi.flood.store.Arrival;
import luoshi.flood.store.Delivery;
import luoshi.flood.intake.Intake;
import luoshi.flood.store.Series;
import luoshi.flood.store.SeriesBook;
import luoshi.flood.store.Source;
import luoshi.journal.Genesis;
import luoshi.kernel.CityClock;
import luoshi.people.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plays a scenario into a data directory whose time is staged: time is put forward to each moment before its values come in, so that the warnings are known when they would have been. */
@Component
public class Scenarios {

    private static final Map<String, StationKind> KINDS = Map.of("P1", StationKind.RAIN, "ZU", StationKind.RESERVOIR, "WD", StationKind.UNDERPASS);

    private final Genesis genesis;
    private final Stations stations;
    private final SeriesBook book;
    private final Intake intake;
    private final Clock clock;
    private final JdbcClient jdbc;

    Scenarios(Genesis genesis, Stations stations, SeriesBook book, Intake intake, Clock clock, JdbcClient jdbc) {
        this.genesis = genesis;
        this.stations = stations;
        this.book = book;
        this.intake = intake;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * Plays 郑州 2021-07-20, moved to a time at which the example city is there: hour for hour as it was. Its stations are out of service from the day after on, and what was warned of at them is over.
     *
     * @param who records the stations
     * @param county in which they are put
     * @param begins what stands for 20:00 of 19 July 2021
     * @throws IllegalStateException on real data, or where the clock is past the beginning
     */
    public void playZhengzhou(SignedIn who, UUID county, Instant begins) throws InterruptedException {
        Scenario scenario = Scenario.read(Scenario.ZHENGZHOU).moved(Duration.between(Scenario.ZHENGZHOU_BEGINS, begins));
        if (!genesis.isStaged() || clock.instant().isAfter(begins)) {
            throw new IllegalStateException("a scenario is played on a staged clock that stands before " + begins + ", and this one stands at " + clock.instant());
        }
        Map<String, UUID> ids = new HashMap<>();
        Map<Instant, List<Arrival>> moments = new TreeMap<>();
        for (Scenario.Line line : scenario.lines()) {
            UUID station = ids.computeIfAbsent(line.station(), name -> register(who, name, line.element(), county));
            moments.computeIfAbsent(line.at(), _ -> new ArrayList<>())
                    .add(new Arrival(book.of(station, line.element()).id(), line.at(), line.value(), Cause.NONE, false, "{\"source\":\"" + line.source() + "\"}"));
        }
        for (Map.Entry<Instant, List<Arrival>> moment : moments.entrySet()) {
            until(who, moment.getKey());
            intake.deliver(Delivery.of(Source.SCENARIO, Delivery.STATIONS, moment.getValue())).join();
        }
        LocalDate after = CityClock.today(clock).plusDays(1);
        ids.values().forEach(station -> stations.record(who, stations.find(station).orElseThrow().endedOn(after)));
        until(who, CityClock.startOf(after));
        intake.deliver(Delivery.NOTHING).join();
    }

    /**
     * When a scenario was played.
     *
     * @param from its beginning
     * @param to the moment of its last values
     */
    public record Played(Instant from, Instant to) {}

    /** The one that was played here. */
    public Optional<Played> played() {
        Integer[] series = stations.all().stream().filter(station -> station.name().startsWith(Scenario.NAMED)).flatMap(station -> book.byStation().getOrDefault(station.id(), List.of()).stream())
                .map(Series::id).toArray(Integer[]::new);
        return series.length == 0 ? Optional.empty() : jdbc.sql("select min(at), max(at) from flood_observation where series = any(:series) having count(*) > 0").param("series", series)
                .query((row, _) -> new Played(row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant())).optional();
    }

    private void until(SignedIn who, Instant moment) {
        Duration ahead = Duration.between(clock.instant(), moment).plusSeconds(1);
        if (ahead.isPositive()) {
            genesis.step(who.actor(), ahead);
        }
    }

    private UUID register(SignedIn who, String name, String element, UUID county) {
        int interval = element.equals("WD") ? 5 : 60;
        LocalDate since = CityClock.dayOf(clock.instant());
        return stations.record(who, new Station(null, "", "", name, KINDS.get(element), "", "位置为示意", new BigDecimal("113.2").add(BigDecimal.valueOf(name.length() % 5, 2)),
                new BigDecimal("35.2").add(BigDecimal.valueOf(element.charAt(0) % 7, 2)), county, who.posts().getFirst().unit(), "假定基面", null, "standard", interval, since, null,
                "情景数据：有来源的是锚点，其余为合成"));
    }
}
