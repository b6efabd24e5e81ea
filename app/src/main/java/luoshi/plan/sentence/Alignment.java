package luoshi.plan.sentence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import luoshi.reading.SentenceText;

/** Which sentences of an older text those of a newer one come from. */
final class Alignment {

    /**
     * Where a sentence of the newer text comes from.
     *
     * @param from places in the older text, rising; none for a new sentence
     * @param keeps the place of the one whose number it keeps, -1 for none
     */
    record Origin(List<Integer> from, int keeps) {

        static final Origin NEW = new Origin(List.of(), -1);

        static Origin same(int place) {
            return new Origin(List.of(place), place);
        }
    }

    private Alignment() {}

    /** The origin of each sentence of the newer text. */
    static List<Origin> of(List<SentenceText> older, List<SentenceText> newer) {
        List<String> olderKeys = older.stream().map(SentenceText::key).toList();
        List<String> newerKeys = newer.stream().map(SentenceText::key).toList();
        int[] places = ExactMatches.of(olderKeys, newerKeys);
        List<Origin> origins = new ArrayList<>(Arrays.stream(places).mapToObj(place -> place < 0 ? Origin.NEW : Origin.same(place)).toList());
        for (Kinship kinship : Kinships.of(side(older, olderKeys), side(newer, newerKeys), places)) {
            kinship.write(origins);
        }
        return origins;
    }

    private static Kinships.Side side(List<SentenceText> texts, List<String> keys) {
        return new Kinships.Side(keys.stream().map(Grams::of).toArray(Grams[]::new), texts.stream().map(SentenceText::numeral).toArray(String[]::new));
    }
}
