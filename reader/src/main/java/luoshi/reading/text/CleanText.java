package luoshi.reading.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import luoshi.reading.Copy;
import luoshi.reading.Span;

/**
 * The cleaned view of a raw text: what the rules read. Every char of it remembers the raw char it came from, so that whatever is found
 * points into the raw text.
 */
public final class CleanText {

    private final String raw;
    private final String text;
    private final int[] rawIndex;

    CleanText(String raw, String text, int[] rawIndex) {
        this.raw = raw;
        this.text = text;
        this.rawIndex = rawIndex;
    }

    /** The raw characters. */
    public String raw() {
        return raw;
    }

    /** The cleaned characters. */
    public String text() {
        return text;
    }

    /** Where a stretch of the cleaned view stands in the raw text. */
    public Span rawSpan(int from, int to) {
        int start = from < rawIndex.length ? rawIndex[from] : raw.length();
        return new Span(start, to > from ? Math.max(start, rawIndex[to - 1] + 1) : start);
    }

    /** Where the raw char, or the next one kept, stands in the cleaned view. */
    public int cleanIndex(int rawAt) {
        int found = Arrays.binarySearch(rawIndex, rawAt);
        return found >= 0 ? found : -found - 1;
    }

    /** The same view without what repeats earlier text at length; the repetitions are added to the list. */
    public CleanText withoutCopies(List<Copy> copies) {
        List<int[]> stretches = new ArrayList<>();
        for (Copies.Repetition repetition : Copies.find(text)) {
            int length = repetition.to() - repetition.from();
            copies.add(new Copy(rawSpan(repetition.from(), repetition.to()), rawSpan(repetition.original(), repetition.original() + length)));
            stretches.add(new int[] {repetition.from(), repetition.to()});
        }
        return stretches.isEmpty() ? this : without(stretches);
    }

    /** The same view without some stretches of it, which nobody reads. */
    CleanText without(List<int[]> stretches) {
        StringBuilder kept = new StringBuilder(text.length());
        int[] index = new int[rawIndex.length];
        int at = 0;
        for (int[] stretch : stretches) {
            at = keep(at, stretch[0], kept, index);
            at = stretch[1];
        }
        keep(at, text.length(), kept, index);
        return new CleanText(raw, kept.toString(), Arrays.copyOf(index, kept.length()));
    }

    private int keep(int from, int to, StringBuilder kept, int[] index) {
        System.arraycopy(rawIndex, from, index, kept.length(), to - from);
        kept.append(text, from, to);
        return to;
    }
}
