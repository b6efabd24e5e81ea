package luoshi.enterprise.bureau;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import luoshi.enterprise.firm.Typed;
import luoshi.enterprise.reach.Counting;
import luoshi.enterprise.reach.Near;
import luoshi.enterprise.reach.Target;
import luoshi.enterprise.register.Among;
import luoshi.people.Refusal;

/**
 * What somebody asks of a target, as they typed it, with what is wrong with it.
 *
 * @param typed what stands in the fields
 * @param wrong by the fields what is wrong with them; none where all can be used
 * @param choice the rules that are meant; null where none are known
 * @param target what is looked for; null where nothing is asked for yet, or something is wrong
 * @param among among whom
 */
public record TargetForm(Typed typed, Map<String, Refusal> wrong, TitleRules.Choice choice, Target target, Among among) {

    /** So much typed text stands in a message. */
    private static final int LONGEST = 20;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_WANTED = 1_000_000;
    private static final int MOST_CHANGES = 5;
    private static final int HUNDRED = 100;

    /** On a day. What is not sent is what most would ask: the first time, two changes, no number short by more than 30 per cent. */
    static TargetForm of(Map<String, String> sent, LocalDate day, List<UUID> units) {
        Map<String, String> filled = new HashMap<>(Map.of("rule", TitleRules.first(day).value(), "year", String.valueOf(day.getYear()), "counting", Counting.FIRST_TIME.name(), "changes", "2", "part", "30"));
        filled.putAll(sent);
        Reading reading = new Reading(new Typed(filled), new HashMap<>());
        TitleRules.Choice choice = reading.choice(day);
        int year = reading.number("year", FIRST_YEAR, LAST_YEAR);
        int changes = reading.number("changes", 1, MOST_CHANGES);
        int part = reading.number("part", 1, HUNDRED);
        int wanted = sent.containsKey("wanted") ? reading.number("wanted", 1, MOST_WANTED) : 0;
        Counting counting = Arrays.stream(Counting.values()).filter(one -> reading.typed.is("counting", one.name())).findFirst().orElseGet(() -> reading.wrong("counting", null));
        Among among = new Among(reading.unit(units), reading.industries());
        boolean usable = reading.wrong.isEmpty() && sent.containsKey("wanted");
        return new TargetForm(reading.typed, reading.wrong, choice, usable ? new Target(choice.rules(), year, counting, wanted, new Near(changes, (double) part / HUNDRED)) : null, among);
    }

    private record Reading(Typed typed, Map<String, Refusal> wrong) {

        private <T> T wrong(String field, T instead, Object... bounds) {
            String text = typed.text(field);
            Object[] values = new Object[bounds.length + 1];
            values[0] = text.substring(0, Math.min(LONGEST, text.length()));
            System.arraycopy(bounds, 0, values, 1, bounds.length);
            wrong.put(field, bounds.length == 0 ? new Refusal("seek.choice", values) : new Refusal("seek.number", values));
            return instead;
        }

        TitleRules.Choice choice(LocalDate day) {
            return TitleRules.find(typed.text("rule"), day).orElseGet(() -> wrong("rule", null));
        }

        int number(String field, int least, int most) {
            String text = typed.text(field);
            int number = text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1;
            return number >= least && number <= most ? number : wrong(field, least, String.valueOf(least), String.valueOf(most));
        }

        UUID unit(List<UUID> units) {
            return typed.text("unit").isEmpty() ? null : Optional.ofNullable(typed.id("unit")).filter(units::contains).orElseGet(() -> wrong("unit", null));
        }

        Set<String> industries() {
            String sector = typed.text("sector");
            return sector.isEmpty() ? Set.of() : Optional.ofNullable(TitleRules.sectors().get(sector)).map(TitleRules.Sector::industries).orElseGet(() -> wrong("sector", Set.of()));
        }
    }

    /** What stands in a field. */
    public String text(String field) {
        return typed.text(field);
    }

    /** What is wrong with a field; null for nothing. */
    public Refusal wrong(String field) {
        return wrong.get(field);
    }

    /** Whether a choice stands in a field that is none of those. */
    public boolean odd(String field) {
        return wrong.containsKey(field) && !text(field).isEmpty();
    }
}
