package luoshi.indicator.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.indicator.Figure;
import luoshi.indicator.Figures.Thing;

/**
 * A roster as it was handed in.
 *
 * @param id the roster
 * @param leaf its leaf in the journal
 * @param source the file it was read from; empty where it was pasted
 * @param things what it names, in its order
 */
public record Roster(UUID id, long leaf, String source, List<Thing> things) {

    /** By what two rows are the same thing: its number, and where it has none its name. */
    static String identity(Thing thing) {
        return thing.key().isBlank() ? thing.name() : thing.key();
    }

    /** How many things it names, doubles once. */
    public int named() {
        return (int) things.stream().map(Roster::identity).distinct().count();
    }

    /** What stands in it more than once, and how often. */
    public Map<String, Long> doubles() {
        return things.stream().collect(Collectors.groupingBy(Roster::identity, LinkedHashMap::new, Collectors.counting())).entrySet().stream().filter(one -> one.getValue() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    /** What came to be counted on a day that the figure does not speak of. */
    public List<Thing> outside(Figure figure) {
        return things.stream().filter(thing -> thing.day() != null && isOutside(thing, figure)).toList();
    }

    private static boolean isOutside(Thing thing, Figure figure) {
        boolean before = !figure.from().equals(figure.to()) && thing.day().isBefore(figure.from());
        return before || thing.day().isAfter(figure.to());
    }

    /** How far it bears a figure out; null for no roster. */
    static Coverage coverage(Figure figure, Roster roster) {
        return new Coverage(figure.value(), roster == null ? 0 : roster.named(), roster != null);
    }

}
