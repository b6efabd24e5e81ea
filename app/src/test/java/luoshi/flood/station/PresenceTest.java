package luoshi.flood.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.flood.Station;
import luoshi.flood.StationKind;
import org.junit.jupiter.api.Test;

/** 在线、迟报、中断、停用: late after two intervals, 建议值; silent as station.yaml, rule silent, says: half an hour and three intervals. */
class PresenceTest {

    private static final Instant NOON = Instant.parse("2022-06-30T04:00:00Z");

    @Test
    void a_station_of_five_minutes_is_late_after_ten_and_silent_after_thirty() {
        assertThat(List.of(0, 10, 11, 30, 31).stream().map(minutes -> Presence.of(station(5, null), NOON.minusSeconds(minutes * 60L), NOON).name()).collect(Collectors.joining(" ")))
                .isEqualTo("ONLINE ONLINE LATE LATE SILENT");
    }

    @Test
    void a_station_of_an_hour_is_late_after_two_and_silent_after_three() {
        assertThat(List.of(0, 120, 121, 180, 181).stream().map(minutes -> Presence.of(station(60, null), NOON.minusSeconds(minutes * 60L), NOON).name()).collect(Collectors.joining(" ")))
                .isEqualTo("ONLINE ONLINE LATE LATE SILENT");
    }

    @Test
    void one_that_was_never_heard_is_silent() {
        assertThat(Presence.of(station(5, null), null, NOON)).isEqualTo(Presence.SILENT);
    }

    @Test
    void one_that_is_out_of_service_is_stopped_even_if_it_is_heard() {
        assertThat(Presence.of(station(5, LocalDate.of(2022, 6, 30)), NOON, NOON)).isEqualTo(Presence.STOPPED);
    }

    static Station station(int interval, LocalDate until) {
        return new Station(new UUID(1, 1), "", "0041080001", "甲站", StationKind.RIVER, "西河", "", null, null, new UUID(2, 1), new UUID(2, 2), "", null, "standard", interval,
                LocalDate.of(2021, 5, 15), until, "");
    }
}
