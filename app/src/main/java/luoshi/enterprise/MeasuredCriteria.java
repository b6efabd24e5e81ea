package luoshi.enterprise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import luoshi.enterprise.criteria.Exact;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.Points.Range;
import luoshi.enterprise.criteria.RuleBook;
import luoshi.enterprise.criteria.RuleReader;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.criteria.Verdict;
import luoshi.enterprise.criteria.Verdict.Outcome;
import luoshi.enterprise.dmn.DmnExport;
import luoshi.enterprise.dmn.Input;
import luoshi.enterprise.invented.Firm;
import luoshi.enterprise.invented.Inventor;
import luoshi.enterprise.reach.Counting;
import luoshi.enterprise.reach.Near;
import luoshi.enterprise.reach.Prospect;
import luoshi.enterprise.reach.Reach;
import luoshi.enterprise.reach.Search;
import luoshi.enterprise.reach.Target;

/** A rule set for the program that measures: judged over invented enterprises, and handed out as DMN with the same inputs for another engine. */
public final class MeasuredCriteria {

    /** No invented enterprise holds anything, so that any year does. */
    private static final int YEAR = 2026;

    private final RuleSet rules;
    private final List<Input> inputs;
    private final Inventor inventor;

    private MeasuredCriteria(RuleSet rules) {
        this.rules = rules;
        inputs = DmnExport.inputs(rules);
        inventor = new Inventor(rules, inputs);
    }

    /** An invented enterprise. */
    public static final class Invented {
        private final Firm facts;

        private Invented(Firm facts) {
            this.facts = facts;
        }
    }

    /** All rule sets that are shipped. */
    public static List<MeasuredCriteria> shipped() {
        return RuleBook.shipped().list().stream().map(MeasuredCriteria::new).toList();
    }

    /** Those of a folder, which holds {@code facts.yaml}, the rule files and their names in {@code INDEX.txt}. */
    public static List<MeasuredCriteria> in(Path folder) throws IOException {
        Map<String, Fact> facts = RuleReader.facts(Files.readString(folder.resolve("facts.yaml")));
        List<MeasuredCriteria> found = new ArrayList<>();
        for (String name : Files.readAllLines(folder.resolve("INDEX.txt"))) {
            if (!name.isBlank()) {
                found.add(new MeasuredCriteria(RuleReader.read(Files.readString(folder.resolve(name.strip())), facts)));
            }
        }
        return found;
    }

    /** Its key and version. */
    public String name() {
        return rules.key() + " " + rules.version();
    }

    /** How many facts it asks for, each year of one counted by itself. */
    public int asks() {
        return inputs.size();
    }

    /** An enterprise of which all is known, often on a border or just beside one. */
    public Invented invent(Random random) {
        return new Invented(inventor.invent(random));
    }

    /** An enterprise of which some is not known. */
    public Invented inventWithGaps(Random random) {
        return new Invented(inventor.withGaps(random));
    }

    /** On which side of each border it lies: -1 below, 0 on it, 1 above, null where that is not known. */
    public Map<String, Integer> sides(Invented firm) {
        return inventor.sides(firm.facts);
    }

    /** Whether it meets the rules; empty where that depends on what is not known. */
    public Optional<Boolean> met(Invented firm) {
        return truth(Verdict.of(rules, firm.facts).outcome());
    }

    /** Points and outcome by the names of the decisions in {@link #dmn}: whole numbers, truths, and null for what is open. */
    public Map<String, Object> decided(Invented firm) {
        Verdict verdict = Verdict.of(rules, firm.facts);
        Map<String, Object> decided = new LinkedHashMap<>();
        verdict.scored().forEach(one -> decided.put(DmnExport.item(one.item().key()), certain(one.points())));
        verdict.groups().forEach((key, points) -> decided.put(DmnExport.group(key), certain(points)));
        if (!verdict.scored().isEmpty()) {
            decided.put("total", certain(verdict.total()));
        }
        decided.put(DmnExport.VERDICT, truth(verdict.outcome()).orElse(null));
        return decided;
    }

    /**
     * What a search for a target came to.
     *
     * @param met how many meet the rules
     * @param near how many lack few lines
     * @param open how many cannot be told
     * @param atMost how many it could come to
     * @param feasible whether that is enough
     * @param border how many lines the last of those lacks that are needed; -1 where the target cannot be reached
     */
    public record Sought(int met, int near, int open, int atMost, boolean feasible, int border) {}

    /** Looks among enterprises for so many new ones, near being whoever lacks so many lines at most. */
    public Sought seek(List<Invented> firms, int wanted, int changes) {
        List<FirmFacts> candidates = new ArrayList<>(firms.size());
        for (int i = 0; i < firms.size(); i++) {
            candidates.add(new FirmFacts(String.valueOf(i), String.valueOf(i), "", firms.get(i).facts));
        }
        Reach reach = Search.of(new Target(rules, YEAR, Counting.FIRST_TIME, wanted, Near.within(changes)), List.of(), candidates);
        return new Sought(reach.met().size(), reach.near().size(), reach.open(), reach.atMost(), reach.feasible(), reach.border().map(Prospect::changes).orElse(-1));
    }

    private static Integer certain(Range points) {
        return points.certain() ? Integer.valueOf(points.least()) : null;
    }

    private static Optional<Boolean> truth(Outcome outcome) {
        return outcome == Outcome.OPEN ? Optional.empty() : Optional.of(outcome == Outcome.MET);
    }

    /** The rules as a DMN document. */
    public String dmn() {
        return DmnExport.write(rules);
    }

    /** The same facts as inputs of the DMN document, null for what is not known. */
    public Map<String, Object> inputs(Invented firm) {
        Map<String, Object> given = new HashMap<>();
        for (Input input : inputs) {
            given.put(input.name(), input.fact() == null ? firm.facts.asOf() : input.fact().kind() == Fact.Kind.LIST ? rows(firm.facts.rows(input.fact().key())) : plain(firm.facts.get(input.fact().key(), input.back())));
        }
        return given;
    }

    private static List<Map<String, Object>> rows(List<Map<String, Object>> rows) {
        return rows == null ? null : rows.stream().map(row -> row.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> plain(one.getValue())))).toList();
    }

    private static Object plain(Object value) {
        return value instanceof Exact number ? number.over().divide(number.under()) : value;
    }
}
