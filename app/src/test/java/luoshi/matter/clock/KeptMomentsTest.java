package luoshi.matter.clock;

import static luoshi.matter.clock.ClockFiles.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import luoshi.app.postgres.TestDatabase;
import luoshi.matter.ClockKind;
import luoshi.matter.ClockSpan;
import luoshi.matter.Party;
import luoshi.matter.State;
import luoshi.matter.course.Interval;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: design, “Derived, never stored”: a property test holds what is computed in the database equal to the pure function. */
class KeptMomentsTest {

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
    void three_moments_and_the_function_of_the_database_say_what_the_rules_say(long seed) throws SQLException, IOException {
        Random random = new Random(seed);
        List<Look> looks = IntStream.range(0, SPANS).mapToObj(_ -> look(random)).toList();

        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'America/New_York'"); // which has summer time: that must not matter
            statement.execute(lampFunction());
            for (ClockRules rules : List.of(SHIPPED, CHANGED)) {
                List<Integer> wanted = looks.stream().map(look -> rules.lamp(look.span(), look.asOf()).code()).toList();
                List<Interval> kept = looks.stream().map(look -> kept(look, rules)).toList();

                assertThat(IntStream.range(0, SPANS).mapToObj(i -> kept.get(i).code(looks.get(i).asOf())).toList()).isEqualTo(wanted);
                assertThat(codes(connection, looks, kept)).isEqualTo(wanted);
                assertThat(wanted).contains(0, 1, 2, 3, 4, 5, 6);
            }
            statement.execute("drop function matter_lamp");
        }
    }

    private static String lampFunction() throws IOException {
        try (InputStream file = KeptMomentsTest.class.getResourceAsStream("/db/migration/V202611300300__matter_matters.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s).*(create function matter_lamp.*?;).*", "$1");
        }
    }

    /** What is kept of a part that has this clock alone, as it was known at that moment. */
    private static Interval kept(Look look, ClockRules rules) {
        ClockSpan span = look.span();
        boolean met = span.met() != null && !span.met().isAfter(look.asOf());
        boolean grey = !met && (span.held() || span.provisional());
        boolean judged = !met && !grey;
        return new Interval(span.begins(), Interval.FOREVER, true, State.IN_HAND, Party.UNIT, null, met ? null : span.kind(), 0, met ? Interval.FOREVER : span.due(),
                judged ? rules.yellowAt(span) : Interval.FOREVER, judged ? span.due() : Interval.FOREVER, judged ? rules.superviseAt(span) : Interval.FOREVER,
                grey, met && !span.met().isBefore(span.due()), met ? 0 : 1);
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

    private static List<Integer> codes(Connection connection, List<Look> looks, List<Interval> kept) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists kept");
            statement.execute("create temporary table kept (row int, as_of timestamptz, yellow_at timestamptz, red_at timestamptz, supervise_at timestamptz, grey boolean, late boolean, clocks int)");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into kept values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int row = 0; row < looks.size(); row++) {
                Interval interval = kept.get(row);
                insert.setInt(1, row);
                insert.setObject(2, looks.get(row).asOf().atOffset(ZoneOffset.UTC));
                insert.setObject(3, moment(interval.yellowAt()));
                insert.setObject(4, moment(interval.redAt()));
                insert.setObject(5, moment(interval.superviseAt()));
                insert.setBoolean(6, interval.grey());
                insert.setBoolean(7, interval.late());
                insert.setInt(8, interval.clocks());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        List<Integer> codes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select matter_lamp(as_of, yellow_at, red_at, supervise_at, grey, late, clocks) from kept order by row")) {
            while (rows.next()) {
                codes.add(rows.getInt(1));
            }
        }
        return codes;
    }

    private static OffsetDateTime moment(Instant moment) {
        return moment.equals(Interval.FOREVER) ? OffsetDateTime.MAX : moment.atOffset(ZoneOffset.UTC); // the driver takes it for infinity
    }
}
