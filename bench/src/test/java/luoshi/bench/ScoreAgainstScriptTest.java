package luoshi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import luoshi.reading.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The measure is defined by a script beside the project; both must give the same figures on annotations bent at random. */
class ScoreAgainstScriptTest {

    private static final Path SHARED = Path.of("../../shared");
    private static final Path GOLD = SHARED.resolve("gold");
    private static final Path SCRIPT = SHARED.resolve("bin/score-reading");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path scratch;

    @BeforeAll
    static void theScriptIsThere() {
        assumeTrue(Files.exists(SCRIPT), "no ../shared beside the project: the script that defines the measure is not at hand");
        assumeTrue(python("--version") != null, "no python3 on this machine: the script cannot run");
    }

    @Test
    void gives_the_same_figures_as_the_script() throws IOException {
        for (Gold plan : Gold.load(GOLD, GOLD.resolve("texts"))) {
            for (int seed = 0; seed < 3; seed++) {
                List<Annotation> read = bend(plan.numbers(), new Random(seed));
                assertSame(Score.of(plan, read), script(plan, write(read)));
            }
        }
    }

    private static void assertSame(Score score, JsonNode script) {
        assertSame(score.target(), script.get("target"));
        assertThat(score.namesAsTargets()).isEqualTo(script.get("name_to_target").intValue());
        assertThat(score.backgroundAsTargets()).isEqualTo(script.get("background_to_target").intValue());
        assertThat(score.reviewTargets()).isEqualTo(script.path("review_false_targets").asInt(0));
        if (script.has("past")) {
            assertSame(score.past(), script.get("past"));
        }
    }

    private static void assertSame(Tally tally, JsonNode script) {
        assertThat(tally.gold()).isEqualTo(script.get("gold").intValue());
        assertThat(tally.predicted()).isEqualTo(script.get("predicted").intValue());
        assertThat(tally.found()).isEqualTo(script.get("found").intValue());
        assertThat(tally.f1()).isCloseTo(script.get("f1").doubleValue(), within(1e-4));
        assertThat(tally.strictF1()).isCloseTo(script.get("strict_f1").doubleValue(), within(1e-4));
        assertThat(tally.indicatorShare()).isCloseTo(script.get("indicator_ok").doubleValue(), within(1e-4));
    }

    private static List<Annotation> bend(List<Annotation> gold, Random random) {
        List<Annotation> read = new ArrayList<>();
        for (Annotation a : gold) {
            Kind kind = random.nextInt(4) == 0 ? Kind.values()[random.nextInt(4)] : a.kind();
            String op = random.nextInt(5) == 0 ? "=" : a.op();
            boolean inTens = a.unit().equals("户") || a.unit().equals("亿元");
            Double value = a.value() == null || random.nextInt(6) == 0 ? a.value() : inTens ? Double.valueOf(a.value() / 10000) : a.value();
            String unit = inTens ? "万" + a.unit() : a.unit();
            String indicator = random.nextBoolean() ? a.indicator() : a.indicator().substring(a.indicator().length() / 3);
            int start = Math.max(0, a.start() + random.nextInt(3) - 1 - (random.nextInt(8) == 0 ? a.start() / 2 : 0));
            if (random.nextInt(7) > 0) {
                read.add(new Annotation(start, a.raw(), kind, op, value, a.value2(), unit, indicator, a.sentence()));
            }
        }
        return read;
    }

    private Path write(List<Annotation> read) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Annotation a : read) {
            ObjectNode line = JSON.createObjectNode();
            line.put("start", a.start()).put("raw", a.raw()).put("kind", a.kind().name().toLowerCase(Locale.ROOT));
            line.put("op", a.op()).put("value", a.value()).put("value2", a.value2());
            lines.add(JSON.writeValueAsString(line.put("unit", a.unit()).put("indicator", a.indicator())));
        }
        return Files.write(scratch.resolve("read.jsonl"), lines);
    }

    private static JsonNode script(Gold plan, Path read) {
        return JSON.readTree(python(
                SCRIPT.toString(), GOLD.resolve(plan.name() + ".jsonl").toString(), read.toString(), "--json",
                "--stretch", GOLD.resolve("stretches.json").toString(), plan.name(),
                "--debatable", GOLD.resolve("debatable.tsv").toString(), plan.name()));
    }

    private static String python(String... arguments) {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            return new String(process.getInputStream().readAllBytes());
        } catch (IOException e) {
            return null;
        }
    }
}
