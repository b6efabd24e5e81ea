package luoshi.pipeline.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import luoshi.pipeline.store.Projection;
import luoshi.pipeline.store.Projection.Counted;

/**
 * The items of a register with the sets that they belong to from when to when, for counting. It is never changed; a later one takes its place. Going through
 * 200,000 items takes some milliseconds, whichever day is asked about.
 */
public final class Tally {

    private final Map<String, Integer> sets;
    private final Map<Integer, String> names = new HashMap<>();
    private final Counted[] items;
    private final int most;

    /** Items in any order; sets by their names. */
    Tally(Map<String, Integer> sets, Collection<Counted> items) {
        this.sets = Map.copyOf(sets);
        this.items = items.stream().filter(item -> item.spans().length > 0).sorted((one, other) -> Integer.compare(one.number(), other.number())).toArray(Counted[]::new);
        sets.forEach((name, number) -> names.put(number, name));
        this.most = sets.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /**
     * What a set comes to.
     *
     * @param items how many items belong to it
     * @param amount what they add up to; the number of items where they are counted
     */
    public record Total(int items, BigDecimal amount) {

        /** Of a set to which nothing belongs. */
        public static final Total NONE = new Total(0, BigDecimal.ZERO);
    }

    /** What each set comes to among the items asked about; sets to which nothing belongs are left out. */
    public Map<String, Total> totals(Question question) {
        Sums sums = new Sums(most + 1);
        go(question, (item, day) -> sums.add(item, day));
        return sums.named();
    }

    /** The same for each unit that owns some. */
    public Map<UUID, Map<String, Total>> byUnit(Question question) {
        Map<UUID, Sums> sums = new HashMap<>();
        go(question, (item, day) -> sums.computeIfAbsent(item.unit(), _ -> new Sums(most + 1)).add(item, day));
        Map<UUID, Map<String, Total>> named = new HashMap<>();
        sums.forEach((unit, one) -> named.put(unit, one.named()));
        return named;
    }

    /** The same for each of these sets, of the items that belong to it. */
    public Map<String, Map<String, Total>> within(Question question, List<String> groups) {
        int[] numbers = groups.stream().mapToInt(set -> sets.getOrDefault(set, -1)).toArray();
        Sums[] sums = new Sums[groups.size()];
        go(question, (item, day) -> {
            for (int i = 0; i < numbers.length; i++) {
                if (in(item.spans(), numbers[i], day)) {
                    sums[i] = sums[i] == null ? new Sums(most + 1) : sums[i];
                    sums[i].add(item, day);
                }
            }
        });
        Map<String, Map<String, Total>> named = new HashMap<>();
        for (int i = 0; i < sums.length; i++) {
            named.put(groups.get(i), sums[i] == null ? Map.of() : sums[i].named());
        }
        return named;
    }

    /** How many there are. */
    public int count(Question question) {
        int[] count = new int[1];
        go(question, (_, _) -> count[0]++);
        return count[0];
    }

    /** Some of them in the order of their numbers. */
    public List<UUID> list(Question question, int offset, int limit) {
        List<UUID> found = new ArrayList<>();
        int[] seen = new int[1];
        go(question, (item, _) -> {
            if (seen[0]++ >= offset && found.size() < limit) {
                found.add(item.item());
            }
        });
        return found;
    }

    /** The names of all sets that any item belongs to at any time. */
    public Collection<String> names() {
        return names.values();
    }

    private void go(Question question, ObjIntConsumer<Counted> each) {
        int day = (int) question.day().toEpochDay();
        int[] all = question.sets().stream().mapToInt(set -> sets.getOrDefault(set, -1)).toArray();
        int[] any = question.any().stream().mapToInt(set -> sets.getOrDefault(set, -1)).toArray();
        int[] not = question.not().stream().mapToInt(set -> sets.getOrDefault(set, -1)).toArray();
        for (Counted item : items) {
            boolean asked = (question.units() == null || question.units().contains(item.unit())) && (question.items() == null || question.items().contains(item.item()));
            if (asked && inAll(item.spans(), all, day) && (any.length == 0 || inSome(item.spans(), any, day)) && !inSome(item.spans(), not, day)) {
                each.accept(item, day);
            }
        }
    }

    private static boolean inAll(int[] spans, int[] sets, int day) {
        for (int set : sets) {
            if (!in(spans, set, day)) {
                return false;
            }
        }
        return sets.length > 0 || begun(spans, day);
    }

    private static boolean inSome(int[] spans, int[] sets, int day) {
        for (int set : sets) {
            if (in(spans, set, day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean in(int[] spans, int set, int day) {
        for (int i = 0; i < spans.length; i += 3) {
            if (spans[i] == set && day >= spans[i + 1] && day < spans[i + 2]) {
                return true;
            }
        }
        return false;
    }

    private static boolean begun(int[] spans, int day) {
        for (int i = 1; i < spans.length; i += 3) {
            if (day >= spans[i] && day < spans[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Adds up sets by their numbers. */
    private final class Sums {

        private static final long ONE = 1_000_000;

        private final int[] counts;
        private final long[] amounts;

        Sums(int size) {
            counts = new int[size];
            amounts = new long[size];
        }

        void add(Counted item, int day) {
            int[] spans = item.spans();
            long[] given = item.amounts();
            for (int i = 0; i < spans.length; i += 3) {
                if (day >= spans[i + 1] && day < spans[i + 2]) {
                    counts[spans[i]]++;
                    amounts[spans[i]] += given.length == 0 ? ONE : given[2 * (i / 3)] + given[2 * (i / 3) + 1] * (day - spans[i + 1]);
                }
            }
        }

        Map<String, Total> named() {
            Map<String, Total> named = new HashMap<>();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    named.put(names.get(i), new Total(counts[i], BigDecimal.valueOf(amounts[i], Projection.SCALE).stripTrailingZeros()));
                }
            }
            return named;
        }
    }
}
