package luoshi.pipeline.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.pipeline.course.SeedRegister.Line;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.store.Projection.Counted;
import luoshi.pipeline.tally.Measured;
import luoshi.pipeline.tally.Question;
import luoshi.pipeline.tally.Tally;

/** Items of a shipped definition, told in lines: the day on which each is recorded, then what is said, as {@code 2022-03-01 stage.ready=2022-02-20 evidence=利润表}. */
record ToldItems(SeedRegister register) {

    static ToldItems of(String key) {
        return new ToldItems(SeedRegister.of(key));
    }

    Item item(String... lines) {
        Item item = null;
        for (String line : lines) {
            item = then(item, line);
        }
        return item;
    }

    Item then(Item before, String line) {
        Line told = line(line);
        return register.with(before, register.entry(told, before));
    }

    /** What is wrong with one line more. */
    List<String> refusals(Item before, String line) {
        Line told = line(line);
        var entry = register.entry(told, before);
        Set<String> kinds = new HashSet<>(told.evidence());
        return Gates.check(before, register.with(before, entry), entry, kinds, register.versions(), SeedRegister.CALENDAR, told.known()).stream().map(Throwable::getMessage).toList();
    }

    private static Line line(String text) {
        String[] words = text.split(" ");
        Map<String, String> cells = new HashMap<>(Map.of("item", "1"));
        Arrays.stream(words).skip(1).map(word -> word.split("=", 2)).forEach(cell -> cells.put(cell[0], cell[1]));
        return new Line(cells, LocalDate.parse(words[0]));
    }

    Standing on(String day, Item item) {
        return Standing.on(LocalDate.parse(day), item, register.versions(), SeedRegister.CALENDAR);
    }

    /** The lamps of an item, as key and light. */
    Map<String, String> lamps(String day, Item item) {
        Map<String, String> lamps = new TreeMap<>();
        on(day, item).lamps().forEach(lamp -> lamps.put(lamp.key(), lamp.light().toString()));
        return lamps;
    }

    /** Measures of some items on a day: as printed, with what a rate is divided from. */
    String measures(String day, List<Item> items, String keys, String... periods) {
        Map<String, Integer> sets = new HashMap<>();
        List<Counted> counted = apart(items).stream().map(item -> Counted.of(item, Sets.of(item, register.versions(), SeedRegister.CALENDAR), set -> sets.computeIfAbsent(set, _ -> sets.size()))).toList();
        Tally tally = Tally.of(sets, counted);
        return String.join(", ", Stream.of(keys.split(" ")).map(key -> {
            Measure measure = register.versions().latest().measure(key).orElseThrow();
            Measured measured = Measured.of(measure, tally.select(Question.on(LocalDate.parse(day)).inAny(Arrays.stream(periods).map(period -> "batch:" + measure.cohort() + ":" + period).toList())));
            return key + " " + measured.printed() + (measured.whole() == null ? "" : " = " + plain(measured.part().amount()) + "/" + plain(measured.whole().amount()));
        }).toList());
    }

    /** The same items, each another one. */
    private List<Item> apart(List<Item> items) {
        List<Item> apart = new ArrayList<>();
        for (Item item : items) {
            UUID id = UUID.randomUUID();
            int number = apart.size() + 1;
            apart.add(Item.of(item.entries().stream().map(one -> new Entry(one.id(), one.leaf(), id, number, id, one.definition(), one.kind(), one.said(), one.note(), one.at())).toList(), register.versions()));
        }
        return apart;
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
