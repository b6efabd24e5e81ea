package luoshi.enterprise.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import luoshi.enterprise.criteria.Asked;
import luoshi.enterprise.criteria.RuleSet.Purpose;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.criteria.Verdict.Outcome;
import luoshi.enterprise.criteria.Verdict;
import luoshi.journal.Journal;

/**
 * A verdict as it was given then. It is never given anew: who wants to know how it would be today judges today.
 *
 * @param id identity
 * @param rule key of the title
 * @param version version of the rules
 * @param ruleHash hash of their file
 * @param asOf day of judgement
 * @param purpose for what it was judged
 * @param outcome how it came out
 * @param least least points
 * @param most most points
 * @param facts what was known: a line for each fact and period, apart by a tab
 * @param note for what it was kept
 * @param leaf when and by whom
 * @param at when
 */
public record KeptVerdict(UUID id, String rule, String version, String ruleHash, LocalDate asOf, Purpose purpose, Outcome outcome, int least, int most, String facts, String note, long leaf, Instant at) {

    /** As it is given now. */
    public static KeptVerdict of(RuleSet rules, KnownFacts facts, Purpose purpose, String note) {
        Verdict verdict = Verdict.of(rules, facts);
        return new KeptVerdict(UUID.randomUUID(), rules.key(), rules.version(), Journal.hash(KnownRules.book().text(rules)), facts.asOf(), purpose, verdict.outcome(), verdict.total().least(),
                verdict.total().most(), snapshot(rules, facts), note, 0, null);
    }

    /** All facts that rules ask for, as they are known. */
    public static String snapshot(RuleSet rules, KnownFacts facts) {
        StringBuilder lines = new StringBuilder();
        Asked.of(rules).forEach((fact, years) -> {
            for (int back = 0; back < (fact.yearly() ? years : 1); back++) {
                lines.append(fact.key()).append(' ').append(KnownFacts.period(fact, facts.asOf(), back)).append('\t').append(facts.written(fact, back)).append('\n');
            }
        });
        return lines.toString();
    }

    /** What was known, by fact and period. */
    public Map<String, String> known() {
        return lines(facts);
    }

    /** The lines of a snapshot. */
    public static Map<String, String> lines(String facts) {
        Map<String, String> known = new LinkedHashMap<>();
        facts.lines().filter(line -> line.indexOf('\t') > 0).forEach(line -> known.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1)));
        return known;
    }
}
