package luoshi.reading;

/**
 * A stretch of the raw text, counted in Java chars.
 *
 * @param start first char
 * @param end one past the last char
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span runs forward from 0, not from " + start + " to " + end);
        }
    }

    /** Whether the two share a character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether the other lies wholly inside this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The characters of this span in the text it points into. */
    public String of(String rawText) {
        return rawText.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
