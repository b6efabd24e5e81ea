package luoshi.matter.course;

import java.util.List;
import luoshi.matter.Assignment;
import luoshi.matter.ClockSpan;
import luoshi.matter.Party;
import luoshi.matter.State;
import luoshi.matter.Step;

/**
 * How a unit's part stands after all its steps.
 *
 * @param assignment the part
 * @param state where it stands
 * @param open whether something is owed
 * @param waits who is to act
 * @param paper the draft that waits for the head; null for none
 * @param asked the last request: an objection, for more time, for a joint decision; null for none
 * @param feedback the last feedback that was not returned; null for none
 * @param finding what a checker found last since it was applied for; null for none
 * @param applied the application to close, where it was not returned; null for none
 * @param clocks its clocks, by due moment
 * @param intervals how it stood before, the last is how it stands now
 */
public record Part(Assignment assignment, State state, boolean open, Party waits, Step paper, Step asked, Step feedback, Step finding, Step applied,
        List<ClockSpan> clocks, List<Interval> intervals) {

    /** What waits for an answer: a request, an application or what was found; null where nothing does. */
    public Step pending() {
        return switch (state) {
            case OBJECTED, EXTENDING, ESCALATED -> asked;
            case APPLIED -> applied;
            case CHECKED -> finding;
            default -> null;
        };
    }

    /** How it stands now. */
    public Interval now() {
        return intervals.getLast();
    }
}
