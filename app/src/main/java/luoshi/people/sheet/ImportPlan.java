package luoshi.people.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Unit;
import luoshi.people.sheet.ImportLine.Outcome;

/**
 * What a sheet would do: shown before it is done.
 *
 * @param lines row by row
 * @param units what would be recorded, those above before those below
 * @param persons what would be recorded
 * @param posts what would be recorded after the persons
 */
public record ImportPlan(List<ImportLine> lines, List<Unit> units, List<Person> persons, List<Post> posts) {

    /** How many rows come to what. */
    public Map<Outcome, Long> counts() {
        Map<Outcome, Long> counts = lines.stream().collect(Collectors.groupingBy(ImportLine::outcome, Collectors.counting()));
        return Arrays.stream(Outcome.values()).collect(Collectors.toMap(Function.identity(), outcome -> counts.getOrDefault(outcome, 0L)));
    }

    /** Whether some row cannot be taken; then none is. */
    public boolean blocked() {
        return lines.stream().anyMatch(line -> !line.problems().isEmpty());
    }

    /** Whether there is nothing to record. */
    public boolean empty() {
        return units.isEmpty() && persons.isEmpty() && posts.isEmpty();
    }
}
