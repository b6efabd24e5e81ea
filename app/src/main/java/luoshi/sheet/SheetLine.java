package luoshi.sheet;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one row of a sheet that came in comes to: shown before it is done.
 *
 * @param row its number in the sheet
 * @param outcome what would be done
 * @param name what it speaks of
 * @param differences what would change
 * @param problems why it is not taken
 */
public record SheetLine(int row, Outcome outcome, String name, List<Difference> differences, List<Problem> problems) {

    /** What would be done with a row; of several the highest counts. */
    public enum Outcome {
        /** Nothing: it is as it was. */
        UNCHANGED,
        /** Something that is held is changed. */
        CHANGED,
        /** Something that is new. */
        NEW,
        /** Something that runs already is taken over with its days. */
        TAKEN_OVER,
        /** Nothing: somebody has done something since the sheet went out. */
        CONFLICT,
        /** Nothing: it cannot be recorded. */
        ERROR
    }

    /** One cell that differs, in the column of this key, which the header calls so; before is empty where there was nothing. */
    public record Difference(String column, String name, String before, String after) {

        public Difference {
            name = name == null ? "" : name;
        }
    }

    /** What is wrong: key and values of its words, the key of the column in which it lies, and what the header calls that, empty for the row as a whole. */
    public record Problem(String column, String name, String key, List<String> values) {

        public Problem {
            name = name == null ? "" : name;
        }
    }

    /**
     * One kind of what is wrong.
     *
     * @param first as the first row has it
     * @param row that row's number in the sheet
     * @param count how often it is found
     */
    public record Trouble(Problem first, int row, int count) {

        private Trouble and(Trouble other) {
            return new Trouble(first, row, count + other.count);
        }
    }

    /** What is wrong, once for each kind, the most frequent first: in a long sheet it is mostly one habit, mended at one go. */
    public static List<Trouble> troubles(List<SheetLine> lines) {
        Map<List<String>, Trouble> kinds = new LinkedHashMap<>();
        for (SheetLine line : lines) {
            line.problems().forEach(problem -> kinds.merge(List.of(problem.column(), problem.key()), new Trouble(problem, line.row(), 1), Trouble::and));
        }
        return kinds.values().stream().sorted(Comparator.comparing(Trouble::count).reversed()).toList();
    }
}
