package luoshi.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody searches for: terms that must all be found, each also within words. Texts are compared folded: half width, small letters,
 * without blanks, marks of Markdown and quotation marks, as the SQL function {@code search_folded} does it.
 *
 * @param terms the terms, folded
 */
public record SearchText(List<String> terms) {

    /** Characters that a search may have: more is a whole paragraph. */
    public static final int LONGEST = 200;

    private static final String DROPPED = "\"'*#_\u00AD\u2018\u2019\u201C\u201D\u2060\u300C\u300D\u300E\u300F\uFEFF";
    private static final int BEFORE_THE_HIT = 20;

    /** What somebody has typed; terms stand apart by blanks. */
    public static SearchText of(String typed) {
        String whole = typed == null ? "" : typed.substring(0, Math.min(typed.length(), LONGEST));
        String plain = whole.replaceAll("[\\p{Cs}\\p{Cc}&&[^\\t\\n\\r]]", "");
        return new SearchText(Stream.of(plain.split("[\\s\\u00A0\\u3000]+")).map(SearchText::folded).filter(term -> !term.isEmpty()).distinct().toList());
    }

    /** Whether nothing is searched for. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether it is enough to search for: one term has two characters. */
    public boolean searchable() {
        return terms.stream().anyMatch(term -> term.codePointCount(0, term.length()) > 1);
    }

    /** Every two characters that stand side by side in a term: what an index knows. */
    public List<String> bigrams() {
        Set<String> pairs = new LinkedHashSet<>();
        for (String term : terms) {
            int[] signs = term.codePoints().toArray();
            for (int i = 0; i + 1 < signs.length; i++) {
                pairs.add(new String(signs, i, 2));
            }
        }
        return List.copyOf(pairs);
    }

    /** The terms that {@link #bigrams} do not tell of: where a text holds all pairs, it need not hold them side by side. */
    public List<String> unsure() {
        return terms.stream().filter(term -> term.codePointCount(0, term.length()) != 2).toList();
    }

    /** A text as it is compared. */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = folded(text.charAt(i));
            if (!isDropped(c)) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static char folded(char c) {
        char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
        return half >= 'A' && half <= 'Z' ? (char) (half - 'A' + 'a') : half;
    }

    private static boolean isDropped(char c) {
        return c >= '\t' && c <= '\r' || c == ' ' || c == '\u0085' || c == '\u00A0' || c >= '\u2000' && c <= '\u200F' || c == '\u2028' || c == '\u2029' || c == '\u202F'
                || c == '\u205F' || c == '\u3000' || DROPPED.indexOf(c) >= 0;
    }

    /**
     * A stretch of a text.
     *
     * @param text the words, as written
     * @param found whether they are what was searched for
     */
    public record Piece(String text, boolean found) {}

    /** So many characters of a text around the first hit, the hits apart from the rest. */
    public List<Piece> excerpt(String text, int length) {
        boolean[] found = found(text);
        int first = 0;
        while (first < text.length() && !found[first]) {
            first++;
        }
        int from = text.length() <= length || first == text.length() ? 0 : Math.max(0, Math.min(first - BEFORE_THE_HIT, text.length() - length));
        int to = Math.min(text.length(), from + length);
        List<Piece> pieces = new ArrayList<>();
        for (int at = from; at < to;) {
            int end = at;
            while (end < to && found[end] == found[at]) {
                end++;
            }
            pieces.add(new Piece((at == from && from > 0 ? "…" : "") + text.substring(at, end) + (end == to && to < text.length() ? "…" : ""), found[at]));
            at = end;
        }
        return pieces;
    }

    /** Which chars of a text belong to a hit, with what was dropped between them. */
    private boolean[] found(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int[] places = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            char c = folded(text.charAt(i));
            if (!isDropped(c)) {
                places[folded.length()] = i;
                folded.append(c);
            }
        }
        boolean[] found = new boolean[text.length()];
        for (String term : terms) {
            for (int at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length())) {
                Arrays.fill(found, places[at], places[at + term.length() - 1] + 1, true);
            }
        }
        return found;
    }
}
