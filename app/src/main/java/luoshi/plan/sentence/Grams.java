package luoshi.plan.sentence;

import java.util.Arrays;

/** The pairs of neighbouring characters of a sentence, sorted, signs left out: by what two of them share one tells how alike they are. */
record Grams(int[] pairs) {

    static Grams of(String key) {
        int[] characters = key.chars().filter(c -> Character.isLetterOrDigit(c) || c == '.' || c == '%').toArray();
        int[] pairs = new int[Math.max(1, characters.length - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = characters.length == 0 ? 0 : characters[i] << 16 | (i + 1 < characters.length ? characters[i + 1] : 0);
        }
        Arrays.sort(pairs);
        return new Grams(pairs);
    }

    int size() {
        return pairs.length;
    }

    /** How many pairs the two share, each as often as both have it. */
    int shared(Grams other) {
        int shared = 0;
        for (int i = 0, j = 0; i < pairs.length && j < other.pairs.length; ) {
            int order = Integer.compare(pairs[i], other.pairs[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** Dice's coefficient: 1 for the same pairs, 0 for none in common. */
    double likeness(Grams other) {
        return 2.0 * shared(other) / (size() + other.size());
    }

    /** What is left of this without what the other has. */
    Grams without(Grams other) {
        int[] rest = new int[pairs.length];
        int length = 0;
        for (int i = 0, j = 0; i < pairs.length; ) {
            int order = j < other.pairs.length ? Integer.compare(pairs[i], other.pairs[j]) : -1;
            if (order < 0) {
                rest[length++] = pairs[i];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Grams(Arrays.copyOf(rest, length));
    }
}
