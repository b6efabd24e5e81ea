package luoshi.enterprise.growth;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import luoshi.enterprise.FirmFacts;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.Facts;

/**
 * Enterprises that are to be looked at, the worst first. Of those with warnings no facts are kept but the reasons, of the others only how many they are.
 *
 * @param watched those with warnings
 * @param counties by the names of counties how many were looked at there, and what came of it
 */
public record WatchList(List<Watched> watched, Map<String, Tally> counties) {

    /** The gravest warning first; of equally grave ones the most warnings, then by their ids. */
    private static final Comparator<Watched> WORST = Comparator.<Watched>comparingInt(Watched::grade).thenComparing(Comparator.<Watched>comparingInt(one -> one.raised().size()).reversed())
            .thenComparing(Watched::id);

    /**
     * One of them.
     *
     * @param id by which its page is known
     * @param name what it is called
     * @param county where it is; empty where that is not known
     * @param raised its warnings, the gravest first
     * @param untold warnings of which it cannot be told
     */
    public record Watched(String id, String name, String county, List<Raised> raised, List<Warning> untold) {

        /** Of its gravest warning; greater than any where there is none. */
        public int grade() {
            return raised.isEmpty() ? Integer.MAX_VALUE : raised.getFirst().warning().grade();
        }

        /** Whether somebody should go there; else it is enough to ask. */
        public boolean visit() {
            return raised.stream().anyMatch(one -> one.warning().deed() == Warning.Deed.VISIT);
        }
    }

    /**
     * Counts over enterprises.
     *
     * @param looked how many were looked at
     * @param unsure how many have no warning, but some of which it cannot be told: they are not clear
     * @param raised by the keys of warnings of how many each is raised
     * @param untold by the keys of warnings of how many it cannot be told, because facts are not known
     */
    public record Tally(int looked, int unsure, Map<String, Integer> raised, Map<String, Integer> untold) {

        private static final Tally NONE = new Tally(0, 0, Map.of(), Map.of());

        private static Tally of(List<Watched> all) {
            Map<String, Integer> raised = new TreeMap<>();
            Map<String, Integer> untold = new TreeMap<>();
            all.forEach(one -> {
                one.raised().forEach(warning -> raised.merge(warning.warning().key(), 1, Integer::sum));
                one.untold().forEach(warning -> untold.merge(warning.key(), 1, Integer::sum));
            });
            return new Tally(all.size(), (int) all.stream().filter(one -> one.raised().isEmpty() && !one.untold().isEmpty()).count(), raised, untold);
        }

        private Tally plus(Tally other) {
            return new Tally(looked + other.looked, unsure + other.unsure, sum(raised, other.raised), sum(untold, other.untold));
        }

        private static Map<String, Integer> sum(Map<String, Integer> one, Map<String, Integer> other) {
            Map<String, Integer> sum = new TreeMap<>(one);
            other.forEach((key, count) -> sum.merge(key, count, Integer::sum));
            return sum;
        }
    }

    /** Takes enterprises part after part, each judged on several threads. For one thread at a time. */
    public static final class Gathering {

        private final WarningBook book;
        private final List<Watched> watched = new ArrayList<>();
        private final Map<String, Tally> counties = new TreeMap<>();

        /** By the warnings in force on the day of each one's facts. */
        public Gathering(WarningBook book) {
            this.book = book;
        }

        /** Some more; their facts are let go. */
        public void add(List<FirmFacts> part) {
            List<Watched> judged = part.parallelStream().map(firm -> of(firm, book)).toList();
            judged.stream().collect(Collectors.groupingBy(Watched::county)).forEach((county, all) -> counties.merge(county, Tally.of(all), Tally::plus));
            judged.stream().filter(one -> !one.raised().isEmpty()).forEach(watched::add);
        }

        /** What has come of all that were added. */
        public WatchList list() {
            return new WatchList(watched.stream().sorted(WORST).toList(), Map.copyOf(counties));
        }
    }

    /** Of these, each by the warnings in force on the day of its facts. */
    public static WatchList of(List<FirmFacts> firms, WarningBook book) {
        Gathering gathering = new Gathering(book);
        gathering.add(firms);
        return gathering.list();
    }

    /** Only those of a county. */
    public WatchList in(String county) {
        return new WatchList(watched.stream().filter(one -> one.county().equals(county)).toList(), counties.containsKey(county) ? Map.of(county, counties.get(county)) : Map.of());
    }

    /** Over all counties. */
    public Tally tally() {
        return counties.values().stream().reduce(Tally.NONE, Tally::plus);
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
        return new Watched(firm.id(), firm.name(), firm.county(), List.copyOf(raised), List.copyOf(untold));
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
