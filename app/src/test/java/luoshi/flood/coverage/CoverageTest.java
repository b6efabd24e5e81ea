package luoshi.flood.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.flood.Station;
import luoshi.flood.StationKind;
import luoshi.flood.WatchedPlace;
import luoshi.flood.WatchedPlace.Kind;
import org.junit.jupiter.api.Test;

/** 监测全覆盖 as a number: every reach and point has a station of which something good was observed in the last N minutes (domain/flood.md §8, 6). */
class CoverageTest {

    private static final Instant NOON = Instant.parse("2022-06-30T04:00:00Z");
    private static final LocalDate SPRING = LocalDate.of(2022, 3, 1);
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(1, 2);

    private final Map<UUID, WatchedPlace> places = new LinkedHashMap<>();
    private final Map<UUID, List<Places.Tie>> ties = new LinkedHashMap<>();

    @Test
    void covered_late_dark_and_without_a_station() {
        place("甲", tie("甲", ONE, null));
        place("乙");
        place("丙", tie("丙", TWO, null));

        assertThat(List.of(30, 31, 90, 91).stream().map(minutes -> told(Map.of(ONE, NOON.minusSeconds(minutes * 60L)))).collect(Collectors.joining(" | ")))
                .isEqualTo("甲 COVERED 乙 NONE 丙 DARK | 甲 LATE 乙 NONE 丙 DARK | 甲 LATE 乙 NONE 丙 DARK | 甲 DARK 乙 NONE 丙 DARK");
    }

    @Test
    void one_good_station_of_several_is_enough() {
        place("甲", tie("甲", ONE, null), tie("甲", TWO, null));

        assertThat(told(Map.of(ONE, NOON.minusSeconds(99_999), TWO, NOON))).isEqualTo("甲 COVERED");
    }

    @Test
    void a_station_that_was_untied_or_stopped_covers_nothing() {
        place("甲", tie("甲", ONE, LocalDate.of(2022, 6, 1)));
        place("乙", tie("乙", new UUID(1, 3), null));

        assertThat(told(Map.of(ONE, NOON, new UUID(1, 3), NOON))).isEqualTo("甲 NONE 乙 NONE");
    }

    @Test
    void what_comes_later_does_not_cover_what_was() {
        place("甲", tie("甲", ONE, null));

        assertThat(told(Map.of(ONE, NOON.plusSeconds(60)))).isEqualTo("甲 DARK");
    }

    @Test
    void a_share_of_none_is_no_number() {
        assertThat(coverage(Map.of()).share(_ -> true).part()).isNaN();
    }

    @Test
    void its_history_counts_the_places_and_stations_of_each_day() {
        place("甲", tie("甲", ONE, null));
        places.put(id("乙"), new WatchedPlace(id("乙"), Kind.REACH, "乙", "", new UUID(2, 1), new UUID(2, 2), "", LocalDate.of(2022, 6, 30), null, ""));
        Instant before = NOON.minusSeconds(86_400);

        assertThat(ShareChart.history(register(), stations(), Map.of(before, Set.of(ONE), NOON, Set.of(ONE)), 30).stream()
                .map(at -> at.shares().get(Kind.REACH).covered() + "/" + at.shares().get(Kind.REACH).all()).collect(Collectors.joining(" "))).isEqualTo("1/1 1/2");
    }

    private String told(Map<UUID, Instant> good) {
        return coverage(good).lines().stream().map(line -> line.place().name() + " " + line.state()).collect(Collectors.joining(" "));
    }

    private Coverage coverage(Map<UUID, Instant> good) {
        return Coverage.of(register(), stations(), good, NOON, 30);
    }

    private Places.Register register() {
        return new Places.Register(places, ties);
    }

    private static Map<UUID, Station> stations() {
        return Map.of(ONE, station(ONE, null), TWO, station(TWO, null), new UUID(1, 3), station(new UUID(1, 3), LocalDate.of(2022, 6, 1)));
    }

    private static Station station(UUID id, LocalDate until) {
        return new Station(id, "", "", "站" + id.getLeastSignificantBits(), StationKind.RIVER, "", "", null, null, new UUID(2, 1), new UUID(2, 2), "", null, "standard", 5, SPRING, until, "");
    }

    private void place(String name, Places.Tie... own) {
        places.put(id(name), new WatchedPlace(id(name), Kind.REACH, name, "", new UUID(2, 1), new UUID(2, 2), "", SPRING, null, ""));
        ties.put(id(name), List.of(own));
    }

    private static Places.Tie tie(String place, UUID station, LocalDate until) {
        return new Places.Tie(id(place), station, SPRING, until, "");
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
