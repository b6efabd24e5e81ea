package luoshi.matter.clock;

import static luoshi.matter.clock.ClockFiles.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.matter.ClockKind;
import luoshi.matter.ClockSpan;
import luoshi.matter.DueLamp;
import luoshi.matter.MatterClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every clock, in every state, just before, at and just after every edge, against tables written by hand first. Source: design, “Clocks and due lamps”: green
 * while more than a fifth of the interval and more than a day is left; red with 催办 at once and with 督办 after 3 more days, for the clocks 1 and 3 after 1.
 */
class DueLampTest {

    private static final ClockRules RULES = ClockRules.shipped();
    private static final Instant BEGINS = at("2022-03-10T09:00");

    /** Issued Thursday 2022-03-10 9:00; when yellow, red and 督办 begin. Yellow of clocks 1 and 3 is the last day, of the others the last fifth. */
    private static final String EDGES = """
            DEPLOY   2022-03-11T00:00 2022-03-12T00:00 2022-03-13T00:00
            FEEDBACK 2022-03-14T00:00 2022-03-15T00:00 2022-03-16T00:00
            SETTLE   2022-03-16T11:24 2022-03-18T00:00 2022-03-21T00:00
            MONTH    2022-04-05T11:24 2022-04-12T00:00 2022-04-15T00:00
            NODE     2022-06-08T11:24 2022-07-01T00:00 2022-07-04T00:00
            DEADLINE 2022-11-02T16:12 2023-01-01T00:00 2023-01-04T00:00
            """;

    /**
     * For each state: as it begins; then a microsecond before, at and after yellow; the same for red; the same for 督办. R 催办, S 督办; g green, y yellow;
     * - grey; v tick, V tick with the mark of late.
     */
    private static final String LAMPS = """
            open                                   g  gyy yRR RSS
            held                                   -  --- --- ---
            provisional                            -  --- --- ---
            held provisional                       -  --- --- ---
            met-at-once                            v  vvv vvv vvv
            met-at-yellow                          g  gvv vvv vvv
            met-just-in-time                       g  gyy vvv vvv
            met-at-due                             g  gyy yVV VVV
            met-at-supervise                       g  gyy yRR RVV
            held met-at-yellow                     -  -vv vvv vvv
            held met-at-due                        -  --- -VV VVV
            provisional met-just-in-time           -  --- vvv vvv
            provisional met-at-supervise           -  --- --- -VV
            """;

    static Stream<Arguments> everyClockInEveryState() {
        return EDGES.lines().flatMap(edges -> LAMPS.lines().map(row -> Arguments.of(
                List.of(edges.split(" +")), row.substring(0, 39).strip(), row.substring(39).replace(" ", ""))));
    }

    @ParameterizedTest
    @MethodSource("everyClockInEveryState")
    void a_lamp_changes_at_its_edges_and_nowhere_else(List<String> edges, String state, String lamps) {
        List<Instant> moments = edges.stream().skip(1).map(ClockFiles::at).toList();
        ClockSpan span = span(ClockKind.valueOf(edges.getFirst()), moments, state);
        Stream<Instant> looks = Stream.concat(Stream.of(BEGINS), moments.stream().flatMap(edge -> Stream.of(edge.minus(1, ChronoUnit.MICROS), edge, edge.plus(1, ChronoUnit.MICROS))));

        assertThat(looks.map(asOf -> letter(RULES.lamp(span, asOf))).collect(Collectors.joining())).isEqualTo(lamps);
    }

    private static ClockSpan span(ClockKind kind, List<Instant> edges, String state) {
        Instant due = edges.get(1);
        List<String> words = Arrays.asList(state.split(" "));
        Instant met = switch (words.getLast()) {
            case "met-at-once" -> BEGINS;
            case "met-at-yellow" -> edges.getFirst();
            case "met-just-in-time" -> due.minus(1, ChronoUnit.MICROS);
            case "met-at-due" -> due;
            case "met-at-supervise" -> edges.getLast();
            default -> null;
        };
        return new ClockSpan(kind, kind == ClockKind.NODE ? 1 : 0, BEGINS, due, met, words.contains("held"), words.contains("provisional"));
    }

    /** The slip belongs to the letter, so that one of the wrong kind shows. */
    private static String letter(DueLamp lamp) {
        String slip = lamp.light() + " " + lamp.slip();
        return switch (slip) {
            case "GREEN NONE" -> "g";
            case "YELLOW REMIND" -> "y";
            case "RED CHASE" -> "R";
            case "RED SUPERVISE" -> "S";
            case "GREY NONE" -> "-";
            case "TICK NONE" -> lamp.late() ? "V" : "v";
            default -> throw new AssertionError(slip);
        };
    }

    @Test
    void the_edges_are_those_of_a_matter_issued_then() {
        List<Instant> dues = Stream.of("DEPLOY", "FEEDBACK", "SETTLE").map(kind -> EDGES.lines().filter(line -> line.startsWith(kind)).findFirst().orElseThrow())
                .map(line -> at(line.split(" +")[2])).toList();

        assertThat(RULES.dues(MatterClass.ORDINARY, BEGINS)).extracting(ClockRules.Dated::due).isEqualTo(dues);
    }
}
