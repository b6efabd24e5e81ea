package luoshi.indicator.entry;

import java.util.List;
import luoshi.page.Words;

/**
 * Something that is striking about a figure, put as a question to whoever reports it: a note answers it, and nothing is refused because of it.
 *
 * @param kind what is striking
 * @param values for its words
 */
public record Question(Kind kind, List<String> values) {

    /** What may be striking. */
    public enum Kind {
        /** Below nothing, of something that is counted or measured. */
        NEGATIVE,
        /** A rate above 100. */
        ABOVE_100,
        /** More than ten times its target: most often another unit of measure. */
        ABOVE_RANGE,
        /** A growth beyond 100 in either direction. */
        GROWTH_RANGE,
        /** The part is more than the whole. */
        PART_ABOVE_WHOLE,
        /** Less than the period before, of something that is counted since the year began. */
        LESS_THAN_LAST,
        /** The same as in the two periods before. */
        UNCHANGED,
        /** A step of another size than usual. */
        JUMP,
        /** The target's number to the digit. */
        EQUALS_TARGET,
        /** Another number than its parts come to. */
        SUM_OF_PARTS,
        /** Another number than its roster names. */
        ROSTER_DIFFERS,
        /** Nothing names what it counts. */
        NO_ROSTER
    }

    /** The question, in words. */
    public String words(Words words) {
        return words.t(String.join(".", "figure-question", kind.name()), values.toArray());
    }

    static Question of(Kind kind, String... values) {
        return new Question(kind, List.of(values));
    }
}
