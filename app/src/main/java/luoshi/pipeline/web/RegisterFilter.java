package luoshi.pipeline.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.kernel.SearchText;
import luoshi.people.Unit;
import luoshi.people.UnitTree;
import luoshi.pipeline.course.Sets;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.tally.Question;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which items of a register a page shows, as its address says it.
 *
 * @param unit owned by this unit or one below it; null for all
 * @param period declared in this period; empty for no matter
 * @param choices what filtered fields say, by their keys
 * @param set in this set: see {@link Sets}; empty for no matter
 * @param not not in this set; empty for no matter
 * @param q words that are searched for
 */
public record RegisterFilter(UUID unit, String period, Map<String, String> choices, String set, String not, String q) {

    private static final int LONGEST = 200;

    /** From the parameters of an address; what is not understood is left out. */
    static RegisterFilter of(Map<String, String> sent, Definition definition) {
        Map<String, String> choices = new LinkedHashMap<>();
        definition.fields().stream().filter(Field::filter).filter(field -> !text(sent, "f." + field.key()).isEmpty()).forEach(field -> choices.put(field.key(), text(sent, "f." + field.key())));
        return new RegisterFilter(unit(text(sent, "unit")), text(sent, "period"), choices, text(sent, "set"), text(sent, "not"), text(sent, "q"));
    }

    private static String text(Map<String, String> sent, String key) {
        String value = sent.getOrDefault(key, "").strip();
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    private static UUID unit(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** The same for another set. */
    public RegisterFilter in(String other) {
        return new RegisterFilter(unit, period, choices, other, "", q);
    }

    /** The same for what is in one set and not in another. */
    public RegisterFilter inBut(String one, String other) {
        return new RegisterFilter(unit, period, choices, one, other, q);
    }

    /** The same for another unit. */
    public RegisterFilter of(UUID other) {
        return new RegisterFilter(other, period, choices, set, not, q);
    }

    /** The same for another period. */
    public RegisterFilter during(String other) {
        return new RegisterFilter(unit, other, choices, set, not, q);
    }

    /** The address of a page that shows this. */
    public String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        put(address, "unit", unit == null ? "" : unit.toString());
        put(address, "period", period);
        choices.forEach((key, choice) -> put(address, "f." + key, choice));
        put(address, "set", set);
        put(address, "not", not);
        put(address, "q", q);
        return address.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String key, String value) {
        if (!value.isEmpty()) {
            address.queryParam(key, "{" + key.replace(".", "_") + "}").uriVariables(Map.of(key.replace(".", "_"), value));
        }
    }

    /** What a tally is asked for, but for the words searched for; the period in any kind of batch. */
    Question narrow(Question question, Set<UUID> visible, UnitTree tree, Definition definition) {
        return batches(plain(question, visible, tree, definition), definition, null);
    }

    /** The same, the period in the kind of batch that a measure goes by. */
    Question narrow(Question question, Set<UUID> visible, UnitTree tree, Definition definition, String cohort) {
        return batches(plain(question, visible, tree, definition), definition, cohort);
    }

    private Question batches(Question question, Definition definition, String cohort) {
        if (period.isEmpty()) {
            return question;
        }
        return cohort != null ? question.in(Sets.batch(cohort + ":" + period))
                : question.inAny(definition.batches().stream().map(kind -> Sets.batch(kind.key() + ":" + period)).toList());
    }

    private Question plain(Question question, Set<UUID> visible, UnitTree tree, Definition definition) {
        Question asked = question.of(units(visible, tree));
        for (Map.Entry<String, String> choice : choices.entrySet()) {
            asked = asked.in(Sets.is(definition.field(choice.getKey()).orElseThrow(), choice.getValue()));
        }
        asked = set.isEmpty() ? asked : asked.in(set);
        return not.isEmpty() ? asked : asked.notIn(not);
    }

    private Set<UUID> units(Set<UUID> visible, UnitTree tree) {
        if (unit == null) {
            return visible;
        }
        return tree.inOrder().stream().map(Unit::id).filter(one -> tree.within(one, unit)).filter(one -> visible == null || visible.contains(one)).collect(Collectors.toSet());
    }

    /** The words that are searched for. */
    SearchText wanted() {
        return SearchText.of(q);
    }

    /** Whether anything but the whole register is shown. */
    public boolean narrows() {
        return unit != null || !period.isEmpty() || !choices.isEmpty() || !set.isEmpty() || !q.isEmpty();
    }
}
