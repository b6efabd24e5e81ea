package luoshi.plan.sentence;

import java.util.List;
import java.util.stream.IntStream;
import luoshi.plan.Change;
import luoshi.reading.SentenceText;

/** Tells from where sentences come from what became of them. */
public final class Changes {

    private Changes() {}

    /**
     * The change of each newer sentence.
     *
     * @param origins for each newer sentence the places in the older text that it comes from
     */
    public static List<Change> of(List<SentenceText> older, List<SentenceText> newer, List<List<Integer>> origins) {
        int[] heirs = new int[older.size()];
        origins.forEach(from -> from.forEach(place -> heirs[place]++));
        int[] places = origins.stream().mapToInt(from -> from.size() == 1 && heirs[from.getFirst()] == 1 ? from.getFirst() : -1).toArray();
        boolean[] kept = Order.kept(places);
        return IntStream.range(0, newer.size()).mapToObj(j -> {
            List<Integer> from = origins.get(j);
            if (places[j] < 0) {
                return from.isEmpty() ? Change.ADDED : from.size() > 1 ? Change.JOINED : Change.SPLIT;
            }
            return of(older.get(places[j]), newer.get(j), kept[j]);
        }).toList();
    }

    private static Change of(SentenceText older, SentenceText newer, boolean inOrder) {
        if (!older.key().equals(newer.key())) {
            return Change.REWORDED;
        }
        if (!inOrder) {
            return Change.MOVED;
        }
        return older.numeral().equals(newer.numeral()) ? Change.SAME : Change.RENUMBERED;
    }
}
