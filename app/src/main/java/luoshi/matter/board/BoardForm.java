package luoshi.matter.board;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.kernel.SearchText;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.MatterList;
import luoshi.matter.Party;
import luoshi.matter.Phase;
import org.springframework.web.util.UriUtils;

/**
 * What the board is asked for, as it stands in the address. What means nothing is not asked for.
 *
 * @param q words to find
 * @param lamp one of {@link LampChoice}
 * @param unit id of a unit that has a part
 * @param leader id of the leader in charge
 * @param source where it comes from
 * @param title the plan, meeting or document
 * @param heading the section of it
 * @param kind what sort of matter
 * @param phase where it stands; what is in hand where nothing is said, all for every one
 * @param waits who is to act
 */
public record BoardForm(String q, String lamp, String unit, String leader, String source, String title, String heading, String kind, String phase, String waits) {

    /** For every phase. */
    static final String ALL = "all";
    /** For matters that name no document, or no section. */
    static final String NONE = "-";
    private static final int LONGEST = 300;

    /** Fields that are not there are empty. */
    public BoardForm {
        q = plain(q);
        lamp = plain(lamp);
        unit = plain(unit);
        leader = plain(leader);
        source = plain(source);
        title = plain(title);
        heading = plain(heading);
        kind = plain(kind);
        phase = plain(phase);
        waits = plain(waits);
    }

    private static String plain(String field) {
        String text = field == null ? "" : field.strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** What is asked for by these fields. */
    static BoardForm of(Map<String, String> fields) {
        return new BoardForm(fields.get("q"), fields.get("lamp"), fields.get("unit"), fields.get("leader"), fields.get("source"), fields.get("title"),
                fields.get("heading"), fields.get("kind"), fields.get("phase"), fields.get("waits"));
    }

    /** The same as a question to the list. */
    public MatterList.Filter filter() {
        LampChoice choice = one(LampChoice.class, lamp);
        return new MatterList.Filter(phases(), choice == null ? List.of() : choice.codes(), id(unit), one(Party.class, waits), id(leader), one(Matter.Source.class, source),
                named(title), named(heading), one(MatterClass.class, kind), text());
    }

    private static String named(String field) {
        return field.isEmpty() ? null : field.equals(NONE) ? "" : field;
    }

    private List<Phase> phases() {
        Phase chosen = one(Phase.class, phase);
        return chosen != null ? List.of(chosen) : phase.equals(ALL) ? List.of() : MatterList.Filter.OPEN.phases();
    }

    SearchText text() {
        return SearchText.of(q);
    }

    /** Whether something is searched for that is too short to be found. */
    public boolean tooShort() {
        return !text().isEmpty() && !text().searchable();
    }

    /** Whether it asks for less than all that is in hand. */
    public boolean narrows() {
        return !fields().isEmpty();
    }

    /** What is asked for, by field. */
    public Map<String, String> fields() {
        Map<String, String> all = new LinkedHashMap<>();
        Stream.of(new String[][] {{"q", q}, {"lamp", lamp}, {"unit", unit}, {"leader", leader}, {"source", source}, {"title", title}, {"heading", heading},
                {"kind", kind}, {"phase", phase}, {"waits", waits}}).filter(field -> !field[1].isEmpty()).forEach(field -> all.put(field[0], field[1]));
        return all;
    }

    /** The same as it stands in an address: empty, or from the question mark on. */
    public String query() {
        return query(fields());
    }

    /** The same with another value of a field; without the field where the value is empty. */
    public String with(String field, String value) {
        Map<String, String> all = fields();
        all.put(field, value);
        all.values().removeIf(String::isEmpty);
        return query(all);
    }

    private static String query(Map<String, String> fields) {
        return fields.isEmpty() ? "" : fields.entrySet().stream().map(field -> field.getKey() + "=" + UriUtils.encode(field.getValue(), "UTF-8")).collect(Collectors.joining("&", "?", ""));
    }

    static UUID id(String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    static <E extends Enum<E>> E one(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }
}
