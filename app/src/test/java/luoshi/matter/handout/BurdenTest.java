package luoshi.matter.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import luoshi.matter.AMatter;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.clock.ClockRules;
import org.junit.jupiter.api.Test;

/** Source: issue 5, “Burden”; the words below the preview. */
class BurdenTest {

    private static final Instant NOW = Instant.parse("2022-03-01T01:00:00Z");
    private static final UUID OFFICE = UUID.randomUUID();

    private static Matter matter(UUID unit) {
        return AMatter.handedOutBy(OFFICE).ledBy(unit).of(MatterClass.CONTINUING).node(LocalDate.of(2022, 3, 31), "开工").by(LocalDate.of(2022, 5, 20)).get().numbered(UUID.randomUUID(), 2022, 1);
    }

    private static Burden of(Map<UUID, Integer> matters) {
        List<Matter> all = new ArrayList<>();
        matters.forEach((unit, many) -> IntStream.range(0, many).forEach(_ -> all.add(matter(unit))));
        return Burden.of(all, Map.of(), Map.of(all.getFirst().lead().unit(), 4), NOW, ClockRules.shipped());
    }

    private static List<Integer> unusual(int... matters) {
        Map<UUID, Integer> units = new java.util.HashMap<>();
        IntStream.of(matters).forEach(many -> units.put(UUID.randomUUID(), many));
        return of(units).units().stream().filter(Burden.Load::unusual).map(Burden.Load::leads).sorted().toList();
    }

    @Test
    void aUnitIsAskedForFiveThingsWithSevenFields() {
        UUID unit = UUID.randomUUID();

        assertThat(of(Map.of(unit, 1)).units()).containsExactly(new Burden.Load(unit, 1, 0, 0, 3, 5, 7, 0, 4, false));
    }

    @Test
    void whoIsAskedMoreThanTwiceWhatTheMiddleIsStandsOut() {
        assertThat(unusual(2, 2, 2, 2, 9)).containsExactly(9);
        assertThat(unusual(3, 3, 3, 3, 6)).as("twice is not more than twice").isEmpty();
        assertThat(unusual(1, 1, 1, 1, 5)).as("25 things are not much").isEmpty();
    }

    @Test
    void whereManyAreAskedAsMuchNobodyStandsOut() {
        assertThat(unusual(1, 1, 1, 1, 1, 8, 8, 8)).containsExactly(8, 8, 8);
        assertThat(unusual(1, 1, 1, 1, 1, 8, 8, 8, 8)).isEmpty();
        assertThat(Stream.of(unusual(1, 1, 1, 1, 1, 1, 8, 8, 8, 9))).containsExactly(List.of(9));
    }
}
