package luoshi.matter.sheet;

import java.util.List;
import luoshi.people.Refusal;

/**
 * What one row of a task table comes to.
 *
 * @param row its number in the sheet
 * @param outcome what would be done
 * @param name the matter it speaks of
 * @param differences what would change
 * @param problems why it is not taken
 */
public record TaskLine(int row, Outcome outcome, String name, List<Difference> differences, List<Problem> problems) {

    /** What would be done with a row; of several the highest counts. */
    public enum Outcome {
        /** Nothing: it is as it was. */
        UNCHANGED,
        /** A draft, or the node plan of a matter in hand, is changed. */
        CHANGED,
        /** A matter that is new. */
        NEW,
        /** A matter that runs already is taken over with its days. */
        TAKEN_OVER,
        /** Nothing: somebody has done something since the sheet went out. */
        CONFLICT,
        /** Nothing: it cannot be recorded. */
        ERROR
    }

    /** One cell that differs; before is empty where there was nothing. */
    public record Difference(String column, String before, String after) {

        /** What the header calls it. */
        public String name() {
            return TaskColumns.name(column);
        }
    }

    /** What is wrong: key and values of its words, and the key of the column in which it lies. */
    public record Problem(String column, String key, List<String> values) {

        /** A refusal that concerns a column. */
        static Problem of(String column, Refusal refusal) {
            return new Problem(column, refusal.key(), refusal.note().values());
        }

        /** What the header calls it. */
        public String name() {
            return TaskColumns.name(column);
        }
    }
}
