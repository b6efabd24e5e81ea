package luoshi.flood.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.flood.RestoredObservations;
import luoshi.flood.store.Arrival;
import luoshi.flood.store.Delivery;
import luoshi.flood.store.SeriesBook;
import luoshi.flood.store.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class RebuildingTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final String ALL = "select md5(string_agg(o::text, '|' order by id, revision, at)) from flood_observation o";

    @Test
    void the_rows_by_which_observations_are_read_follow_from_the_sealed_ones() throws Exception {
        int level = luoshi.part(SeriesBook.class).of(UUID.randomUUID(), "Z").id();
        Instant begin = Instant.parse("2022-06-01T00:00:00Z");
        for (int i = 0; i < 120; i++) {
            deliver(Arrival.of(level, begin.plusSeconds(3600L * i), i % 40 == 20 ? 60 : 10 + i % 7 / 10.0), Arrival.of(level, begin.plusSeconds(3600L * i + 1800), Double.NaN));
        }
        deliver(Arrival.correction(level, begin, 9.9, "看水尺"), Arrival.withdrawal(level, begin.plusSeconds(3600), "检修"));
        String before = jdbc().sql(ALL).query(String.class).single();
        long many = jdbc().sql("select count(*) from flood_observation").query(Long.class).single();
        luoshi.database().execute("delete from flood_observation");

        try (Connection connection = luoshi.database().connect()) {
            connection.setAutoCommit(false);
            assertThat(RestoredObservations.tell(connection)).isEqualTo(many);
            connection.commit();
        }

        assertThat(jdbc().sql(ALL).query(String.class).single()).isEqualTo(before);
    }

    private static void deliver(Arrival... arrivals) throws Exception {
        luoshi.part(Intake.class).deliver(Delivery.of(Source.SL651, Delivery.STATIONS, List.of(arrivals))).get();
    }

    private static JdbcClient jdbc() {
        return luoshi.part(JdbcClient.class);
    }
}
