package luoshi.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.matter.Office;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.Ask;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.Refusals;
import luoshi.pipeline.Registers;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who may not pass a gate does not get by it either, by jumping over it or by filling what others fill. */
class OverGatesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final LocalDate MAY = LocalDate.of(2022, 5, 20);

    private final Office office = new Office(luoshi);
    private final Registers registers = luoshi.part(Registers.class);
    private Pipeline pipeline;

    @BeforeEach
    void loaded() throws IOException {
        Pipelines pipelines = luoshi.part(Pipelines.class);
        if (pipelines.find("hotline-hard-cases").isEmpty()) {
            try (InputStream in = OverGatesTest.class.getResourceAsStream("/luoshi/pipeline/strangers/hotline-hard-cases.yaml")) {
                pipelines.load(office.as("duchashi"), office.unit("市水利局"), in.readAllBytes());
            }
        }
        pipeline = pipelines.find("hotline-hard-cases").orElseThrow();
    }

    private UUID aCase(String number, String unit) {
        Said said = Said.of(Map.of("case_no", number, "summary", "夜间施工噪音", "kind", "噪音"), Map.of("accepted", MAY, "sent", MAY));
        return registers.record(office.as("shuili-lly"), pipeline, Ask.add(office.unit(unit), said, ""));
    }

    private List<String> refused(String who, UUID item, Map<String, Object> values, Map<String, LocalDate> days) {
        SignedIn person = office.as(who);
        long seen = registers.find(pipeline, item).orElseThrow().leaf();
        Refusals refusals = catchThrowableOfType(Refusals.class, () -> registers.record(person, pipeline, Ask.of(item, days.isEmpty() ? Entry.Kind.CHANGE : Entry.Kind.MOVE, Said.of(values, days), "", seen)));
        return refusals == null ? List.of() : refusals.all().stream().map(Refusal::key).toList();
    }

    @Test
    void nobodyJumpsOverAGateThatTheyMayNotPass() {
        UUID own = aCase("S1", "市水利局");
        UUID section = aCase("S2", "市水利局水旱灾害防御科");

        assertThat(refused("shuili-lly", own, Map.of("rating", "满意"), Map.of("closed", MAY.plusDays(3)))).as("the unit itself calls back nobody").contains("refusal.pipeline.skipped", "refusal.pipeline.own-unit");
        assertThat(refused("shuili-lly", section, Map.of(), Map.of("answered", MAY.plusDays(1)))).isEmpty();
        assertThat(refused("shuili-lly", section, Map.of("rating", "满意"), Map.of("closed", MAY.plusDays(3)))).as("nor whoever answered").contains("refusal.pipeline.skipped", "refusal.pipeline.own-hand");
        assertThat(refused("hecha", section, Map.of("rating", "满意"), Map.of("revisited", MAY.plusDays(2)))).isEmpty();
        assertThat(refused("shuili-lly", section, Map.of(), Map.of("closed", MAY.plusDays(3)))).isEmpty();
    }
}
