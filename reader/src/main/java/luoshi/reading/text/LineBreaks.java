package luoshi.reading.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the line breaks that a page width made, as in text taken from a PDF: the lines of such a text end near one width, and a break
 * inside a sentence stands behind a full line.
 */
final class LineBreaks {

    private static final int FEWEST_LINES = 6;
    private static final int NARROWEST_PAGE = 18;
    private static final int WIDEST_PAGE = 60;
    private static final String SENTENCE_END = "。！？；：:”）";

    private LineBreaks() {}

    /** The breaks (with the white space around them) to be left out. */
    static List<int[]> insideSentences(String text) {
        int width = pageWidth(text);
        List<int[]> breaks = new ArrayList<>();
        if (width == 0) {
            return breaks;
        }
        int lineStart = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end + 1 < text.length(); end = text.indexOf('\n', end + 1)) {
            int next = end + 1;
            while (next < text.length() && isBlank(text.charAt(next))) {
                next++;
            }
            boolean full = end - lineStart >= width * 0.8;
            if (full && end > 0 && SENTENCE_END.indexOf(text.charAt(end - 1)) < 0 && next < text.length() && !startsParagraph(text, end, next)) {
                breaks.add(new int[] {end, next});
            }
            lineStart = end + 1;
        }
        return breaks;
    }

    private static boolean startsParagraph(String text, int lineEnd, int next) {
        return text.charAt(next) == '\n' || next - lineEnd > 2 || "-—■●•·一二三四五六七八九十（第".indexOf(text.charAt(next)) >= 0
                && Headings.markerEnd(text, next, Math.min(text.length(), next + 12)) > next;
    }

    /** The width at which the lines of the text were broken, 0 if they were not. */
    private static int pageWidth(String text) {
        int[] lengths = text.lines().mapToInt(line -> line.strip().length()).filter(length -> length > 8).sorted().toArray();
        if (lengths.length < FEWEST_LINES) {
            return 0;
        }
        int typical = lengths[lengths.length * 3 / 4];
        boolean oneWidth = Arrays.stream(lengths).filter(length -> length > typical * 1.3).count() <= lengths.length / 50;
        return oneWidth && typical >= NARROWEST_PAGE && typical <= WIDEST_PAGE ? typical : 0;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u3000';
    }
}
