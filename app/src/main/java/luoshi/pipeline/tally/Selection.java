package luoshi.pipeline.tally;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import luoshi.pipeline.tally.Tally.Total;

/** The items that a question asks about: how many there are, which, and what any set comes to among them. */
public final class Selection {

    private final Tally tally;
    private final int day;
    private final BitSet places;

    Selection(Tally tally, int day, BitSet places) {
        this.tally = tally;
        this.day = day;
        this.places = places;
    }

    /** Only what belongs to one more set, too. */
    public Selection in(String set) {
        BitSet both = tally.on(set, day);
        both.and(places);
        return new Selection(tally, day, both);
    }

    /** How many there are. */
    public int count() {
        return places.cardinality();
    }

    /** How many belong to a set, too. */
    public int count(String set) {
        return in(set).count();
    }

    /** Some of them in the order of their numbers. */
    public List<UUID> list(int offset, int limit) {
        return places.stream().skip(offset).limit(Math.max(0, limit)).mapToObj(tally.roll()::item).toList();
    }

    /** What a set comes to among them. */
    public Total total(String set) {
        int count = count(set);
        return count == 0 ? Total.NONE : tally.counted(set) ? Total.of(count) : new Total(count, Tally.amount(tally.sums(set, day, places, null, 1)[0]));
    }

    /** The same for each unit that owns some of the set. */
    public Map<UUID, Total> byUnit(String set) {
        int[] owners = tally.roll().owners();
        List<UUID> units = tally.roll().units();
        int[] counts = new int[units.size()];
        in(set).places.stream().forEach(place -> counts[owners[place]]++);
        long[] sums = tally.counted(set) ? null : tally.sums(set, day, places, owners, units.size());
        Map<UUID, Total> byUnit = new HashMap<>();
        IntStream.range(0, counts.length).filter(unit -> counts[unit] > 0)
                .forEach(unit -> byUnit.put(units.get(unit), sums == null ? Total.of(counts[unit]) : new Total(counts[unit], Tally.amount(sums[unit]))));
        return byUnit;
    }
}
