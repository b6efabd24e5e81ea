package luoshi.enterprise.intake;

import java.util.List;
import luoshi.enterprise.FirmRecords.Ask;
import luoshi.enterprise.register.Doubts.Doubt;
import luoshi.sheet.SheetLine;

/**
 * What one row of a sheet of figures comes to.
 *
 * @param told as every preview shows it
 * @param question what somebody has to say before it is recorded; null for nothing
 * @param doubts about its figures
 * @param ask what would be recorded; null for nothing
 */
public record IntakeLine(SheetLine told, Question question, List<Doubt> doubts, Ask ask) {

    /** A question about who a row speaks of: the values go into its words. */
    public record Question(Kind kind, List<String> values, List<Answer> answers, Answer given) {

        /** Whether nobody has answered it yet. */
        public boolean open() {
            return given == null;
        }
    }

    /** What is not clear about who it is. */
    public enum Kind {
        /** The code is known with another name. */
        RENAMED,
        /** The name is known with another code. */
        RECODED,
        /** It has left the register. */
        LEFT
    }

    /** How somebody settles it. */
    public enum Answer {
        /** It was renamed: the new name is recorded. */
        RENAME,
        /** The name in the sheet is no other: the one that is recorded stays. */
        KEEP,
        /** The code was wrong so far: the new one is recorded. */
        RECODE,
        /** It is a second firm of that name. */
        SECOND,
        /** It came back. */
        BACK,
        /** The figures are of the time before it left. */
        BEFORE,
        /** They belong to the firm that it was merged into. */
        SUCCESSOR,
        /** The row is left out. */
        SKIP
    }

    /** How bad it is: errors and questions first. */
    public int rank() {
        return told.outcome() == SheetLine.Outcome.ERROR ? 0 : question != null ? 1 : !doubts.isEmpty() ? 2 : told.outcome() == SheetLine.Outcome.CONFLICT ? 3 : told.outcome() == SheetLine.Outcome.UNCHANGED ? 5 : 4;
    }
}
