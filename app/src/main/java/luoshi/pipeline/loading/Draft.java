package luoshi.pipeline.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Name;
import luoshi.pipeline.definition.Problem;
import luoshi.pipeline.definition.Successor;
import luoshi.pipeline.file.DefinitionReader;
import luoshi.pipeline.file.Reading;

/**
 * The text of a definition before it is loaded, with what it comes to.
 *
 * @param text as it was typed or handed in
 * @param definition what it defines; null where it has problems
 * @param problems what is wrong with it
 * @param before the version that it follows; null for a new register
 */
public record Draft(String text, Definition definition, List<Problem> problems, Definition before) {

    /** Reads a text; the version before is looked up by its key. */
    static Draft of(String text, Function<String, Definition> newest) {
        Reading reading = DefinitionReader.read(text);
        Definition before = reading.definition() == null ? null : newest.apply(reading.definition().key());
        boolean again = before != null && before.hash().equals(reading.definition().hash());
        List<Problem> problems = before == null || again ? reading.problems() : Successor.check(before, reading.definition());
        return new Draft(text, problems.isEmpty() ? reading.definition() : null, problems, before);
    }

    /** One line of a text with what is wrong in it. */
    public record Line(int number, String words, List<Problem> problems) {}

    /** The text line by line. */
    public List<Line> lines() {
        return lines(text, problems);
    }

    static List<Line> lines(String text, List<Problem> problems) {
        List<String> words = text.lines().toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int number = i + 1;
            lines.add(new Line(number, words.get(i), problems.stream().filter(problem -> problem.line() == number).toList()));
        }
        return lines;
    }

    /** Something that this version has and the one before has not, or the other way round. */
    public record Change(String kind, boolean added, Name name) {}

    /** What differs from the version before: fields, stages, exits, clocks, lamps and measures that came, went or mean something else. */
    public List<Change> changes() {
        if (before == null || definition == null) {
            return List.of();
        }
        return Stream.of(changed("fields", before.fields(), definition.fields(), field -> field.key(), field -> field.name()),
                changed("stages", before.stages(), definition.stages(), stage -> stage.key(), stage -> stage.name()),
                changed("exits", before.exits(), definition.exits(), exit -> exit.key(), exit -> exit.name()),
                changed("clocks", before.clocks(), definition.clocks(), clock -> clock.key(), clock -> clock.name()),
                changed("lamps", before.lamps(), definition.lamps(), lamp -> lamp.key(), lamp -> lamp.name()),
                changed("measures", before.measures(), definition.measures(), measure -> measure.key(), measure -> measure.name())).flatMap(List::stream).toList();
    }

    private static <T> List<Change> changed(String kind, List<T> before, List<T> after, Function<T, String> key, Function<T, Name> name) {
        List<String> then = before.stream().map(key).toList();
        List<String> now = after.stream().map(key).toList();
        return Stream.concat(after.stream().filter(one -> !then.contains(key.apply(one))).map(one -> new Change(kind, true, name.apply(one))),
                before.stream().filter(one -> !now.contains(key.apply(one))).map(one -> new Change(kind, false, name.apply(one)))).toList();
    }
}
