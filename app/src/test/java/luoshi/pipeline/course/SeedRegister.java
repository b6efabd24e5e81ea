package luoshi.pipeline.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.kernel.CityClock;
import luoshi.kernel.WorkCalendar;
import luoshi.pipeline.course.Entry.Kind;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.file.DefinitionReader;

/** A register of the demo city, line after line as it becomes known. */
record SeedRegister(Versions versions, List<Line> lines) {

    static final WorkCalendar CALENDAR = new WorkCalendar(Map.of(), LocalDate.of(2021, 1, 1), LocalDate.of(2024, 12, 31));

    private static final Path RESOURCES = Path.of("src/main/resources/luoshi");
    private static final LocalDate BEGIN = LocalDate.of(2022, 1, 20);

    /** One line: its filled cells by their headers, and the day on which it is recorded. */
    record Line(Map<String, String> cells, LocalDate known) {

        String item() {
            return cells.get("item");
        }

        List<String> evidence() {
            return cells.containsKey("evidence") ? List.of(cells.get("evidence").split(";")) : List.of();
        }
    }

    static SeedRegister of(String key) {
        try {
            Versions versions = new Versions(List.of(DefinitionReader.read(Files.readAllBytes(RESOURCES.resolve("pipeline/definitions/" + key + ".yaml"))).definition()));
            List<String> text = Files.readAllLines(RESOURCES.resolve("app/demo/registers/" + key + ".tsv")).stream().filter(line -> !line.startsWith("#")).toList();
            String[] header = text.getFirst().split("\t", -1);
            return new SeedRegister(versions, text.stream().skip(1).map(row -> line(header, row.split("\t", -1))).sorted(Comparator.comparing(Line::known)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The items as they were known at the end of a day. */
    List<Item> items(LocalDate until) {
        Map<String, Item> items = new LinkedHashMap<>();
        lines.stream().filter(line -> !line.known().isAfter(until)).forEach(line -> items.compute(line.item(), (_, before) -> with(before, entry(line, before))));
        return List.copyOf(items.values());
    }

    Item with(Item before, Entry entry) {
        return before == null ? Item.of(List.of(entry), versions) : before.with(entry, versions);
    }

    Entry entry(Line line, Item before) {
        UUID item = before == null ? UUID.randomUUID() : before.id();
        return new Entry(UUID.randomUUID(), 1, item, 1, item, versions.latest().hash(), before == null ? Kind.TAKE_OVER : Kind.CHANGE, said(line.cells()), line.cells().getOrDefault("note", ""),
                CityClock.startOf(line.known()));
    }

    private static Line line(String[] header, String[] cells) {
        Map<String, String> filled = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            filled.put(header[i], cells[i]);
        }
        filled.values().removeIf(String::isEmpty);
        LocalDate last = Stream.concat(filled.entrySet().stream().filter(cell -> cell.getKey().startsWith("stage.")).map(Map.Entry::getValue), Stream.of("exit.day", "counted_on").map(filled::get))
                .filter(Objects::nonNull).map(LocalDate::parse).max(Comparator.naturalOrder()).filter(day -> day.isAfter(BEGIN)).orElse(BEGIN);
        return new Line(filled, filled.containsKey("known") ? LocalDate.parse(filled.get("known")) : last);
    }

    private Said said(Map<String, String> cells) {
        Map<String, Object> values = new HashMap<>();
        Map<String, LocalDate> days = new HashMap<>();
        List<String> joined = new ArrayList<>();
        cells.forEach((key, cell) -> {
            versions.latest().field(key).ifPresent(field -> values.put(key, value(field, cell)));
            if (key.startsWith("stage.")) {
                days.put(key.substring(6), LocalDate.parse(cell));
            } else if (key.startsWith("batch.")) {
                joined.add(key.substring(6) + ":" + cell);
            }
        });
        Said said = Said.of(values, days).declaring(joined, List.of());
        return cells.containsKey("exit") ? said.leaving(cells.get("exit"), LocalDate.parse(cells.get("exit.day"))) : said;
    }

    private static Object value(Field field, String cell) {
        return switch (field.type()) {
            case NUMBER -> field.series() ? series(cell) : new BigDecimal(cell);
            case YESNO -> cell.equals("是");
            case CHOICES -> Arrays.asList(cell.split("、"));
            case ROWS -> Arrays.stream(cell.split(";")).map(row -> row(field, row.split("\\|", -1))).toList();
            default -> cell;
        };
    }

    private static Map<String, Object> series(String cell) {
        Map<String, Object> series = new LinkedHashMap<>();
        Arrays.stream(cell.split(";")).map(period -> period.split("=")).forEach(period -> series.put(period[0], new BigDecimal(period[1])));
        return series;
    }

    private static Map<String, Object> row(Field field, String[] cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.put(field.columns().get(i).key(), value(field.columns().get(i), cells[i]));
            }
        }
        return row;
    }
}
