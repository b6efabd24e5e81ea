package luoshi.pipeline.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import luoshi.pipeline.definition.Definition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The definitions that come with the program, and the example that its documentation gives, are right. */
class ShippedDefinitionsTest {

    private static final Path DEFINITIONS = Path.of("src/main/resources/luoshi/pipeline/definitions");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static Stream<Path> definitions() throws IOException {
        try (Stream<Path> files = Files.list(DEFINITIONS)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everyShippedDefinitionReads(Path file) throws IOException {
        Reading reading = DefinitionReader.read(Files.readAllBytes(file));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.definition().key() + ".yaml").isEqualTo(file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everyThingInItHasAnEnglishName(Path file) throws IOException {
        Definition definition = DefinitionReader.read(Files.readAllBytes(file)).definition();

        assertThat(Stream.of(definition.fields().stream().map(field -> field.name()), definition.fields().stream().flatMap(field -> field.columns().stream()).map(field -> field.name()),
                        definition.stages().stream().map(stage -> stage.name()), definition.exits().stream().map(exit -> exit.name()), definition.clocks().stream().map(clock -> clock.name()),
                        definition.lamps().stream().map(lamp -> lamp.name()), definition.measures().stream().map(measure -> measure.name()))
                .flatMap(names -> names))
                .noneMatch(name -> HAN.matcher(name.en()).find());
    }

    @Test
    void theExampleOfThePageReads() throws IOException {
        String page = Files.readString(Path.of("../docs/pipelines.md"));
        String example = page.substring(page.indexOf("```yaml\n") + 8, page.indexOf("\n```\n", page.indexOf("```yaml\n")));

        assertThat(DefinitionReader.read(example).problems()).isEmpty();
    }
}
