package luoshi.flood.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.flood.Cause;
import luoshi.flood.Colour;
import luoshi.flood.Flag;
import luoshi.flood.Observation;
import luoshi.flood.Station;
import luoshi.flood.StationKind;
import luoshi.flood.Warning;
import luoshi.flood.station.Presence;
import luoshi.flood.store.Series;
import org.junit.jupiter.api.Test;

/** How stations stand, on plain values. */
class PictureTest {

    private static final Instant NOON = Instant.parse("2021-07-20T04:00:00Z");

    private final Map<UUID, Series> leading = new HashMap<>();
    private final Map<Integer, Observation> latest = new HashMap<>();
    private final List<Station> stations = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    private UUID station(String name, int minutesAgo, double value, Flag flag) {
        Station station = aStation(name, null);
        stations.add(station);
        leading.put(station.id(), new Series(stations.size(), station.id(), "WD", null));
        latest.put(stations.size(), new Observation(stations.size(), NOON.minusSeconds(60L * minutesAgo), value, flag, Cause.NONE));
        return station.id();
    }

    private static Station aStation(String name, LocalDate until) {
        return new Station(UUID.randomUUID(), "", "", name, StationKind.ROAD, "", "", BigDecimal.valueOf(113.2), BigDecimal.valueOf(35.2), null, null, "", null,
                "standard", 5, LocalDate.of(2021, 1, 1), until, "");
    }

    private void warning(UUID station, Colour colour, Warning.Kind kind) {
        warnings.add(new Warning(UUID.randomUUID(), "water-depth", kind, colour, colour, station, "", null, "", "", NOON, NOON, null));
    }

    private String told() {
        Picture picture = Picture.of(NOON, stations, leading, latest, warnings);
        return picture.stations().stream()
                .map(one -> one.station().name() + " " + one.value() + (one.isDoubtful() ? "?" : "") + " " + one.state() + one.colour().map(colour -> " " + colour).orElse(""))
                .collect(Collectors.joining(" | "));
    }

    @Test
    void the_gravest_warning_stands_first_then_silence_then_what_is_late() {
        station("一", 2, 0.012, Flag.ORIGINAL_RELIABLE);
        UUID two = station("二", 4, 0.27, Flag.ORIGINAL_RELIABLE);
        station("三", 11, 0.01, Flag.ORIGINAL_RELIABLE);
        station("四", 31, 0.01, Flag.ORIGINAL_RELIABLE);
        UUID five = station("五", 1, 0.55, Flag.ORIGINAL_DOUBTFUL);
        warning(two, Colour.YELLOW, Warning.Kind.MEASURED);
        warning(two, Colour.ORANGE, Warning.Kind.MEASURED);
        warning(five, Colour.RED, Warning.Kind.MEASURED);

        assertThat(told()).isEqualTo("五 0.550 m? ONLINE RED | 二 0.270 m ONLINE ORANGE | 四 0.010 m SILENT | 三 0.010 m LATE | 一 0.012 m ONLINE");
    }

    @Test
    void silence_is_a_state_and_no_colour() {
        warning(station("站", 40, 0.01, Flag.ORIGINAL_RELIABLE), Colour.BLUE, Warning.Kind.SILENT);

        assertThat(told()).isEqualTo("站 0.010 m SILENT");
        assertThat(Picture.of(NOON, stations, leading, latest, warnings).colours()).containsEntry(Colour.BLUE, 0);
    }

    @Test
    void what_was_never_heard_is_silent_and_what_does_not_serve_is_out_of_service() {
        stations.add(aStation("从未来报", null));
        stations.add(aStation("拆除", LocalDate.of(2021, 7, 1)));

        assertThat(told()).isEqualTo("从未来报 — SILENT | 拆除 — STOPPED");
    }

    @Test
    void a_value_that_cannot_be_used_is_not_shown_and_the_station_is_on_line() {
        station("缺测", 1, Double.NaN, Flag.MISSING);
        station("越限", 1, 99, Flag.ORIGINAL_UNRELIABLE);

        assertThat(told()).isEqualTo("缺测 — ONLINE | 越限 — ONLINE");
    }

    @Test
    void a_station_that_does_not_send_what_it_is_there_for_shows_what_it_sends_but_not_its_voltage() {
        Station road = aStation("站", null);

        assertThat(Picture.leading(road, List.of(new Series(1, road.id(), "VT", null), new Series(2, road.id(), "Z", null))).orElseThrow().element()).isEqualTo("Z");
        assertThat(Picture.leading(road, List.of(new Series(1, road.id(), "VT", null), new Series(2, road.id(), "Z", null), new Series(3, road.id(), "WD", null))).orElseThrow().element()).isEqualTo("WD");
        assertThat(Picture.leading(road, List.of(new Series(1, road.id(), "VT", null)))).isEmpty();
    }
}
