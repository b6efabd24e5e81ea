package luoshi.flood.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import luoshi.app.server.RunningLuoshi;
import luoshi.flood.Station;
import luoshi.flood.Stations;
import luoshi.flood.Warning;
import luoshi.flood.watch.Warnings;
import luoshi.kernel.CityClock;
import luoshi.people.People;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 郑州 2021-07-20: the anchors are as published, and the warnings come when the shipped rules say. */
class ScenarioTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    /** Stands for 20:00 of 19 July 2021. */
    private static final Instant BEGINS = LocalDateTime.of(2022, 6, 30, 20, 0).atZone(CityClock.ZONE).toInstant();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd HH:mm").withZone(CityClock.ZONE);

    private static double rain(String from, String to) {
        return Scenario.read(Scenario.ZHENGZHOU).lines().stream().filter(line -> line.element().equals("P1"))
                .filter(line -> TIME.format(line.at()).compareTo(from) > 0 && TIME.format(line.at()).compareTo(to) <= 0)
                .mapToDouble(Scenario.Line::value).sum();
    }

    /** 201.9 in an hour, 262.5 in two, 382 in six, 552.5 in a day, as the weather office published at the time. */
    @Test
    void the_series_between_the_anchors_add_up_to_what_was_published() {
        assertThat(List.of(rain("20 16:00", "20 17:00"), rain("20 15:00", "20 17:00"), rain("20 13:00", "20 19:00"), rain("19 20:00", "20 20:00")))
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-6 ? 0 : 1).containsExactly(201.9, 262.5, 382.0, 552.5);
        assertThat(Scenario.read(Scenario.ZHENGZHOU).lines()).filteredOn(line -> !line.isMadeUp()).extracting(Scenario.Line::station).allMatch(name -> name.startsWith("情景·"));
    }

    /**
     * rain.yaml: 57 mm in six hours, 69.5 in three, 120.6 in three; lowered an hour after 68.5 in three, 25.5 in three, and no rain for an hour. depth.yaml: 23.4 cm that rose by 19.5 in five minutes,
     * 49.4 cm that rose by 26.
     */
    @Test
    void the_warnings_come_when_the_rules_say() throws Exception {
        SignedIn duty = luoshi.part(SignIns.class).signedIn(luoshi.part(People.class).listCalled("fangban").getFirst().id()).orElseThrow();
        luoshi.part(Scenarios.class).playZhengzhou(duty, duty.posts().getFirst().unit(), BEGINS);

        assertThat(timeline()).isEqualTo("""
                01 02:00 情景·郑州国家站（部分合成） rain-signal OPENED YELLOW
                01 15:00 情景·郑州国家站（部分合成） rain-signal RAISED ORANGE
                01 16:00 情景·郑州国家站（部分合成） rain-signal RAISED RED
                01 16:20 情景·下穿立交（全部合成） underpass-depth OPENED ORANGE
                01 16:25 情景·下穿立交（全部合成） underpass-depth RAISED RED
                01 18:00 情景·下穿立交（全部合成） underpass-depth LOWERED ORANGE
                01 20:00 情景·下穿立交（全部合成） underpass-depth LOWERED BLUE
                01 20:15 情景·下穿立交（全部合成） underpass-depth CLOSED
                01 21:00 情景·郑州国家站（部分合成） rain-signal LOWERED ORANGE
                01 22:00 情景·郑州国家站（部分合成） rain-signal LOWERED YELLOW
                02 00:00 情景·郑州国家站（部分合成） rain-signal CLOSED
                """);
    }

    private static String timeline() {
        return luoshi.part(Warnings.class).between(BEGINS, BEGINS.plus(Duration.ofDays(2))).stream()
                .filter(one -> Warnings.kind(one.rule()) == Warning.Kind.MEASURED)
                .map(one -> TIME.format(one.at()) + " " + luoshi.part(Stations.class).find(one.station()).map(Station::name).orElse("") + " " + one.rule() + " " + one.change()
                        + (one.after() == null ? "" : " " + one.after()) + "\n")
                .collect(Collectors.joining());
    }
}
