package luoshi.enterprise.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import luoshi.enterprise.criteria.RuleSet.Purpose;

/** All rule files that are shipped, with the facts that they ask for. */
public final class RuleBook {

    private static final String FOLDER = "/luoshi/enterprise/criteria/";

    private final Map<String, Fact> facts;
    private final List<RuleSet> ruleSets;
    private final Map<String, String> texts;

    private RuleBook(Map<String, Fact> facts, List<RuleSet> ruleSets, Map<String, String> texts) {
        this.facts = facts;
        this.ruleSets = ruleSets;
        this.texts = texts;
    }

    /** Those that are shipped. */
    public static RuleBook shipped() {
        Map<String, Fact> facts = RuleReader.facts(text("facts.yaml"));
        List<RuleSet> ruleSets = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        text("INDEX.txt").lines().filter(name -> !name.isBlank()).forEach(name -> {
            String text = text(name);
            RuleSet rules = RuleReader.read(text, facts);
            ruleSets.add(rules);
            texts.put(rules.key() + " " + rules.version(), text);
        });
        return new RuleBook(facts, List.copyOf(ruleSets), texts);
    }

    private static String text(String name) {
        try (InputStream file = RuleBook.class.getResourceAsStream(FOLDER + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The facts that rules ask for, by their keys. */
    public Map<String, Fact> facts() {
        return facts;
    }

    /** The file of a version, as it is written. */
    public String text(RuleSet rules) {
        return texts.get(rules.key() + " " + rules.version());
    }

    /** All of them. */
    public List<RuleSet> list() {
        return ruleSets;
    }

    /** The version that governs a title on a day for a purpose. */
    public Optional<RuleSet> on(String key, LocalDate day, Purpose purpose) {
        return ruleSets.stream().filter(one -> one.key().equals(key) && one.governs(day, purpose)).findFirst();
    }

    /** A certain version. */
    public Optional<RuleSet> version(String key, String version) {
        return ruleSets.stream().filter(one -> one.key().equals(key) && one.version().equals(version)).findFirst();
    }
}
