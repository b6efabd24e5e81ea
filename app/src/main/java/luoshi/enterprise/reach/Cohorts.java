package luoshi.enterprise.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import luoshi.enterprise.FirmFacts;
import luoshi.enterprise.criteria.Item;
import luoshi.enterprise.criteria.Points.Range;
import luoshi.enterprise.criteria.RuleBook;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.criteria.Verdict;
import luoshi.enterprise.criteria.Verdict.Outcome;
import luoshi.enterprise.growth.SizeClass;

/**
 * How all enterprises of a bureau stand by a rule set, in numbers that can be drawn.
 *
 * @param rules by which they are judged
 * @param all of all of them
 * @param groups of those of each industry, county and size, the largest first and what is not known last
 * @param bins how their points are distributed; none where nothing is scored
 */
public record Cohorts(RuleSet rules, Cohort all, Map<By, List<Cohort>> groups, List<Bin> bins) {

    private static final int WIDTH = 10;

    /** By what enterprises are told apart. */
    public enum By {
        /** 行业. */
        INDUSTRY,
        /** 县（市、区）. */
        COUNTY,
        /** 规模. */
        SIZE
    }

    /**
     * Those of one group.
     *
     * @param key the industry, the county or the name of a {@link SizeClass}; empty where it is not known
     * @param met how many meet the rules
     * @param open how many cannot be told
     * @param unmet how many do not
     */
    public record Cohort(String key, int met, int open, int unmet) {

        public int firms() {
            return met + open + unmet;
        }

        private Cohort with(Outcome outcome) {
            return new Cohort(key, met + (outcome == Outcome.MET ? 1 : 0), open + (outcome == Outcome.OPEN ? 1 : 0), unmet + (outcome == Outcome.UNMET ? 1 : 0));
        }
    }

    /**
     * Points from one number to another, both included.
     *
     * @param certain how many have so many, whatever is not known
     * @param least of how many others so many are certain, and more possible
     * @param most of how many others so many are possible at most
     */
    public record Bin(int from, int to, int certain, int least, int most) {}

    private record Judged(Outcome outcome, Range total, Map<By, String> keys) {}

    /** Of these, sizes by the division in force. */
    public static Cohorts of(RuleSet rules, List<FirmFacts> firms, RuleBook book) {
        return new Gathering(rules, book, Map.of()).add(firms).cohorts();
    }

    /** Those who are handed in part after part; of each nothing but its place in the numbers is kept. For one thread, though each part is judged on several. */
    public static final class Gathering {

        private final RuleSet rules;
        private final RuleBook book;
        private final Map<By, String> only;
        private final Map<By, Map<String, Cohort>> groups = new EnumMap<>(By.class);
        private final int most;
        private final int[][] counts;
        private Cohort all = new Cohort("", 0, 0, 0);

        /**
         * Of nobody yet.
         *
         * @param book sizes are by the division in force in it
         * @param only of which industry, county or size; nothing for no matter
         */
        public Gathering(RuleSet rules, RuleBook book, Map<By, String> only) {
            this.rules = rules;
            this.book = book;
            this.only = Map.copyOf(only);
            most = rules.groups().isEmpty() ? rules.items().stream().mapToInt(Item::max).sum() : rules.groups().values().stream().mapToInt(RuleSet.Group::cap).sum();
            counts = new int[Math.max(1, (most + WIDTH - 1) / WIDTH)][3];
        }

        /** Takes these too. */
        public Gathering add(List<FirmFacts> part) {
            part.parallelStream().map(this::judged).filter(Objects::nonNull).toList().forEach(this::take);
            return this;
        }

        private void take(Judged one) {
            all = all.with(one.outcome());
            one.keys().forEach((by, key) -> groups.computeIfAbsent(by, _ -> new TreeMap<>()).merge(key, new Cohort(key, 0, 0, 0).with(one.outcome()), (old, _) -> old.with(one.outcome())));
            if (one.total().certain()) {
                counts[place(one.total().least())][0]++;
            } else {
                counts[place(one.total().least())][1]++;
                counts[place(one.total().most())][2]++;
            }
        }

        /** All points are the last bin's. */
        private int place(int points) {
            return Math.clamp(points / WIDTH, 0, counts.length - 1);
        }

        /** Null for one that is not asked about. */
        private Judged judged(FirmFacts firm) {
            Map<By, String> keys = new EnumMap<>(By.class);
            keys.put(By.INDUSTRY, firm.facts().get("industry", 0) instanceof String industry ? industry : "");
            keys.put(By.COUNTY, firm.county());
            keys.put(By.SIZE, SizeClass.of(book, firm.facts()).map(Enum::name).orElse(""));
            if (!keys.entrySet().containsAll(only.entrySet())) {
                return null;
            }
            Verdict verdict = Verdict.of(rules, firm.facts());
            return new Judged(verdict.outcome(), verdict.total(), keys);
        }

        /** What all that were handed in come to. */
        public Cohorts cohorts() {
            Map<By, List<Cohort>> sorted = new EnumMap<>(By.class);
            for (By by : By.values()) {
                sorted.put(by, groups.getOrDefault(by, Map.of()).values().stream()
                        .sorted(Comparator.<Cohort, Boolean>comparing(one -> one.key().isEmpty()).thenComparing(Comparator.comparingInt(Cohort::firms).reversed()).thenComparing(Cohort::key)).toList());
            }
            return new Cohorts(rules, all, sorted, rules.items().isEmpty() ? List.of() : bins());
        }

        private List<Bin> bins() {
            List<Bin> bins = new ArrayList<>();
            for (int i = 0; i < counts.length; i++) {
                bins.add(new Bin(i * WIDTH, i == counts.length - 1 ? most : (i + 1) * WIDTH - 1, counts[i][0], counts[i][1], counts[i][2]));
            }
            return List.copyOf(bins);
        }
    }
}
