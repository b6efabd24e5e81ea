package luoshi.plan.output;

import java.util.ArrayList;
import java.util.List;

/**
 * How many columns text takes in a terminal: 2 for East Asian wide and fullwidth characters, 0 for marks that sit on others, else 1.
 *
 * <p>Ambiguous characters (“ ” … — ≥) count 1: so do terminals and {@code wcwidth} in UTF-8 locales unless told otherwise. A terminal set
 * to the old double-width reading of them shifts those lines a little.
 */
final class DisplayWidth {

    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
        {0xFE10, 0xFE19}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}
    };

    private static final String NOT_FIRST = "，。；：、）”》？！";

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        for (int[] range : WIDE) {
            if (character < range[0]) {
                return false;
            }
            if (character <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /** The text followed by as many spaces as the columns need. */
    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** The text, or as much of it as leaves room for an ellipsis. */
    static String cut(String text, int columns) {
        return of(text) <= columns ? text : wrapped(text, columns - 1).getFirst() + "…";
    }

    /** The text in lines of at most that many columns. Chinese may break anywhere; numbers and words stay whole where they fit. */
    static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = breakAfter(text, from, columns);
            lines.add(text.substring(from, to).strip());
            from = to;
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** Moves a break so that no line begins with a sign that closes or parts: one character comes down with it. */
    private static int beforeSign(String text, int from, int to) {
        int start = to;
        while (start > from && (NOT_FIRST.indexOf(text.charAt(start)) >= 0 || splitsPair(text, start))) {
            start--;
        }
        return start > from ? start : to;
    }

    private static boolean splitsPair(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static int breakAfter(String text, int from, int columns) {
        int to = from;
        for (int width = 0; to < text.length(); to += Character.charCount(text.codePointAt(to))) {
            width += of(text.codePointAt(to));
            if (width > columns && to > from) {
                return beforeWord(text, from, beforeSign(text, from, to));
            }
        }
        return to;
    }

    private static int beforeWord(String text, int from, int to) {
        int start = to;
        while (start > from && isWord(text.charAt(start)) && isWord(text.charAt(start - 1))) {
            start--;
        }
        return start > from ? start : to;
    }

    private static boolean isWord(char c) {
        return c > ' ' && c < 0x7F;
    }
}
