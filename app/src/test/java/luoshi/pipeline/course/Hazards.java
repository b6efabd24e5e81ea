package luoshi.pipeline.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import luoshi.kernel.WorkCalendar;
import luoshi.pipeline.file.DefinitionReader;
import luoshi.pipeline.file.Reading;

/** 安全隐患 by the definition of the tests, which is not the one that is shipped; no day of these years is a holiday. */
public final class Hazards {

    public static final WorkCalendar CALENDAR = new WorkCalendar(Map.of(), LocalDate.of(2021, 1, 1), LocalDate.of(2024, 12, 31));
    public static final Versions VERSIONS = versions();

    private Hazards() {}

    private static Versions versions() {
        try (var in = Hazards.class.getResourceAsStream("/luoshi/pipeline/hazards.yaml")) {
            Reading reading = DefinitionReader.read(in.readAllBytes());
            assertThat(reading.problems()).isEmpty();
            return new Versions(List.of(reading.definition()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
