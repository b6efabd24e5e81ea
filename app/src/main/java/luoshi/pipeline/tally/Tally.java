package luoshi.pipeline.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import luoshi.pipeline.store.Packed;
import luoshi.pipeline.store.Projection.Counted;

/**
 * The items of a register with the sets that they belong to from when to when, for counting. It is never changed; a later one takes its place, and takes over what has
 * been answered: of each answer only what the changed items add to it is another.
 */
public final class Tally {

    private static final int MOST_ANSWERS = 200;

    private final Map<String, Integer> sets;
    private final Map<Integer, String> names = new HashMap<>();
    private final Counted[] items;
    private final Map<Asked, Answer> answers = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Answer> eldest) {
            return size() > MOST_ANSWERS;
        }
    });

    /** Items in any order; sets by their names. */
    Tally(Map<String, Integer> sets, Collection<Counted> items) {
        this(sets, items.stream().sorted(Comparator.comparingInt(Counted::number)).toArray(Counted[]::new));
    }

    private Tally(Map<String, Integer> sets, Counted[] items) {
        this.sets = Map.copyOf(sets);
        this.items = items;
        sets.forEach((name, number) -> names.put(number, name));
    }

    /** The same, with other items or others in place of these. */
    Tally with(Map<String, Integer> others, Collection<Counted> news) {
        TreeMap<Integer, Counted> changed = new TreeMap<>();
        news.forEach(item -> changed.put(item.number(), item));
        Map<Counted, Counted> taken = new LinkedHashMap<>();
        Counted[] merged = Arrays.copyOf(items, items.length);
        List<Counted> added = new ArrayList<>();
        changed.values().forEach(item -> {
            int place = Arrays.binarySearch(merged, item, Comparator.comparingInt(Counted::number));
            if (place >= 0) {
                taken.put(item, merged[place]);
                merged[place] = item;
            } else {
                added.add(item);
            }
        });
        Tally next = new Tally(others, added.isEmpty() ? merged : Stream.concat(Arrays.stream(merged), added.stream()).sorted(Comparator.comparingInt(Counted::number)).toArray(Counted[]::new));
        if (changed.size() < MOST_ANSWERS) {
            Map<Asked, Answer> told;
            synchronized (answers) {
                told = new LinkedHashMap<>(answers);
            }
            told.forEach((asked, answer) -> next.answers.put(asked, next.again(asked, answer, changed.values(), taken)));
        }
        return next;
    }

    private Answer again(Asked asked, Answer before, Collection<Counted> changed, Map<Counted, Counted> taken) {
        Answer answer = before.copy();
        Question question = asked.question();
        Sifted sifted = new Sifted(question, sets);
        Function<Counted, List<Object>> groups = groups(asked, sifted.day());
        changed.forEach(item -> {
            Counted old = taken.get(item);
            if (old != null && sifted.holds(old)) {
                groups.apply(old).forEach(group -> answer.add(group, old, sifted.day(), -1));
            }
            if (sifted.holds(item)) {
                groups.apply(item).forEach(group -> answer.add(group, item, sifted.day(), 1));
            }
        });
        return answer;
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

    /** What is asked, and how the answer is parted: by the units that own items, by sets, or not at all. */
    private record Asked(Question question, boolean byUnit, List<String> groups) {}

    private static final Object WHOLE = "";

    /** What each set comes to among the items asked about; sets to which nothing belongs are left out. */
    public Map<String, Total> totals(Question question) {
        return answer(new Asked(question, false, List.of())).named(WHOLE, names);
    }

    /** The same for each unit that owns some. */
    public Map<UUID, Map<String, Total>> byUnit(Question question) {
        Answer answer = answer(new Asked(question, true, List.of()));
        Map<UUID, Map<String, Total>> named = new HashMap<>();
        answer.groups().forEach(unit -> named.put((UUID) unit, answer.named(unit, names)));
        named.values().removeIf(Map::isEmpty);
        return named;
    }

    /** The same for each of these sets, of the items that belong to it. */
    public Map<String, Map<String, Total>> within(Question question, List<String> groups) {
        Answer answer = answer(new Asked(question, false, List.copyOf(groups)));
        Map<String, Map<String, Total>> named = new HashMap<>();
        groups.forEach(group -> named.put(group, answer.named(group, names)));
        return named;
    }

    private Answer answer(Asked asked) {
        Answer known = answers.get(asked);
        if (known != null) {
            return known;
        }
        Answer answer = new Answer();
        Sifted sifted = new Sifted(asked.question(), sets);
        Function<Counted, List<Object>> groups = groups(asked, sifted.day());
        for (Counted item : items) {
            if (sifted.holds(item)) {
                groups.apply(item).forEach(group -> answer.add(group, item, sifted.day(), 1));
            }
        }
        if (asked.question().items() == null) {
            answers.put(asked, answer);
        }
        return answer;
    }

    private Function<Counted, List<Object>> groups(Asked asked, int day) {
        if (asked.byUnit()) {
            return item -> List.of(item.unit());
        }
        if (asked.groups().isEmpty()) {
            return _ -> List.of(WHOLE);
        }
        int[] numbers = asked.groups().stream().mapToInt(set -> sets.getOrDefault(set, -1)).toArray();
        return item -> {
            List<Object> found = new ArrayList<>(1);
            for (int i = 0; i < numbers.length; i++) {
                if (Sifted.in(item.packed().spans(), numbers[i], day)) {
                    found.add(asked.groups().get(i));
                }
            }
            return found;
        };
    }

    /** How many there are. */
    public int count(Question question) {
        Sifted sifted = new Sifted(question, sets);
        return (int) Arrays.stream(items).filter(sifted::holds).count();
    }

    /** Some of them in the order of their numbers. */
    public List<UUID> list(Question question, int offset, int limit) {
        Sifted sifted = new Sifted(question, sets);
        return limit <= 0 ? List.of() : Arrays.stream(items).filter(sifted::holds).skip(offset).limit(limit).map(Counted::item).toList();
    }

    /** Tells of items whether a question asks about them. */
    private record Sifted(Question question, int day, int[] all, int[] any, int[] not) {

        Sifted(Question question, Map<String, Integer> sets) {
            this(question, Packed.day(question.day()), numbers(question.sets(), sets), numbers(question.any(), sets), numbers(question.not(), sets));
        }

        private static int[] numbers(List<String> names, Map<String, Integer> sets) {
            return names.stream().mapToInt(set -> sets.getOrDefault(set, -1)).toArray();
        }

        boolean holds(Counted item) {
            if (question.units() != null && !question.units().contains(item.unit()) || question.items() != null && !question.items().contains(item.item())) {
                return false;
            }
            long[] spans = item.packed().spans();
            for (int set : all) {
                if (!in(spans, set, day)) {
                    return false;
                }
            }
            return (all.length > 0 || begun(spans, day)) && (any.length == 0 || inSome(spans, any, day)) && !inSome(spans, not, day);
        }

        private static boolean inSome(long[] spans, int[] sets, int day) {
            for (int set : sets) {
                if (in(spans, set, day)) {
                    return true;
                }
            }
            return false;
        }

        static boolean in(long[] spans, int set, int day) {
            for (long span : spans) {
                if (Packed.set(span) == set && Packed.covers(span, day)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean begun(long[] spans, int day) {
            for (long span : spans) {
                if (Packed.covers(span, day)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Sums of sets by their numbers, parted into groups. */
    private static final class Answer {

        private static final long ONE = 1_000_000;

        private final Map<Object, long[]> sums = new HashMap<>();

        Answer copy() {
            Answer copy = new Answer();
            sums.forEach((group, one) -> copy.sums.put(group, one.clone()));
            return copy;
        }

        Collection<Object> groups() {
            return sums.keySet();
        }

        /** Counts stand at even places, amounts at odd ones. */
        void add(Object group, Counted item, int day, int sign) {
            long[] held = sums.computeIfAbsent(group, _ -> new long[64]);
            int amount = 0;
            for (long span : item.packed().spans()) {
                boolean adds = Packed.sums(span);
                if (Packed.covers(span, day)) {
                    int set = Packed.set(span);
                    if (2 * set + 1 >= held.length) {
                        held = Arrays.copyOf(held, 2 * set + 64);
                        sums.put(group, held);
                    }
                    held[2 * set] += sign;
                    held[2 * set + 1] += sign * (adds ? item.packed().amounts()[amount] + item.packed().amounts()[amount + 1] * Packed.since(span, day) : ONE);
                }
                amount += adds ? 2 : 0;
            }
        }

        Map<String, Total> named(Object group, Map<Integer, String> names) {
            long[] held = sums.getOrDefault(group, new long[0]);
            Map<String, Total> named = new HashMap<>();
            for (int set = 0; 2 * set < held.length; set++) {
                if (held[2 * set] > 0) {
                    named.put(names.get(set), new Total((int) held[2 * set], BigDecimal.valueOf(held[2 * set + 1], Packed.SCALE).stripTrailingZeros()));
                }
            }
            return named;
        }
    }
}
