package luoshi.pipeline.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Guesses which known word somebody meant. */
public final class Nearest {

    private static final int MANY = 12;

    private Nearest() {}

    /** “，是不是 stages”, or what there is where nothing is near: “，可以写 a、b、c”; empty where there is nothing. */
    public static String hint(String word, Collection<String> known) {
        String nearest = known.stream().min(Comparator.comparingInt((String one) -> distance(word, one)).thenComparing(one -> one)).orElse(null);
        if (nearest == null) {
            return "";
        }
        boolean near = distance(word, nearest) <= Math.max(1, Math.min(word.length(), nearest.length()) / 3) || nearest.startsWith(word) || word.startsWith(nearest);
        return near ? "，是不是 " + nearest : "，可以写 " + some(known);
    }

    /** Some of many words. */
    public static String some(Collection<String> known) {
        List<String> words = known.stream().limit(MANY).toList();
        return String.join("、", words) + (known.size() > MANY ? " 等" : "");
    }

    /** How many letters are to be changed, added, left out or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] next = new int[b.length() + 1];
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(Math.min(next[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    next[j] = Math.min(next[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = next;
        }
        return last[b.length()];
    }
}
