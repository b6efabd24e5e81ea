package luoshi.enterprise.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import luoshi.enterprise.criteria.RuleSet.Purpose;

/** All rule files that are shipped, with the facts that they ask for. */
public final class RuleBook {

    private static final String FOLDER = "/luoshi/enterprise/criteria/";

    private final Map<String, Fact> facts;
    private final List<RuleSet> ruleSets;

    private RuleBook(Map<String, Fact> facts, List<RuleSet> ruleSets) {
        this.facts = facts;
        this.ruleSets = ruleSets;
    }

    /** Those that are shipped. */
    public static RuleBook shipped() {
        Map<String, Fact> facts = RuleReader.facts(text("facts.yaml"));
        return new RuleBook(facts, text("INDEX.txt").lines().filter(name -> !name.isBlank()).map(name -> RuleReader.read(text(name), facts)).toList());
    }

    private static String text(String name) {
        try (InputStream file = RuleBook.class.getResourceAsStream(FOLDER + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The facts that rules ask for, by their keys. */
    Map<String, Fact> facts() {
        return facts;
    }

    /** All of them. */
    public List<RuleSet> list() {
        return ruleSets;
    }

    /** The version that governs a title on a day for a purpose. */
    Optional<RuleSet> on(String key, LocalDate day, Purpose purpose) {
        return ruleSets.stream().filter(one -> one.key().equals(key) && one.governs(day, purpose)).findFirst();
    }

    /** A certain version. */
    Optional<RuleSet> version(String key, String version) {
        return ruleSets.stream().filter(one -> one.key().equals(key) && one.version().equals(version)).findFirst();
    }
}
