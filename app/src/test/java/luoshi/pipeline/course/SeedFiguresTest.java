package luoshi.pipeline.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo city's registers can be recorded, and come to what its report prints (examples/plan.md, 项目建设提速提质 and 抓实大项目). */
class SeedFiguresTest {

    private static final List<String> PERIODS = List.of("第1期", "第2期", "第3期");

    @Test
    void ratesOfProjectsAreThePrintedOnesByWhatIsKnownThenAndAtTheEndOfTheYear() {
        SeedRegister projects = SeedRegister.of("projects");
        for (String known : List.of("2022-01-20", "2022-01-31", "2022-12-31")) {
            LocalDate day = known.equals("2022-01-20") ? LocalDate.of(2022, 1, 20) : LocalDate.of(2022, 1, 31);
            List<Set<String>> items = projects.items(LocalDate.parse(known)).stream().map(item -> Sets.on(Standing.on(day, item, projects.versions(), SeedRegister.CALENDAR), projects.versions()).keySet()).toList();

            assertThat(Stream.of("perform_rate signing", "start_of_performing signing", "start_rate signing", "batch_start_rate starting", "produce_rate starting", "full_rate producing", "key_count",
                            "key_industry", "key_infrastructure", "key_livelihood")
                    .map(measure -> rate(items, measure)))
                    .as("known on " + known)
                    .containsExactly("perform_rate 84/84", "start_of_performing 83/84", "start_rate 83/84", "batch_start_rate 91/91", "produce_rate 40/91", "full_rate 82/103", "key_count 268/0",
                            "key_industry 126/0", "key_infrastructure 74/0", "key_livelihood 58/0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects", "attraction", "hazards", "requests", "disputes", "stability", "risks", "poverty", "talent", "partnership", "ladder", "small-to-scale", "seed-library", "listing-library", "titles"})
    void everyLinePassesItsGates(String key) {
        SeedRegister register = SeedRegister.of(key);
        Map<String, Item> items = new HashMap<>();
        Map<String, Set<String>> evidence = new HashMap<>();
        List<String> refused = new ArrayList<>();
        register.lines().forEach(line -> {
            Item before = items.get(line.item());
            Set<String> kinds = evidence.computeIfAbsent(line.item(), ignored -> new HashSet<>());
            kinds.addAll(line.evidence());
            Entry entry = register.entry(line, before);
            Item after = register.with(before, entry);
            Gates.check(before, after, entry, kinds, register.versions(), SeedRegister.CALENDAR, line.known()).forEach(refusal -> refused.add(line.item() + " " + line.known() + " " + refusal));
            items.put(line.item(), after);
        });

        assertThat(refused).isEmpty();
    }

    private static String rate(List<Set<String>> items, String measure) {
        String[] words = measure.split(" ");
        List<Set<String>> asked = items.stream().filter(sets -> words.length < 2 || PERIODS.stream().anyMatch(period -> sets.contains("batch:" + words[1] + ":" + period))).toList();
        return words[0] + " " + asked.stream().filter(sets -> sets.contains("part:" + words[0])).count() + "/" + asked.stream().filter(sets -> sets.contains("whole:" + words[0])).count();
    }
}
