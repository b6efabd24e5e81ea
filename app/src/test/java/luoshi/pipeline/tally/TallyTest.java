package luoshi.pipeline.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import luoshi.kernel.CityClock;
import luoshi.kernel.WorkCalendar;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Said;
import luoshi.pipeline.course.Sets;
import luoshi.pipeline.course.Versions;
import luoshi.pipeline.file.DefinitionReader;
import luoshi.pipeline.store.Projection.Counted;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final WorkCalendar CALENDAR = new WorkCalendar(Map.of(), LocalDate.of(2021, 1, 1), LocalDate.of(2024, 12, 31));
    private static final Versions HAZARDS = versions();
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
    private static final List<UUID> UNITS = IntStream.range(0, 4).mapToObj(_ -> UUID.randomUUID()).toList();

    private final Map<String, Integer> sets = new HashMap<>();
    private final Random random = new Random(11);

    private static Versions versions() {
        try (var in = TallyTest.class.getResourceAsStream("/luoshi/pipeline/hazards.yaml")) {
            return new Versions(List.of(DefinitionReader.read(in.readAllBytes()).definition()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Counted counted(int number) {
        LocalDate found = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(200));
        Map<String, Object> values = new TreeMap<>(Map.of("name", "某处", "level", random.nextBoolean() ? "一般" : "重大", "money", new BigDecimal(5), "limit", found.plusDays(20).toString()));
        Map<String, LocalDate> days = new TreeMap<>(Map.of("found", found));
        if (random.nextBoolean()) {
            days.put("fixing", found.plusDays(3));
        }
        Instant at = CityClock.startOf(found);
        UUID unit = UNITS.get(random.nextInt(UNITS.size()));
        Item item = Item.of(List.of(new Entry(new UUID(1, number), 1, new UUID(0, number), number, unit, HAZARDS.latest().hash(), Entry.Kind.ADD, Said.of(values, days), "", at)), HAZARDS);
        return Counted.of(item, Sets.of(item, HAZARDS, CALENDAR), set -> sets.computeIfAbsent(set, _ -> sets.size()));
    }

    private static String answers(Tally tally) {
        Question red = Question.on(DAY).in("lamp:RED");
        Question some = Question.on(DAY.minusMonths(2)).of(Set.of(UNITS.get(0), UNITS.get(1))).notIn("is:level=一般");
        return new TreeMap<>(tally.totals(Question.on(DAY))) + "\n" + new TreeMap<>(tally.totals(red)) + "\n" + new TreeMap<>(tally.totals(some)) + "\n"
                + new TreeMap<>(tally.byUnit(Question.on(DAY))) + "\n" + tally.within(red, List.of("at:found", "at:fixing")).values().stream().map(TreeMap::new).toList();
    }

    /** What was answered before and taken over says the same as what is counted anew, whatever has changed since. */
    @Test
    void anAnswerThatIsTakenOverIsTheOneThatIsCountedAnew() {
        Map<Integer, Counted> items = new TreeMap<>();
        IntStream.range(1, 200).forEach(number -> items.put(number, counted(number)));
        Tally held = new Tally(sets, items.values());
        answers(held);
        for (int round = 0; round < 20; round++) {
            List<Counted> news = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                Counted item = counted(1 + random.nextInt(230));
                items.put(item.number(), item);
                news.removeIf(one -> one.number() == item.number());
                news.add(item);
            }
            held = held.with(sets, news);

            assertThat(answers(held)).isEqualTo(answers(new Tally(sets, items.values())));
        }
    }
}
