package luoshi.flood.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import luoshi.app.server.RunningLuoshi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What FROST 2.4.2 was asked and answered, asked of us: the same statuses, and the same names in the answers. */
class SamplesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final Path SAMPLES = Path.of("../../shared/flood/sensorthings-samples.json");
    /** Where we answer otherwise, and why. */
    private static final Map<String, Integer> OTHERWISE = Map.of("GET /Things?$top=-1", 400); // a mistake is told, and not answered with nothing

    private static Client client;
    private static long[] first;

    @BeforeAll
    static void connect() {
        client = new Client(luoshi, "yaoce");
        for (int i = 0; i < 3; i++) {
            long[] made = client.station("st" + i, 113.2 + i / 10_000d);
            first = i == 0 ? made : first;
        }
        for (int i = 0; i < 4; i++) {
            client.make("/Datastreams(" + first[1] + ")/Observations", "{'phenomenonTime': '2021-07-20T0%d:00:00Z', 'resultTime': '2021-07-20T00:00:00Z', 'result': 9.9%d}".formatted(i, i));
        }
    }

    @Test
    void samples_are_answered_alike() throws Exception {
        assumeTrue(Files.exists(SAMPLES), "no samples beside this repository");
        List<String> differences = new ArrayList<>();
        long multi = 0;
        for (Object each : Client.JSON.readValue(Files.readString(SAMPLES), List.class)) {
            Map<?, ?> sample = (Map<?, ?>) each;
            String path = (String) sample.get("path");
            String ours = path.replace("Things(1)", "Things(" + first[0] + ")").replace("Datastreams(1)", "Datastreams(" + first[1] + ")");
            String body = sample.get("request") == null ? null : Client.JSON.writeValueAsString(sample.get("request"))
                    .replace("\"MultiDatastream\":{\"@iot.id\":1}", "\"MultiDatastream\":{\"@iot.id\":" + multi + "}")
                    .replace("\"Datastream\":{\"@iot.id\":1}", "\"Datastream\":{\"@iot.id\":" + first[1] + "}");
            HttpResponse<String> answer = client.send((String) sample.get("method"), ours, body);
            if (path.endsWith("/MultiDatastreams")) {
                multi = Long.parseLong(answer.headers().firstValue("Location").orElseThrow().replaceAll(".*\\((\\d+)\\)", "$1"));
            }
            int wanted = OTHERWISE.getOrDefault(sample.get("method") + " " + path, (Integer) sample.get("status"));
            String shape = wanted == (Integer) sample.get("status") && sample.get("method").equals("GET") ? difference((String) sample.get("body"), answer.body()) : "";
            if (answer.statusCode() != wanted || !shape.isEmpty()) {
                differences.add(sample.get("method") + " " + path + ": " + answer.statusCode() + " for " + wanted + " " + shape);
            }
        }
        assertThat(differences).isEmpty();
    }

    /** The names that one answer has at its first level, or its first entity, and the other lacks. */
    private static String difference(String theirs, String ours) {
        if (!theirs.startsWith("{") || theirs.contains("conformance")) {
            return ours.isEmpty() ? "nothing" : "";
        }
        return names(theirs).equals(names(ours)) ? "" : names(theirs) + " became " + names(ours);
    }

    private static List<String> names(String answer) {
        Map<?, ?> object = Client.JSON.readValue(answer, Map.class);
        List<String> names = new ArrayList<>(object.keySet().stream().map(String::valueOf).sorted().toList());
        if (object.get("value") instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map<?, ?> entity) {
            entity.keySet().stream().map(String::valueOf).sorted().forEach(names::add);
        }
        return names;
    }
}
