package luoshi.enterprise.growth;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import luoshi.enterprise.FirmFacts;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.Facts;

/**
 * Enterprises that are to be looked at, the worst first.
 *
 * @param watched those with warnings
 * @param looked how many were looked at
 * @param raised by the keys of warnings of how many each is raised
 * @param untold by the keys of warnings of how many it cannot be told, because facts are not known
 */
public record WatchList(List<Watched> watched, int looked, Map<String, Integer> raised, Map<String, Integer> untold) {

    /** The gravest warning first; of equally grave ones the most warnings, then by their ids. */
    private static final Comparator<Watched> WORST = Comparator.<Watched>comparingInt(Watched::grade).thenComparing(Comparator.<Watched>comparingInt(one -> one.raised().size()).reversed())
            .thenComparing(one -> one.firm().id());

    /**
     * One of them.
     *
     * @param raised its warnings, the gravest first
     * @param untold warnings of which it cannot be told
     */
    public record Watched(FirmFacts firm, List<Raised> raised, List<Warning> untold) {

        /** Of its gravest warning; greater than any where there is none. */
        public int grade() {
            return raised.isEmpty() ? Integer.MAX_VALUE : raised.getFirst().warning().grade();
        }

        /** Whether somebody should go there; else it is enough to ask. */
        public boolean visit() {
            return raised.stream().anyMatch(one -> one.warning().deed() == Warning.Deed.VISIT);
        }
    }

    /** Of these, each by the warnings in force on the day of its facts. */
    public static WatchList of(List<FirmFacts> firms, WarningBook book) {
        List<Watched> all = firms.parallelStream().map(firm -> of(firm, book)).toList();
        Map<String, Integer> raised = new TreeMap<>();
        Map<String, Integer> untold = new TreeMap<>();
        all.forEach(one -> {
            one.raised().forEach(warning -> raised.merge(warning.warning().key(), 1, Integer::sum));
            one.untold().forEach(warning -> untold.merge(warning.key(), 1, Integer::sum));
        });
        return new WatchList(all.stream().filter(one -> !one.raised().isEmpty()).sorted(WORST).toList(), firms.size(), raised, untold);
    }

    /** One enterprise, be there warnings or not. */
    public static Watched of(FirmFacts firm, WarningBook book) {
        List<Raised> raised = new ArrayList<>();
        List<Warning> untold = new ArrayList<>();
        Facts facts = firm.facts();
        for (Warning warning : book.list()) {
            if (!warning.governs(facts.asOf())) {
                continue;
            }
            if (warning.when() == null) {
                missing(warning, facts, raised);
                continue;
            }
            Object holds = warning.when().of(facts);
            if (holds == null) {
                untold.add(warning);
            } else if ((Boolean) holds) {
                raised.add(new Raised(warning, Reasons.of(warning.when(), facts)));
            }
        }
        raised.sort(Comparator.comparingInt(one -> one.warning().grade()));
        return new Watched(firm, List.copyOf(raised), List.copyOf(untold));
    }

    private static void missing(Warning warning, Facts facts, List<Raised> raised) {
        LocalDate day = facts.asOf();
        if (MonthDay.from(day).isBefore(warning.due())) {
            return;
        }
        List<Fact> missing = warning.missing().stream().filter(fact -> facts.get(fact, 0) == null).toList();
        if (!missing.isEmpty()) {
            int year = day.getYear() - 1;
            raised.add(new Raised(warning, missing.stream().map(fact -> new Raised.Why(year + "年" + fact.zh() + "没有数", "no " + fact.en() + " of " + year)).toList()));
        }
    }
}
