package luoshi.pipeline.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import luoshi.kernel.CityClock;
import luoshi.kernel.WorkCalendar;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Said;
import luoshi.pipeline.course.Sets;
import luoshi.pipeline.course.Span;
import luoshi.pipeline.course.Versions;
import luoshi.pipeline.file.DefinitionReader;
import luoshi.pipeline.store.Projection.Counted;
import luoshi.pipeline.tally.Tally.Total;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final WorkCalendar CALENDAR = new WorkCalendar(Map.of(), LocalDate.of(2021, 1, 1), LocalDate.of(2024, 12, 31));
    private static final Versions HAZARDS = versions();
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2022, 4, 30), LocalDate.of(2022, 6, 30), LocalDate.of(2022, 12, 31));
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

    /** An item as spans tell of it, and as the tally takes it. */
    private record Told(UUID unit, List<Span> spans, Counted counted) {

        /** What is added up of it in a set on a day; null where it does not belong to it. */
        BigDecimal in(String set, LocalDate day) {
            return spans.stream().filter(span -> span.set().equals(set) && span.covers(day)).map(span -> span.on(day)).findFirst().orElse(null);
        }
    }

    private Told told(int number) {
        LocalDate found = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(200));
        Map<String, Object> values = new TreeMap<>(Map.of("name", "某处", "level", random.nextBoolean() ? "一般" : "重大", "money", new BigDecimal(5), "limit", found.plusDays(20).toString()));
        Map<String, LocalDate> days = new TreeMap<>(Map.of("found", found));
        if (random.nextBoolean()) {
            days.put("fixing", found.plusDays(3));
        }
        Instant at = CityClock.startOf(found);
        UUID unit = UNITS.get(random.nextInt(UNITS.size()));
        Item item = Item.of(List.of(new Entry(new UUID(1, number), 1, new UUID(0, number), number, unit, HAZARDS.latest().hash(), Entry.Kind.ADD, Said.of(values, days), "", at)), HAZARDS);
        List<Span> spans = Sets.of(item, HAZARDS, CALENDAR);
        return new Told(unit, spans, Counted.of(item, spans, set -> sets.computeIfAbsent(set, _ -> sets.size())));
    }

    private static Tally of(Map<String, Integer> sets, Collection<Told> items) {
        return Tally.of(sets, items.stream().map(Told::counted).toList());
    }

    private static String line(Stream<BigDecimal> amounts) {
        List<BigDecimal> all = amounts.filter(Objects::nonNull).toList();
        return all.size() + "/" + all.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(0, RoundingMode.HALF_UP);
    }

    private static String line(Total total) {
        return total.items() + "/" + total.amount().setScale(0, RoundingMode.HALF_UP);
    }

    /** Each set on some days: in all, of two units, of what is red, of what is not minor; and parted by units. */
    private String counted(Tally tally) {
        StringJoiner lines = new StringJoiner("\n");
        for (LocalDate day : DAYS) {
            Question all = Question.on(day);
            for (String set : new TreeSet<>(sets.keySet())) {
                Map<UUID, Total> byUnit = tally.select(all).byUnit(set);
                lines.add(day + " " + set + " " + line(tally.select(all).total(set)) + " " + line(tally.select(all.of(Set.copyOf(UNITS.subList(0, 2)))).total(set)) + " " + line(tally.select(all).in("lamp:RED").total(set))
                        + " " + line(tally.select(all.notIn("is:level=一般")).total(set)) + " " + UNITS.stream().map(unit -> line(byUnit.getOrDefault(unit, Total.NONE))).toList());
            }
        }
        return lines.toString();
    }

    private String expected(Collection<Told> items) {
        StringJoiner lines = new StringJoiner("\n");
        for (LocalDate day : DAYS) {
            for (String set : new TreeSet<>(sets.keySet())) {
                lines.add(day + " " + set + " " + line(items.stream().map(one -> one.in(set, day))) + " " + line(items.stream().filter(one -> UNITS.indexOf(one.unit()) < 2).map(one -> one.in(set, day)))
                        + " " + line(items.stream().filter(one -> one.in("lamp:RED", day) != null).map(one -> one.in(set, day)))
                        + " " + line(items.stream().filter(one -> one.in("is:level=一般", day) == null).map(one -> one.in(set, day)))
                        + " " + UNITS.stream().map(unit -> line(items.stream().filter(one -> one.unit().equals(unit)).map(one -> one.in(set, day)))).toList());
            }
        }
        return lines.toString();
    }

    @Test
    void whatIsCountedIsWhatTheSpansOfEachItemSayWhateverHasChangedSince() {
        TreeMap<Integer, Told> items = new TreeMap<>();
        IntStream.range(1, 200).forEach(number -> items.put(number, told(number)));
        Tally held = of(sets, items.values());
        assertThat(counted(held)).isEqualTo(expected(items.values()));
        int next = 200;
        for (int round = 0; round < 10; round++) {
            List<Counted> news = new ArrayList<>();
            for (int number : new int[] {1 + random.nextInt(100), 101 + random.nextInt(99), next++, next++}) {
                items.put(number, told(number));
                news.add(items.get(number).counted());
            }
            held = held.with(sets, news);

            assertThat(counted(held)).isEqualTo(expected(items.values()));
        }
    }

    @Test
    void whenManyHaveChangedTheColumnsAreMadeAnew() {
        TreeMap<Integer, Told> items = new TreeMap<>();
        IntStream.range(1, 3_000).forEach(number -> items.put(number, told(number)));
        Tally held = of(sets, items.values());
        IntStream.range(500, 3_500).forEach(number -> items.put(number, told(number)));

        assertThat(counted(held.with(sets, items.tailMap(500).values().stream().map(Told::counted).toList()))).isEqualTo(expected(items.values()));
    }

    @Test
    void itemsAreListedInTheOrderOfTheirNumbers() {
        TreeMap<Integer, Told> items = new TreeMap<>();
        IntStream.range(1, 30).forEach(number -> items.put(number, told(number)));
        Tally held = of(sets, items.values()).with(sets, List.of(told(7).counted(), told(30).counted()));

        assertThat(held.select(Question.on(LocalDate.of(2023, 1, 1))).list(5, 3)).containsExactly(new UUID(0, 6), new UUID(0, 7), new UUID(0, 8));
        assertThat(held.select(Question.on(LocalDate.of(2023, 1, 1)).among(Set.of(30, 7, 99))).list(0, 9)).containsExactly(new UUID(0, 7), new UUID(0, 30));
    }
}
