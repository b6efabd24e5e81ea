package luoshi.pipeline;

import java.time.LocalDate;
import java.util.List;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.file.DefinitionReader;
import luoshi.pipeline.file.Reading;

/** The door for whoever writes a definition and asks whether it can be loaded. */
public final class DefinitionFiles {

    private DefinitionFiles() {}

    /** Looks at a file without loading it. */
    public static Checked check(byte[] file) {
        Reading reading = DefinitionReader.read(file);
        List<Fault> faults = reading.problems().stream().map(problem -> new Fault(problem.line(), problem.field(), problem.words())).toList();
        return new Checked(reading.definition() == null ? null : summary(reading.definition()), faults);
    }

    private static Summary summary(Definition definition) {
        return new Summary(definition.key(), definition.name().zh(), definition.from(), definition.hash(), definition.fields().size(), definition.stages().size(),
                definition.clocks().size(), definition.measures().size());
    }

    /**
     * What a file came to.
     *
     * @param summary what it defines; null where there are faults
     * @param faults what is wrong with it, in order of its lines
     */
    public record Checked(Summary summary, List<Fault> faults) {}

    /** Something wrong, at a line from 1 and a field by its path, with what to do. */
    public record Fault(int line, String field, String words) {}

    /** What a file defines, in numbers. */
    public record Summary(String key, String name, LocalDate from, String hash, int fields, int stages, int clocks, int measures) {}
}
