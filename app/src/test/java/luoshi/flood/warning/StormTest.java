package luoshi.flood.warning;

import static luoshi.flood.warning.Gauge.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import luoshi.flood.Flag;
import luoshi.flood.warning.Place.Kind;
import org.junit.jupiter.api.Test;

/** Many stations at once, and states that are written and read between any two events: what a log, a restart or another batching must not change. */
class StormTest {

    private static final Place ALL = new Place(Kind.RIVER, Set.of("Z", "PN05", "PN01", "P1", "PT", "VT"), 5, Gauge.river().datum(), Gauge.river().thresholds());
    private static final Place UNDERPASS = new Place(Kind.UNDERPASS, Set.of("WD", "PN05", "PN01", "P1", "PT", "VT"), 5, "", List.of());

    @Test
    void ten_thousand_stations_that_cross_at_once_with_jitter_each_open_once_and_close_once() {
        int stations = 10_000;
        Watch watch = Watch.of(List.of(Gauge.rule("river-stage")), Gauge.river());
        State[] states = new State[stations];
        int[] opened = new int[stations];
        int[] closed = new int[stations];
        java.util.Arrays.fill(states, State.NONE);
        Random random = new Random(20_210_720);
        for (int minute = 0; minute < 240; minute++) {
            double level = minute < 60 ? 103.5 + minute * 0.01 : minute < 120 ? 104.1 : 103.5;
            for (int station = 0; station < stations; station++) {
                Event event = new Event.Seen(Gauge.element("Z"), at("08:00").plusSeconds(60L * minute), level + random.nextInt(-20, 21) / 1000.0, Flag.ORIGINAL_RELIABLE, at("08:00").plusSeconds(60L * minute + 5));
                Outcome outcome = Evaluator.step(watch, states[station], event);
                states[station] = outcome.state();
                for (Change change : outcome.changes()) {
                    opened[station] += change.kind() == Change.Kind.OPENED ? 1 : 0;
                    closed[station] += change.kind() == Change.Kind.CLOSED ? 1 : 10;
                }
            }
        }

        assertThat(opened).containsOnly(1);
        assertThat(closed).as("nothing but one opening, which counts 10 here, and one closing").containsOnly(11);
    }

    private static List<Event> storm(Random random, boolean underpass) {
        List<Event> events = new ArrayList<>();
        Instant start = at("00:00");
        double level = underpass ? 0 : 103;
        double count = 99_990;
        for (int i = 0; i < 600; i++) {
            Instant now = start.plusSeconds(300L * i / 2);
            Instant moment = now.minusSeconds(random.nextInt(5) == 0 ? 60L * random.nextInt(400) : 0);
            Flag flag = Flag.of(random.nextInt(8) == 0 ? random.nextInt(10) : 0);
            level = Math.max(underpass ? 0 : 102, level + random.nextGaussian() * (underpass ? 0.06 : 0.3));
            count = random.nextInt(50) == 0 ? random.nextInt(20) : Math.max(0, count + random.nextInt(30) / 10.0) % 100_000;
            switch (random.nextInt(9)) {
                case 0 -> events.add(new Event.Tick(now));
                case 1 -> events.add(new Event.Clocked(Duration.ofMinutes(random.nextInt(3) * 7L), now));
                case 2 -> events.add(new Event.Seen(Gauge.element("PT"), moment, count, flag, now));
                case 3 -> events.add(new Event.Seen(Gauge.element("P1"), moment, random.nextInt(60), flag, now));
                case 4 -> events.add(new Event.Seen(Gauge.element("PN01"), moment, random.nextInt(8) / 10.0, flag, now));
                case 5, 6 -> events.add(new Event.Seen(Gauge.element("PN05"), moment, random.nextInt(90) / 10.0, flag, now));
                default -> events.add(new Event.Seen(Gauge.element(underpass ? "WD" : "Z"), moment, Math.round(level * 1000) / 1000.0, flag, now));
            }
        }
        return events;
    }

    @Test
    void stopped_anywhere_written_and_read_it_goes_on_as_if_in_one_go() {
        int changes = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Watch watch = Watch.of(Gauge.RULES, seed % 2 == 0 ? ALL : UNDERPASS);
            State whole = State.NONE;
            State broken = State.NONE;
            for (Event event : storm(random, seed % 2 != 0)) {
                Outcome one = Evaluator.step(watch, whole, event);
                Outcome other = Evaluator.step(watch, random.nextInt(3) == 0 ? State.read(broken.write()) : broken, event);
                assertThat(other.changes()).isEqualTo(one.changes());
                assertThat(other.state().write()).isEqualTo(one.state().write());
                whole = one.state();
                broken = other.state();
                changes += one.changes().size();
            }
        }
        assertThat(changes).as("the storm moves something").isGreaterThan(200);
    }

    @Test
    void no_warning_opens_twice_or_changes_to_what_it_is_and_rain_is_never_counted_twice() {
        for (int seed = 100; seed < 160; seed++) {
            java.util.Map<String, luoshi.flood.Colour> open = new java.util.HashMap<>();
            Watch watch = Watch.of(Gauge.RULES, seed % 2 == 0 ? ALL : UNDERPASS);
            State state = State.NONE;
            for (Event event : storm(new Random(seed), seed % 2 != 0)) {
                Outcome outcome = Evaluator.step(watch, state, event);
                state = outcome.state();
                assertThat(outcome.changes()).extracting(Change::rule).doesNotHaveDuplicates();
                for (Change change : outcome.changes()) {
                    assertThat(change.before()).isEqualTo(open.get(change.rule())).isNotEqualTo(change.after());
                    assertThat(change.kind()).isEqualTo(Change.Kind.of(change.before(), change.after()));
                    assertThat(change.zh()).doesNotContain("NaN");
                    open.put(change.rule(), change.after());
                }
            }
        }
    }

    @Test
    void the_state_of_a_station_is_small_where_nothing_happens() {
        Gauge quiet = new Gauge(Gauge.RULES, ALL).sendsEvery(5, "PN05", "00:05", new double[288]).sendsEvery(5, "Z", "00:05", new double[288]);
        Gauge wet = new Gauge(Gauge.RULES, ALL);
        for (int i = 0; i < 288; i++) {
            wet.sends("PN05", at("00:05").plusSeconds(300L * i), i % 7 / 10.0).sends("Z", at("00:05").plusSeconds(300L * i), 103 + i * 0.001);
        }

        assertThat(quiet.state.write().length).isLessThan(200);
        assertThat(wet.state.write().length).isLessThan(800);
    }

    @Test
    void a_hundred_thousand_rules_are_compiled_and_a_station_meets_only_its_own() {
        List<Watch> watches = new ArrayList<>();
        for (int station = 0; station < 25_000; station++) {
            watches.add(Watch.of(Gauge.RULES, ALL));
        }

        assertThat(watches.stream().mapToInt(Watch::size).sum()).isGreaterThan(100_000);
        assertThat(watches.getFirst().size()).isEqualTo(5);
    }
}
