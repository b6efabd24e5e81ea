package luoshi.pipeline.course;

import static org.assertj.core.api.Assertions.assertThat;

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
import luoshi.pipeline.definition.FieldType;
import luoshi.pipeline.file.DefinitionReader;
import org.junit.jupiter.api.Test;

/** The demo city's register of projects comes to what its report prints (examples/plan.md, 项目建设提速提质 and 抓实大项目). */
class SeedFiguresTest {

    private static final Path RESOURCES = Path.of("src/main/resources/luoshi");
    private static final WorkCalendar CALENDAR = new WorkCalendar(Map.of(), LocalDate.of(2021, 1, 1), LocalDate.of(2024, 12, 31));
    private static final LocalDate BEGIN = LocalDate.of(2022, 1, 20);
    private static final Versions PROJECTS = versions();

    private static Versions versions() {
        try {
            return new Versions(List.of(DefinitionReader.read(Files.readAllBytes(RESOURCES.resolve("pipeline/definitions/projects.yaml"))).definition()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itsRatesAreThePrintedOnesWhatIsKnownThenAndWhatIsKnownAtTheEndOfTheYear() throws IOException {
        for (String known : List.of("2022-01-20", "2022-01-31", "2022-12-31")) {
            List<List<Span>> items = items(LocalDate.parse(known)).stream().map(item -> Sets.of(item, PROJECTS, CALENDAR)).toList();
            String day = known.compareTo("2022-01-31") < 0 ? known : "2022-01-31";

            assertThat(Stream.of("perform_rate signing", "start_of_performing signing", "start_rate signing", "batch_start_rate starting", "produce_rate starting", "full_rate producing", "key_count", "key_industry",
                            "key_infrastructure", "key_livelihood")
                    .map(measure -> rate(items, measure, day)))
                    .as("known on " + known)
                    .containsExactly("perform_rate 84/84", "start_of_performing 83/84", "start_rate 83/84", "batch_start_rate 91/91", "produce_rate 40/91", "full_rate 82/103", "key_count 268/0",
                            "key_industry 126/0", "key_infrastructure 74/0", "key_livelihood 58/0");
        }
    }

    private static String rate(List<List<Span>> items, String measure, String on) {
        String[] words = measure.split(" ");
        LocalDate day = LocalDate.parse(on);
        List<List<Span>> asked = items.stream().filter(item -> words.length < 2 || Stream.of("第1期", "第2期", "第3期").anyMatch(period -> in(item, "batch:" + words[1] + ":" + period, day))).toList();
        return words[0] + " " + asked.stream().filter(item -> in(item, "part:" + words[0], day)).count() + "/" + asked.stream().filter(item -> in(item, "whole:" + words[0], day)).count();
    }

    private static boolean in(List<Span> item, String set, LocalDate day) {
        return item.stream().anyMatch(span -> span.set().equals(set) && span.covers(day));
    }

    private record Line(Map<String, String> cells, LocalDate known) {}

    private static List<Item> items(LocalDate until) throws IOException {
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        lines().stream().filter(line -> !line.known().isAfter(until)).forEach(line -> {
            List<Entry> before = entries.computeIfAbsent(line.cells().get("item"), ignored -> new ArrayList<>());
            UUID item = before.isEmpty() ? UUID.randomUUID() : before.getFirst().item();
            before.add(new Entry(UUID.randomUUID(), before.size() + 1, item, entries.size(), item, PROJECTS.latest().hash(), before.isEmpty() ? Kind.TAKE_OVER : Kind.CHANGE, said(line.cells()),
                    line.cells().getOrDefault("note", ""), CityClock.startOf(line.known())));
        });
        return entries.values().stream().map(some -> Item.of(some, PROJECTS)).toList();
    }

    private static List<Line> lines() throws IOException {
        List<String> text = Files.readAllLines(RESOURCES.resolve("app/demo/registers/projects.tsv")).stream().filter(line -> !line.startsWith("#")).toList();
        String[] header = text.getFirst().split("\t", -1);
        return text.stream().skip(1).map(row -> {
            String[] cells = row.split("\t", -1);
            Map<String, String> filled = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                filled.put(header[i], cells[i]);
            }
            filled.values().removeIf(String::isEmpty);
            return new Line(filled, known(filled));
        }).sorted(Comparator.comparing(Line::known)).toList();
    }

    private static LocalDate known(Map<String, String> cells) {
        LocalDate last = Stream.concat(cells.entrySet().stream().filter(cell -> cell.getKey().startsWith("stage.")).map(Map.Entry::getValue), Stream.of("exit.day", "counted_on").map(cells::get))
                .filter(Objects::nonNull).map(LocalDate::parse).max(Comparator.naturalOrder()).orElse(BEGIN);
        return cells.containsKey("known") ? LocalDate.parse(cells.get("known")) : last.isBefore(BEGIN) ? BEGIN : last;
    }

    private static Said said(Map<String, String> cells) {
        Map<String, Object> values = new HashMap<>();
        Map<String, LocalDate> days = new HashMap<>();
        List<String> joined = new ArrayList<>();
        cells.forEach((key, cell) -> {
            PROJECTS.latest().field(key).filter(field -> field.type() != FieldType.ROWS).ifPresent(field -> values.put(key, value(field, cell)));
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
            case NUMBER -> new BigDecimal(cell);
            case YESNO -> cell.equals("是");
            case CHOICES -> Arrays.asList(cell.split("、"));
            default -> cell;
        };
    }
}
