package luoshi.commitment.yearly;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The pairs of neighbouring characters of some words, sorted and each once; signs and digits left out, which change from year to year. */
record Terms(int[] pairs) {

    static Terms of(String words) {
        int[] letters = words.replace("GDP", "生产总值").replace("规模以上", "规上").chars().filter(Character::isLetter).toArray();
        int[] pairs = new int[Math.max(0, letters.length - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = letters[i] << 16 | letters[i + 1];
        }
        return new Terms(Arrays.stream(pairs).sorted().distinct().toArray());
    }

    /** The characters in which the words end: what is counted, where they are the name of an indicator. */
    static String tail(String words) {
        String letters = words.codePoints().filter(Character::isLetter).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return letters.substring(Math.max(0, letters.length() - 2));
    }

    /** How much a pair of characters tells: little where it stands in many promises (建设, 企业), much where in few. */
    static final class Weights {

        private final Map<Integer, Integer> promises = new HashMap<>();
        private int all;

        void count(Terms terms) {
            all++;
            for (int pair : terms.pairs) {
                promises.merge(pair, 1, Integer::sum);
            }
        }

        /** The weighed terms of some words. */
        Weighed weigh(Terms terms) {
            double[] weights = Arrays.stream(terms.pairs).mapToDouble(pair -> Math.log(1.0 + (double) all / promises.getOrDefault(pair, 1))).toArray();
            return new Weighed(terms.pairs, weights, Arrays.stream(weights).sum());
        }
    }

    /** Terms with what each tells, and what they tell together. */
    record Weighed(int[] pairs, double[] weights, double total) {

        /** Dice's coefficient of the weights: 1 for the same pairs, 0 for none in common. */
        double likeness(Weighed other) {
            return total + other.total == 0 ? 0 : 2 * shared(other) / (total + other.total);
        }

        /** How much of this the other has, too: 1 for all of it. */
        double partIn(Weighed other) {
            return total == 0 ? 0 : shared(other) / total;
        }

        private double shared(Weighed other) {
            double shared = 0;
            for (int i = 0, j = 0; i < pairs.length && j < other.pairs.length; ) {
                int order = Integer.compare(pairs[i], other.pairs[j]);
                shared += order == 0 ? weights[i] : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return shared;
        }
    }
}
