package luoshi.matter.clock;

import static luoshi.matter.clock.ClockFiles.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import luoshi.app.postgres.TestDatabase;
import luoshi.matter.ClockKind;
import luoshi.matter.ClockSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Source: design, “Derived, never stored”: a property test holds what is computed in the database equal to the pure function. */
class LampSqlTest {

    private static final int SPANS = 10_000;
    private static final ClockRules SHIPPED = ClockRules.shipped();

    /** Rules that differ by clock and day of issue in every value that a lamp rests on. */
    private static final ClockRules CHANGED = ClockRules.read(
            ClockFiles.clocksWith("SETTLE", "SETTLE ORDINARY 7d CAL - 2/7 0d 0d - 2022-06-30 旧", "SETTLE ORDINARY 5d WD - 0/1 2d 10d 2022-07-01 - 新"), ClockFiles.CALENDAR);

    @RegisterExtension
    static final TestDatabase database = TestDatabase.empty();

    private record Look(ClockSpan span, Instant asOf) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void sql_and_java_say_the_same_of_any_clock_at_any_moment(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Look> looks = IntStream.range(0, SPANS).mapToObj(_ -> look(random)).toList();

        try (Connection connection = database.connect()) {
            fill(connection, looks);
            for (ClockRules rules : List.of(SHIPPED, CHANGED)) {
                List<Integer> wanted = looks.stream().map(look -> rules.lamp(look.span(), look.asOf()).code()).toList();

                assertThat(codes(connection, rules.lampSql().replace(":asOf", "as_of"))).isEqualTo(wanted);
                assertThat(wanted).contains(0, 1, 2, 3, 4, 5, 6);
            }
        }
    }

    @Test
    void the_moment_is_a_parameter() throws SQLException {
        try (Connection connection = database.connect()) {
            fill(connection, List.of(new Look(new ClockSpan(ClockKind.SETTLE, 0, at("2022-03-10T09:00"), at("2022-03-18T00:00"), null, false, false), Instant.EPOCH)));
            JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));

            assertThat(List.of("2022-03-10T09:00", "2022-03-16T11:24", "2022-03-18T00:00", "2022-03-21T00:00"))
                    .map(moment -> client.sql("select " + SHIPPED.lampSql() + " from span").param("asOf", at(moment).atOffset(ZoneOffset.UTC)).query(Integer.class).single())
                    .containsExactly(2, 4, 5, 6);
        }
    }

    /** Somewhere within the life of a random clock, or within two microseconds of one of its edges by either set of rules. */
    private static Look look(Random random) {
        ClockKind kind = ClockKind.values()[random.nextInt(ClockKind.values().length)];
        Instant begins = random.nextInt(5) == 0
                ? jittered(random, at("2022-07-01T00:00"))
                : at("2022-06-01T00:00").plus(random.nextLong(Duration.ofDays(60).toNanos() / 1000), ChronoUnit.MICROS);
        Duration whole = Duration.of(random.nextLong(Duration.ofDays(random.nextBoolean() ? 4 : 200).toNanos() / 1000), ChronoUnit.MICROS);
        Instant due = begins.plus(whole);
        Instant met = random.nextInt(3) == 0 ? near(random, begins, due) : null;
        ClockSpan span = new ClockSpan(kind, 0, begins, due, met, random.nextInt(10) == 0, random.nextInt(10) == 0);
        return new Look(span, met != null && random.nextBoolean() ? jittered(random, met) : near(random, begins, due));
    }

    private static Instant near(Random random, Instant begins, Instant due) {
        Duration whole = Duration.between(begins, due);
        Duration day = Duration.ofDays(1);
        return switch (random.nextInt(11)) {
            case 0 -> jittered(random, begins);
            case 1 -> jittered(random, due);
            case 2 -> jittered(random, due.minus(whole.dividedBy(5)));
            case 3 -> jittered(random, due.minus(whole.multipliedBy(2).dividedBy(7)));
            case 4 -> jittered(random, due.minus(day));
            case 5 -> jittered(random, due.minus(day.multipliedBy(2)));
            case 6 -> jittered(random, due.plus(day));
            case 7 -> jittered(random, due.plus(day.multipliedBy(3)));
            case 8 -> jittered(random, due.plus(day.multipliedBy(10)));
            default -> begins.plus(random.nextLong(1 + 2 * whole.toNanos() / 1000), ChronoUnit.MICROS);
        };
    }

    private static Instant jittered(Random random, Instant edge) {
        return edge.truncatedTo(ChronoUnit.MICROS).plus(random.nextInt(5) - 2, ChronoUnit.MICROS);
    }

    /** In a zone with summer time, which must not matter. */
    private static void fill(Connection connection, List<Look> looks) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'America/New_York'");
            statement.execute("create temporary table span (row int, kind text, begins timestamptz, due timestamptz, met timestamptz, held boolean, provisional boolean, as_of timestamptz)");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into span values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int row = 0; row < looks.size(); row++) {
                ClockSpan span = looks.get(row).span();
                insert.setInt(1, row);
                insert.setString(2, span.kind().name());
                insert.setObject(3, span.begins().atOffset(ZoneOffset.UTC));
                insert.setObject(4, span.due().atOffset(ZoneOffset.UTC));
                insert.setObject(5, span.met() == null ? null : span.met().atOffset(ZoneOffset.UTC));
                insert.setBoolean(6, span.held());
                insert.setBoolean(7, span.provisional());
                insert.setObject(8, looks.get(row).asOf().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<Integer> codes(Connection connection, String lamp) throws SQLException {
        List<Integer> codes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + lamp + " from span order by row")) {
            while (rows.next()) {
                codes.add(rows.getInt(1));
            }
        }
        return codes;
    }
}
