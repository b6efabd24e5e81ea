package luoshi.reading.text;

import java.util.ArrayList;
import java.util.List;

/** Finds long stretches that repeat earlier ones word for word: the second half of a page dump that holds the report twice. */
public final class Copies {

    /** Shorter repetitions are slogans and refrains, which are read each time. */
    private static final int SHORTEST = 200;
    private static final int GRAM = 32;

    private Copies() {}

    /** A repetition and what it repeats, in the cleaned view. */
    public record Repetition(int from, int to, int original) {}

    /** All repetitions, in order of the text. */
    public static List<Repetition> find(String text) {
        List<Repetition> found = new ArrayList<>();
        if (text.length() < 2 * SHORTEST) {
            return found;
        }
        Compact compact = Compact.of(text);
        int[] first = new int[Integer.highestOneBit(Math.max(64, compact.length)) * 2];
        int mask = first.length - 1;
        int hash = 0;
        int outgoing = power(31, GRAM);
        int at = 0;
        int resume = 0;
        while (at < compact.length) {
            hash = hash * 31 + compact.chars[at] - (at >= GRAM ? outgoing * compact.chars[at - GRAM] : 0);
            int start = at - GRAM + 1;
            if (start >= resume) {
                int slot = (hash ^ hash >>> 15) & mask;
                int earlier = first[slot] - 1;
                int length = earlier >= 0 && earlier + GRAM <= start ? compact.sameFor(earlier, start) : 0;
                if (length >= SHORTEST) {
                    addOrExtend(found, compact, start, length, earlier);
                    resume = start + length;
                } else if (earlier < 0 && start % 8 == 0) {
                    first[slot] = start + 1;
                }
            }
            at++;
        }
        return found;
    }

    private static void addOrExtend(List<Repetition> found, Compact compact, int start, int length, int original) {
        int from = compact.index[start];
        int to = compact.index[start + length - 1] + 1;
        int source = compact.index[original];
        if (!found.isEmpty()) {
            Repetition last = found.getLast();
            int gap = from - last.to();
            if (gap <= SHORTEST && source - (last.original() + last.to() - last.from()) >= 0 && gap >= 0 && source - last.original() < 2 * (to - last.from())) {
                found.set(found.size() - 1, new Repetition(last.from(), to, last.original()));
                return;
            }
        }
        found.add(new Repetition(from, to, source));
    }

    private static int power(int base, int exponent) {
        int result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }

    /** The text without white space, since copies differ in it. */
    private record Compact(char[] chars, int[] index, int length) {

        static Compact of(String text) {
            char[] chars = new char[text.length()];
            int[] index = new int[text.length()];
            int length = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c != ' ' && c != '\n' && c != '\u3000') {
                    index[length] = i;
                    chars[length++] = c;
                }
            }
            return new Compact(chars, index, length);
        }

        /** For how many characters the two places agree, the later one not running into itself. */
        int sameFor(int earlier, int later) {
            int same = 0;
            while (later + same < length && earlier + same < later && chars[earlier + same] == chars[later + same]) {
                same++;
            }
            return same;
        }
    }
}
