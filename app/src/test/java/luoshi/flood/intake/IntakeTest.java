package luoshi.flood.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import luoshi.app.server.RunningLuoshi;
import luoshi.flood.Cause;
import luoshi.flood.Flag;
import luoshi.flood.Observation;
import luoshi.flood.store.Arrival;
import luoshi.flood.store.Delivery;
import luoshi.flood.store.Observations;
import luoshi.flood.store.SeriesBook;
import luoshi.flood.store.Source;
import luoshi.flood.store.Stored;
import luoshi.flood.store.Telegram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SL 651-2014 6.6: what is confirmed is kept, what comes again is confirmed and not doubled. */
class IntakeTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final Instant FOUR = Instant.parse("2022-06-29T20:00:00Z");

    private int level;

    @BeforeEach
    void aStation() {
        level = luoshi.part(SeriesBook.class).of(UUID.randomUUID(), "Z").id();
    }

    @Test
    void what_is_delivered_is_held() throws Exception {
        Stored stored = deliver(null, Arrival.of(level, FOUR, 10.49), Arrival.of(level, FOUR.plusSeconds(300), Double.NaN));

        assertThat(stored.repeated()).isFalse();
        assertThat(held()).isEqualTo("20:00 10.49 ORIGINAL_RELIABLE | 20:05 NaN MISSING");
        assertThat(luoshi.part(Observations.class).latest().get(level).observation().at()).isEqualTo(FOUR.plusSeconds(300));
    }

    @Test
    void the_same_value_for_the_same_moment_adds_nothing_and_has_the_number_that_it_had() throws Exception {
        Stored first = deliver(null, Arrival.of(level, FOUR, 10.49));
        Stored second = deliver(null, Arrival.of(level, FOUR, 10.49), Arrival.of(level, FOUR, 10.49));

        assertThat(second.repeated()).isTrue();
        assertThat(second.ids()).containsOnly(first.ids()[0]);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void another_value_for_the_same_moment_is_kept_beside_it_and_doubted() throws Exception {
        deliver(null, Arrival.of(level, FOUR, 10.49), Arrival.of(level, FOUR, 10.94));

        assertThat(held()).isEqualTo("20:00 10.94 ORIGINAL_DOUBTFUL");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void a_persons_correction_stands_above_what_was_sent_and_changes_nothing_of_it() throws Exception {
        Stored first = deliver(null, Arrival.of(level, FOUR, 104.9));
        Stored second = deliver(null, Arrival.correction(level, FOUR, 10.49, "小数点抄错"));

        assertThat(second.ids()).isEqualTo(first.ids());
        assertThat(held()).isEqualTo("20:00 10.49 CORRECTED_RELIABLE");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void what_is_withdrawn_holds_no_more() throws Exception {
        deliver(null, Arrival.of(level, FOUR, 10.49));
        deliver(null, Arrival.withdrawal(level, FOUR, "探头在检修"));

        assertThat(held()).isEmpty();
    }

    @Test
    void a_report_that_comes_again_within_three_days_is_known_by_station_function_serial_number_and_time_of_sending() throws Exception {
        Arrival value = Arrival.of(level, FOUR, 10.49);

        assertThat(deliver(report("0041080001", 7), value).repeated()).isFalse();
        assertThat(deliver(report("0041080001", 7), value).repeated()).isTrue();
        assertThat(deliver(report("0041080001", 8), value).repeated()).isFalse();
        assertThat(deliver(report("0041080002", 7), value).repeated()).isFalse();
    }

    @Test
    void values_of_years_ago_lie_in_parts_of_their_own() throws Exception {
        deliver(null, Arrival.of(level, Instant.parse("1996-08-05T00:00:00Z"), 12.3), Arrival.of(level, FOUR, 10.49), Arrival.of(level, Instant.parse("2016-07-09T08:50:00Z"), 11.8));

        assertThat(jdbc().sql("select distinct tableoid::regclass::text from flood_observation where series = :series order by 1").param("series", level).query(String.class).list())
                .containsExactly("flood_observation_19960805", "flood_observation_20160704", "flood_observation_20220627");
    }

    @Test
    void all_rows_can_be_made_again_from_what_was_sealed() throws Exception {
        deliver(report("0041080009", 1), Arrival.of(level, FOUR, 10.49), new Arrival(level, FOUR.plusSeconds(60), -1.5, Cause.CLOCK, false, "{\"sent\":\"591011154947\"}"));
        deliver(null, Arrival.correction(level, FOUR, 10.50, "看水尺"));

        List<Row> made = jdbc().sql("select id, content from flood_batch order by id").query((row, _) -> {
            List<Row> rows = new ArrayList<>();
            BatchText.read(row.getLong(1), row.getString(2), rows::add, _ -> { });
            return rows;
        }).list().stream().flatMap(List::stream).filter(row -> row.series() == level).toList();
        List<Row> stored = jdbc().sql("select id, series, (extract(epoch from at) * 1000000)::bigint, value, revision, flag, cause, note from flood_observation where series = :series"
                + " order by revision, at").param("series", level).query((row, _) -> new Row(row.getLong(1), row.getInt(2), row.getLong(3), row.getDouble(4), row.getInt(5),
                Flag.of(row.getInt(6)), Cause.of(row.getInt(7)), row.getString(8))).list();

        assertThat(made).isEqualTo(stored).hasSize(3);
    }

    @Test
    void many_who_deliver_at_once_share_commits_and_lose_nothing() throws Exception {
        List<CompletableFuture<Stored>> told = new ArrayList<>();
        long before = jdbc().sql("select count(*) from flood_batch").query(Long.class).single();
        for (int i = 0; i < 500; i++) {
            told.add(luoshi.part(Intake.class).deliver(Delivery.of(Source.SL651, Delivery.STATIONS, List.of(Arrival.of(level, FOUR.plusSeconds(i), i)))));
        }
        for (var one : told) {
            one.get();
        }

        assertThat(rows()).isEqualTo(500);
        assertThat(jdbc().sql("select count(*) from flood_batch").query(Long.class).single() - before).isLessThan(100);
    }

    private Stored deliver(Telegram report, Arrival... arrivals) throws Exception {
        return luoshi.part(Intake.class).deliver(new Delivery(Source.SL651, Delivery.STATIONS, report, null, List.of(arrivals))).get();
    }

    private static Telegram report(String station, int serial) {
        return new Telegram(station, "32", serial, "220630120002", 0, FOUR, "TCP", "10.0.0.7:4711", true, "", "7E7E");
    }

    private String held() {
        List<Observation> held = luoshi.part(Observations.class).between(List.of(level), FOUR.minusSeconds(3600), FOUR.plusSeconds(3600));
        return held.stream().map(one -> one.at().toString().substring(11, 16) + " " + one.value() + " " + one.flag()).collect(Collectors.joining(" | "));
    }

    private long rows() {
        return jdbc().sql("select count(*) from flood_observation where series = :series").param("series", level).query(Long.class).single();
    }

    private static JdbcClient jdbc() {
        return luoshi.part(JdbcClient.class);
    }
}
