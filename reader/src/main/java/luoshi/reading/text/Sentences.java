package luoshi.reading.text;

import java.util.ArrayList;
import java.util.List;
import luoshi.reading.Span;

/**
 * Cuts a text into sentences. A sentence ends at 。！？；with the quotes and brackets that close behind it, or where its line or heading
 * ends; what stands within brackets is not cut: （牵头单位：市发展改革委；配合单位：市财政局）. A line that ends in ，or 、 goes on in the next.
 */
public final class Sentences {

    private static final String ENDS = "。！？；";
    private static final String CLOSERS = "”’」』）】》";
    private static final String OPENERS = "（【";
    private static final String CLOSING = "）】";

    /** What does not close within so many chars was never meant to. */
    private static final int LONGEST_ASIDE = 120;

    private final CleanText clean;
    private final String text;
    private final List<Span> sentences = new ArrayList<>();
    private int from = -1;
    private int to = -1;

    private Sentences(CleanText clean) {
        this.clean = clean;
        this.text = clean.text();
    }

    /** The sentences of a raw text, in its order, numbering included; what holds no letter or digit is none. */
    public static List<Span> of(String raw) {
        Sentences cut = new Sentences(Cleaner.clean(raw));
        Outline.split(cut.text).forEach(cut::add);
        cut.close();
        return cut.sentences;
    }

    private void add(Block block) {
        boolean goesOn = from >= 0 && !block.heading() && block.level() == 0 && "，、".indexOf(text.charAt(to - 1)) >= 0;
        if (!goesOn) {
            close();
            from = block.markerFrom();
        }
        to = block.to();
        if (block.heading()) {
            close();
            return;
        }
        int at = block.from();
        while (at < block.to()) {
            int end = Math.min(end(at, block.to()), block.to());
            to = end;
            if (ENDS.indexOf(text.charAt(at)) >= 0) {
                close();
                from = end < block.to() ? end : -1;
            }
            at = end;
        }
    }

    /** Where the sign or aside at a place ends. */
    private int end(int at, int limit) {
        char sign = text.charAt(at);
        int opener = OPENERS.indexOf(sign);
        if (opener >= 0) {
            int closed = text.indexOf(CLOSING.charAt(opener), at, Math.min(limit, at + LONGEST_ASIDE));
            return closed < 0 ? at + 1 : closed + 1;
        }
        int end = at + 1;
        while (ENDS.indexOf(sign) >= 0 && end < limit && (CLOSERS.indexOf(text.charAt(end)) >= 0 || ENDS.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private void close() {
        if (from >= 0) {
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            if (text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
                sentences.add(clean.rawSpan(from, to));
            }
        }
        from = -1;
    }
}
