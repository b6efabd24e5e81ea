package luoshi.pipeline.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.FieldType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The registers of the demo city fit the definitions that come with the program. */
class SeedRegistersTest {

    private static final Path REGISTERS = Path.of("src/main/resources/luoshi/app/demo/registers");
    private static final Path DEFINITIONS = Path.of("src/main/resources/luoshi/pipeline/definitions");
    private static final Set<String> OWN = Set.of("item", "unit", "exit", "exit.day", "note", "evidence", "known");
    /** Of a line that stands for many rebuild works. */
    private static final Set<String> MANY = Set.of("first", "count", "started_from", "started_to", "finished_from", "finished_to");

    static Stream<String> registers() throws IOException {
        try (Stream<Path> files = Files.list(DEFINITIONS)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("registers")
    void everyColumnIsOneOfItsDefinition(String register) throws IOException {
        Definition definition = definition(register);
        Set<String> known = Stream.of(OWN.stream(), "rebuild".equals(register) ? MANY.stream() : Stream.<String>empty(),
                        definition.fields().stream().filter(field -> !field.derived()).map(Field::key), definition.stages().stream().map(stage -> "stage." + stage.key()),
                        definition.batches().stream().map(batch -> "batch." + batch.key()))
                .flatMap(keys -> keys).collect(Collectors.toSet());

        assertThat(known).containsAll(table(register).getFirst());
    }

    @ParameterizedTest
    @MethodSource("registers")
    void everyChoiceIsOneThatItsFieldHas(String register) throws IOException {
        List<List<String>> table = table(register);
        for (Field field : definition(register).fields()) {
            int column = table.getFirst().indexOf(field.key());
            if (column >= 0 && !field.choices().isEmpty()) {
                String apart = field.type() == FieldType.CHOICES ? "、" : "$";
                Set<String> chosen = table.stream().skip(1).flatMap(row -> Arrays.stream(row.get(column).split(apart))).filter(one -> !one.isEmpty()).collect(Collectors.toSet());
                assertThat(field.choices()).as(field.key()).containsAll(chosen);
            }
        }
    }

    private static Definition definition(String register) throws IOException {
        return DefinitionReader.read(Files.readAllBytes(DEFINITIONS.resolve(register + ".yaml"))).definition();
    }

    private static List<List<String>> table(String register) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Files.readAllLines(REGISTERS.resolve(register + ".tsv")).stream().filter(line -> !line.startsWith("#")).forEach(line -> rows.add(List.of(line.split("\t", -1))));
        return rows;
    }
}
