package luoshi.commitment;

import java.util.Arrays;
import luoshi.reading.Span;

/**
 * A text without what changes when a document is saved anew and says nothing: blanks, line ends, marks of Markdown, full or half width.
 * Each char remembers where it stood.
 */
final class PlainText {

    private static final char FULL_WIDTH = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int WIDTHS_APART = 0xFEE0;
    private static final String OF_A_NUMBER = "%‰℃°";
    private static final String LINKS = "-—–~～−";

    private final String chars;
    private final int[] places;

    PlainText(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int[] at = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isNoise(c)) {
                at[kept.length()] = i;
                kept.append(narrow(c));
            }
        }
        chars = kept.toString();
        places = Arrays.copyOf(at, kept.length());
    }

    private static char narrow(char c) {
        return c >= FULL_WIDTH && c <= FULL_WIDTH_LAST ? (char) (c - WIDTHS_APART) : c;
    }

    private static boolean isNoise(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT || c == '*' || c == '#' || c == '_';
    }

    String chars() {
        return chars;
    }

    /** Where the char, or the next one kept, stands here. */
    int indexOf(int place) {
        int found = Arrays.binarySearch(places, place);
        return found >= 0 ? found : -found - 1;
    }

    /** Where a stretch stood, from its first char to one past its last. */
    Span span(int from, int to) {
        return new Span(places[from], places[to - 1] + 1);
    }

    /**
     * What goes on with some words of a raw text at one of their ends, so that with it they say something else: the 以上 behind 450家, the 1
     * before 450, the —7% behind 6%. Its first char or two; empty where they end with a sign or a line.
     *
     * @param step -1 for what stands before them, 1 for what stands behind
     */
    static String beside(String text, Span words, int step) {
        int edge = step < 0 ? words.start() : words.end() - 1;
        int at = next(text, edge, step);
        if (at < 0) {
            return "";
        }
        char c = narrow(text.charAt(at));
        if (Character.isLetterOrDigit(c) || OF_A_NUMBER.indexOf(c) >= 0) {
            return String.valueOf(c);
        }
        int further = next(text, at, step);
        boolean links = c == '.' ? Character.isDigit(text.charAt(edge)) : LINKS.indexOf(c) >= 0 && (step > 0 || Character.isDigit(text.charAt(edge)));
        return links && further >= 0 && Character.isDigit(text.charAt(further)) ? "" + c + narrow(text.charAt(further)) : "";
    }

    private static int next(String text, int from, int step) {
        int at = from + step;
        while (at >= 0 && at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r' && isNoise(text.charAt(at))) {
            at += step;
        }
        return at >= 0 && at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r' ? at : -1;
    }
}
