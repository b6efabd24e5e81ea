package luoshi.enterprise.firm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import luoshi.enterprise.Assurance;
import luoshi.enterprise.FirmFile;
import luoshi.enterprise.Stated;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.register.Doubts;
import luoshi.enterprise.register.Doubts.Doubt;
import luoshi.enterprise.register.FactText;
import luoshi.enterprise.register.Held;
import luoshi.enterprise.register.Held.Place;
import luoshi.enterprise.register.KnownRules;
import luoshi.people.Refusal;

/**
 * Figures that somebody types for one year of one legal unit.
 *
 * @param stated what can be read
 * @param wrong fields that cannot, with what stands in them
 * @param doubts questions about what can
 */
public record FigureForm(List<Stated> stated, Map<String, String> wrong, List<Doubt> doubts) {

    static final String FIELD = "f.";
    private static final String MONEY = "万元";

    /** From what was typed; blank fields state nothing. */
    static FigureForm of(FirmFile file, Typed typed, LocalDate today) {
        String year = typed.text("year");
        UUID source = Optional.ofNullable(typed.id("source")).orElseThrow(() -> new Refusal("firm.source-needed"));
        Assurance state = typed.word(Assurance.class, "state");
        List<Stated> stated = new ArrayList<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Fact fact : KnownRules.facts().values()) {
            String text = typed.text(FIELD + fact.key());
            if (!text.isEmpty() && fact.kind() != Fact.Kind.LIST) {
                Optional<FactText.Kept> kept = FactText.kept(fact, text, fact.measure().equals(MONEY) ? typed.text("measure") : "");
                if (kept.isEmpty()) {
                    wrong.put(FIELD + fact.key(), text);
                } else {
                    stated.add(new Stated(fact.key(), fact.yearly() ? year : Stated.ALWAYS, kept.get().value(), kept.get().measure(), source, state, false, null, typed.text("note")));
                }
            }
        }
        return new FigureForm(stated, wrong, doubts(file, stated, today, Map.of()));
    }

    /** Questions about figures that come in, beside those that are held. */
    public static List<Doubt> doubts(FirmFile file, List<Stated> stated, LocalDate today, Map<String, BigDecimal> medians) {
        Map<String, Fact> facts = KnownRules.facts();
        Map<Place, BigDecimal> numbers = new HashMap<>();
        if (file != null) {
            Held.of(file.figures(), facts).forEach((place, held) -> held.plain().filter(_ -> facts.get(place.fact()).kind() == Fact.Kind.NUMBER).ifPresent(plain -> numbers.put(place, new BigDecimal(plain))));
        }
        Set<Place> fresh = new HashSet<>();
        stated.stream().filter(one -> !one.takesBack() && facts.get(one.fact()).kind() == Fact.Kind.NUMBER).forEach(one -> {
            Place place = new Place(one.fact(), one.period());
            numbers.put(place, FactText.inMeasure(facts.get(one.fact()), one.value(), one.measure()));
            fresh.add(place);
        });
        return new Doubts(facts, today).of(numbers, fresh, medians);
    }

    /** The same with a file that bears it out. */
    List<Stated> with(UUID evidence) {
        return stated.stream().map(one -> new Stated(one.fact(), one.period(), one.value(), one.measure(), one.source(), one.state(), false, evidence, one.note())).toList();
    }
}
