package luoshi.flood.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import luoshi.app.server.RunningLuoshi;
import luoshi.flood.AStation;
import luoshi.flood.Stations;
import luoshi.flood.Warning;
import luoshi.flood.intake.Intake;
import luoshi.flood.store.Arrival;
import luoshi.flood.store.Delivery;
import luoshi.flood.store.SeriesBook;
import luoshi.flood.store.Source;
import luoshi.flood.store.Stored;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 设防、警戒、保证水位 (SL 323-2011), over a real database. */
class WatchingTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private UUID station;
    private int level;
    private Instant begin;

    @BeforeEach
    void aRiver() {
        station = AStation.onARiver(luoshi);
        level = luoshi.part(SeriesBook.class).of(station, "Z").id();
        begin = luoshi.part(Clock.class).instant().truncatedTo(ChronoUnit.MINUTES).minus(12, ChronoUnit.HOURS);
    }

    @Test
    void a_river_that_rises_step_by_step_and_falls_has_one_warning_with_its_stages() throws Exception {
        levels(8.5, 9.1, 10.2, 11.3, 10.96, 10.9, 10.9, 10.9, 10.9, 10.9, 10.9, 10.9, 10.9, 10.9, 10.9, 10.9, 10.9, 10.9);

        assertThat(passed()).isEqualTo("OPENED BLUE | RAISED YELLOW | RAISED ORANGE | LOWERED YELLOW");
        assertThat(open()).isEqualTo("river-stage YELLOW highest ORANGE");
    }

    @Test
    void a_river_that_jitters_about_its_mark_has_one_warning() throws Exception {
        for (int i = 0; i < 40; i++) {
            deliver(i, i % 2 == 0 ? 10.01 : 9.99);
        }

        assertThat(passed()).isEqualTo("OPENED YELLOW");
    }

    @Test
    void what_comes_again_opens_nothing_again() throws Exception {
        levels(8.5, 10.2);
        levels(8.5, 10.2);

        assertThat(passed()).isEqualTo("OPENED YELLOW");
    }

    @Test
    void many_who_deliver_the_same_at_the_same_time_open_one_warning() throws Exception {
        List<CompletableFuture<Stored>> told = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            told.add(luoshi.part(Intake.class).deliver(of(i % 7, 10.2)));
        }
        for (CompletableFuture<Stored> one : told) {
            one.get();
        }

        assertThat(passed()).isEqualTo("OPENED YELLOW");
    }

    @Test
    void a_warning_goes_on_where_it_stood_after_another_writer_was_there() throws Exception {
        levels(8.5, 10.2);
        luoshi.part(JdbcClient.class).sql("select nextval('flood_batch_id')").query(Long.class).single();
        luoshi.part(Journal.class).act(Actor.system("telemetry"), () -> luoshi.part(JdbcClient.class)
                .sql("insert into flood_batch (id, source, observations, content, at) values ((select max(id) + 1000000 from flood_batch), 'SL651', 0, '', now())").update());
        deliver(2, 11.2);

        assertThat(passed()).isEqualTo("OPENED YELLOW | RAISED ORANGE");
    }

    @Test
    void warnings_of_a_past_moment_are_those_that_were_known_then() throws Exception {
        Instant before = luoshi.part(Clock.class).instant();
        Thread.sleep(5);
        levels(8.5, 10.2);

        assertThat(luoshi.part(Warnings.class).at(before)).noneMatch(warning -> warning.station().equals(station));
        assertThat(open()).isEqualTo("river-stage YELLOW highest YELLOW");
    }

    @Test
    void what_is_warned_of_at_a_station_is_over_when_it_goes_out_of_service() throws Exception {
        levels(8.5, 10.2);
        Stations stations = luoshi.part(Stations.class);
        stations.record(AStation.duty(luoshi), stations.find(station).orElseThrow().endedOn(CityClock.today(luoshi.part(Clock.class))));
        luoshi.part(Intake.class).deliver(Delivery.NOTHING).get();
        levels(11.5);

        assertThat(passed()).isEqualTo("OPENED YELLOW | CLOSED null");
    }

    private void levels(double... levels) throws Exception {
        for (int i = 0; i < levels.length; i++) {
            deliver(i, levels[i]);
        }
    }

    private void deliver(int step, double value) throws Exception {
        luoshi.part(Intake.class).deliver(of(step, value)).get();
    }

    /** A value each quarter of an hour: an hour below a mark lowers. */
    private Delivery of(int step, double value) {
        return Delivery.of(Source.SL651, Delivery.STATIONS, List.of(Arrival.of(level, begin.plus(15L * step, ChronoUnit.MINUTES), value)));
    }

    private String passed() {
        return luoshi.part(Warnings.class).between(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")).stream().filter(one -> one.station().equals(station) && one.rule().equals("river-stage"))
                .map(one -> one.change() + " " + one.after()).collect(Collectors.joining(" | "));
    }

    private String open() {
        return luoshi.part(Warnings.class).at(luoshi.part(Clock.class).instant()).stream().filter(one -> one.station().equals(station) && one.rule().equals("river-stage"))
                .map((Warning one) -> one.rule() + " " + one.colour() + " highest " + one.highest()).collect(Collectors.joining(" | "));
    }
}
