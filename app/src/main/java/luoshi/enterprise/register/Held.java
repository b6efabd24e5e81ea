package luoshi.enterprise.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luoshi.enterprise.Assurance;
import luoshi.enterprise.Stated;
import luoshi.enterprise.criteria.Fact;
import luoshi.people.Recorded;

/**
 * Which figure holds among all that sources state of one fact and period: audited over checked over reported, of one source and state the later. Where sources of the highest state differ,
 * none holds until somebody decides: nobody can tell which of them is right, and the one that came last is not right for that.
 *
 * @param rows the rows of the highest state that still stand, the last of each source
 * @param plain what holds, in the measure of the fact; empty where nothing is stated, or where sources differ
 */
public record Held(List<Recorded<Stated>> rows, Optional<String> plain) {

    /** Of what and of when. */
    public record Place(String fact, String period) {}

    /** Whether sources differ. */
    public boolean conflict() {
        return !rows.isEmpty() && plain.isEmpty();
    }

    /** The row that holds, the last of those that agree; null where none does. */
    public Recorded<Stated> row() {
        return plain.isEmpty() ? null : rows.getLast();
    }

    /** For each fact and period of which something is stated, in the order in which they came. */
    public static Map<Place, Held> of(List<Recorded<Stated>> stated, Map<String, Fact> facts) {
        Map<Place, List<Recorded<Stated>>> places = new LinkedHashMap<>();
        stated.stream().filter(one -> facts.containsKey(one.state().fact())).sorted(Comparator.comparingLong(Recorded::leaf))
                .forEach(one -> places.computeIfAbsent(new Place(one.state().fact(), one.state().period()), _ -> new ArrayList<>()).add(one));
        Map<Place, Held> held = new LinkedHashMap<>();
        places.forEach((place, rows) -> held.put(place, one(rows, facts.get(place.fact()))));
        return held;
    }

    private record Voice(UUID source, Assurance state) {}

    private static Held one(List<Recorded<Stated>> rows, Fact fact) {
        Map<Voice, Recorded<Stated>> last = new LinkedHashMap<>();
        for (Recorded<Stated> row : rows) {
            Stated said = row.state();
            if (said.settles()) {
                last.keySet().removeIf(voice -> voice.state() == said.state());
            }
            last.remove(new Voice(said.source(), said.state()));
            if (!said.takesBack()) {
                last.put(new Voice(said.source(), said.state()), row);
            }
        }
        Assurance highest = last.keySet().stream().map(Voice::state).max(Comparator.naturalOrder()).orElse(null);
        List<Recorded<Stated>> standing = last.values().stream().filter(row -> row.state().state() == highest).toList();
        List<String> values = standing.stream().map(row -> FactText.plain(fact, row.state().value(), row.state().measure())).distinct().toList();
        return new Held(standing, values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty());
    }
}
