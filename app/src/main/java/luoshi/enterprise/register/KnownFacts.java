package luoshi.enterprise.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import luoshi.enterprise.FirmFacts;
import luoshi.enterprise.FirmFile;
import luoshi.enterprise.LegalUnit;
import luoshi.enterprise.Stated;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.Facts;

/** What is known of one legal unit on a day, for one thread at a time. A figure speaks of its own year alone; titles come from their certificates, and a list of which nobody has said whether it is empty is not known. */
public final class KnownFacts implements Facts {

    /** The national platform scores the year that runs: its first value is of that, where those of accounts are of the year before. */
    static final String OF_THIS_YEAR = "platform_score";
    private static final String TITLES = "titles";
    private static final Object NOTHING = new Object();

    private final LocalDate asOf;
    private final LegalUnit unit;
    private final Map<String, Fact> facts;
    private final String text;
    private final String titles;
    private final boolean anyTitle;
    private final Map<String, Object> said = new HashMap<>();
    /** By facts what is written of their periods, read when it is first asked for: whoever goes over many reads on other threads than the one that fetches. */
    private Map<String, String> held;

    /** From what holds, as one text, and titles as another. */
    KnownFacts(LocalDate asOf, LegalUnit unit, Map<String, Fact> facts, String held, String titles) {
        this.asOf = asOf;
        this.unit = unit;
        this.facts = facts;
        this.text = held;
        this.titles = titles;
        this.anyTitle = !titles.isEmpty();
    }

    /** From all that was recorded. */
    public static KnownFacts of(FirmFile file, LocalDate asOf, Map<String, Fact> facts) {
        return new KnownFacts(asOf, file.unit(), facts, HeldText.of(Held.of(file.figures(), facts)), HeldText.titles(file.titles()));
    }

    private String line(String key) {
        if (held == null) {
            held = HeldText.read(text);
        }
        return held.get(key);
    }

    /** Whose facts they are. */
    public LegalUnit unit() {
        return unit;
    }

    /** The same with its name, in a county, as searches and comparisons over many take it. */
    public FirmFacts firm(String county) {
        return new FirmFacts(unit.id().toString(), unit.name(), county, this);
    }

    @Override
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public Object get(String key, int back) {
        Fact fact = facts.get(key);
        if (fact == null) {
            return null;
        }
        Object value = at(key, period(fact, asOf, back));
        return value != null || fact.yearly() ? value : registered(key);
    }

    /** The period of a fact so many years back from a day. */
    public static String period(Fact fact, LocalDate asOf, int back) {
        return !fact.yearly() ? Stated.ALWAYS : String.valueOf(asOf.getYear() - back - (fact.key().equals(OF_THIS_YEAR) ? 0 : 1));
    }

    /** What the register itself says. */
    private Object registered(String key) {
        return switch (key) {
            case "registered" -> unit.registered();
            case "industry" -> unit.industry().isEmpty() ? null : unit.industry();
            default -> null;
        };
    }

    /** A fact of a certain period: a year 2021, a month 2022-06, a quarter 2022Q2; null for what is not known. */
    public Object at(String key, String period) {
        Object value = said.computeIfAbsent(key + " " + period, _ -> {
            String plain = HeldText.value(line(key), period);
            return plain == null ? NOTHING : FactText.said(facts.get(key), plain);
        });
        return value == NOTHING ? null : value;
    }

    /** What is known of a fact so many years back, as it is written; empty for what is not known. */
    public String written(Fact fact, int back) {
        if (fact.key().equals(TITLES) && anyTitle) {
            return titles.replace('\t', ' ').replace("\n", "；");
        }
        String plain = HeldText.value(line(fact.key()), period(fact, asOf, back));
        Object registered = plain == null && !fact.yearly() ? registered(fact.key()) : null;
        return plain != null ? plain : registered == null ? "" : registered.toString();
    }

    @Override
    public List<Map<String, Object>> rows(String key) {
        if (key.equals(TITLES) && anyTitle) {
            return HeldText.titles(titles);
        }
        String plain = HeldText.value(line(key), Stated.ALWAYS);
        return plain == null ? null : FactText.rows(facts.get(key), plain);
    }
}
