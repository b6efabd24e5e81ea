package luoshi.people.sheet;

import java.util.List;
import luoshi.people.Refusal;

/**
 * What one row of a sheet comes to.
 *
 * @param row its number in the sheet
 * @param outcome what would be done
 * @param name whom or what it speaks of
 * @param differences what would change
 * @param problems why it is not taken
 */
public record ImportLine(int row, Outcome outcome, String name, List<Difference> differences, List<Problem> problems) {

    /** What would be done with a row; of several the highest counts. */
    public enum Outcome {
        /** Nothing: it is as it was. */
        UNCHANGED,
        /** Nothing: somebody with other powers has to bring it in. */
        LEFT,
        /** Something that is there is changed. */
        CHANGED,
        /** Something is new. */
        NEW,
        /** Nothing: somebody has changed it since the sheet went out. */
        CONFLICT,
        /** Nothing: it cannot be recorded. */
        ERROR
    }

    /** One cell that differs; before is empty where there was nothing. */
    public record Difference(String column, String before, String after) {}

    /** What is wrong, and the key of the column in which it lies; empty for the row. */
    public record Problem(String column, Refusal refusal) {}
}
