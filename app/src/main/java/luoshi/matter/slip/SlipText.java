package luoshi.matter.slip;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What one slip says. Usually of one matter (一事一单); several of one unit are set as a table.
 *
 * @param organ the organ that sends it, whose name is the mark at the head
 * @param number the slip's own number; empty leaves a place for it
 * @param day the day of the slip
 * @param addressee the unit it is sent to
 * @param requirement what is asked of this unit besides what every slip of the kind asks; may be empty, a line is a paragraph
 * @param answerBy the last day on which the answer is in time; null asks for it without a day
 * @param contact who answers questions, with the telephone; may be empty
 */
public record SlipText(
        SlipKind kind, String organ, String number, LocalDate day, String addressee, List<SlipMatter> matters, String requirement, LocalDate answerBy, String contact) {

    /** Checks what no slip can do without. */
    public SlipText {
        Objects.requireNonNull(kind, "a slip is of a kind");
        Objects.requireNonNull(day, "a slip has a day");
        matters = List.copyOf(matters);
        if (matters.isEmpty()) {
            throw new IllegalArgumentException("a slip speaks of at least one matter");
        }
    }
}
