package luoshi.pipeline.tally;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import luoshi.pipeline.course.Sets;
import luoshi.pipeline.store.Packed;
import luoshi.pipeline.store.Projection.Counted;

/**
 * The items of a register with the sets that they belong to from when to when, for counting. It is never changed; a later one takes its place, and shares with it
 * what has not changed: most items stand in columns that were made once, the few that have changed since in columns of their own.
 */
public final class Tally {

    /** What one counted item adds up to, in millionths. */
    static final long ONE = 1_000_000;
    /** When so many items have changed, all columns are made anew. */
    private static final int MOST_CHANGED = 2_000;

    private final Map<String, Integer> sets;
    private final Roll roll;
    private final Columns base;
    /** What has changed since, by the places of the items. */
    private final Map<Integer, Packed> changed;
    private final BitSet gone = new BitSet();
    private final Columns recent;

    private Tally(Map<String, Integer> sets, Roll roll, Columns base, Map<Integer, Packed> changed) {
        this.sets = Map.copyOf(sets);
        this.roll = roll;
        this.base = base;
        this.changed = changed;
        Columns.Builder columns = new Columns.Builder();
        changed.forEach((place, packed) -> {
            gone.set(place);
            columns.add(place, packed);
        });
        this.recent = columns.build();
    }

    /** Takes items in the order of their numbers, one after another. */
    static final class Builder {

        private final Roll.Builder roll = new Roll.Builder();
        private final Columns.Builder columns = new Columns.Builder();

        void add(Counted item) {
            columns.add(roll.add(item), item.packed());
        }

        /** With the numbers of the sets by their names. */
        Tally build(Map<String, Integer> sets) {
            return new Tally(sets, roll.build(), columns.build(), Map.of());
        }
    }

    /** Of items in any order, with the numbers of the sets by their names. */
    public static Tally of(Map<String, Integer> sets, Collection<Counted> items) {
        Builder all = new Builder();
        items.stream().sorted(Comparator.comparingInt(Counted::number)).forEach(all::add);
        return all.build(sets);
    }

    /** The same, with other items or others in place of these; of two with one number the later one. */
    Tally with(Map<String, Integer> others, Collection<Counted> news) {
        Roll.Builder rolled = roll.on();
        Map<Integer, Packed> all = new TreeMap<>(changed);
        news.stream().sorted(Comparator.comparingInt(Counted::number)).forEach(item -> all.put(rolled.add(item), item.packed()));
        if (all.size() <= MOST_CHANGED) {
            return new Tally(others, rolled.build(), base, all);
        }
        BitSet places = new BitSet();
        all.keySet().forEach(places::set);
        Columns.Builder columns = new Columns.Builder();
        columns.addAll(base, places);
        all.forEach(columns::add);
        return new Tally(others, rolled.build(), columns.build(), Map.of());
    }

    /**
     * What a set comes to.
     *
     * @param items how many items belong to it
     * @param amount what they add up to; the number of items where they are counted
     */
    public record Total(int items, BigDecimal amount) {

        /** Of a set to which nothing belongs. */
        public static final Total NONE = of(0);

        /** Of a set whose items are counted. */
        static Total of(int items) {
            return new Total(items, BigDecimal.valueOf(items));
        }
    }

    /** The items that a question asks about. */
    public Selection select(Question question) {
        int day = Packed.day(question.day());
        BitSet chosen = on(Sets.ALL, day);
        question.sets().forEach(set -> chosen.and(on(set, day)));
        if (!question.any().isEmpty()) {
            BitSet any = new BitSet();
            question.any().forEach(set -> any.or(on(set, day)));
            chosen.and(any);
        }
        question.not().forEach(set -> chosen.andNot(on(set, day)));
        if (question.units() != null) {
            chosen.and(roll.of(question.units()));
        }
        if (question.numbers() != null) {
            BitSet those = new BitSet();
            question.numbers().stream().mapToInt(roll::place).filter(place -> place >= 0).forEach(those::set);
            chosen.and(those);
        }
        return new Selection(this, day, chosen);
    }

    /** Who belongs to a set on a day: the caller's own. */
    BitSet on(String set, int day) {
        int number = sets.getOrDefault(set, -1);
        BitSet on = (BitSet) base.on(number, day).clone();
        on.andNot(gone);
        on.or(recent.on(number, day));
        return on;
    }

    /** Whether what belongs to a set is counted, and nothing else is added up. */
    boolean counted(String set) {
        Column before = base.of(sets.getOrDefault(set, -1));
        Column since = recent.of(sets.getOrDefault(set, -1));
        return (before == null || before.counted()) && (since == null || since.counted());
    }

    /** What is added up, in millionths, of a set on a day, of those at some places; parted into so many groups by what is told for each place, or in one. */
    long[] sums(String set, int day, BitSet among, int[] groups, int many) {
        int number = sets.getOrDefault(set, -1);
        long[] sums = new long[many];
        if (base.of(number) != null) {
            BitSet still = (BitSet) among.clone();
            still.andNot(gone);
            base.of(number).sum(day, still, groups, sums);
        }
        if (recent.of(number) != null) {
            recent.of(number).sum(day, among, groups, sums);
        }
        return sums;
    }

    static BigDecimal amount(long millionths) {
        return BigDecimal.valueOf(millionths, Packed.SCALE).stripTrailingZeros();
    }

    Roll roll() {
        return roll;
    }
}
