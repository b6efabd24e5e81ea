package luoshi.matter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import luoshi.matter.course.Course;
import luoshi.people.Refusal;

/**
 * A matter with its whole history.
 *
 * @param version the row that holds of it
 * @param standing where it stands
 * @param steps its steps, the oldest first
 * @param versions what it was, by the row that steps name
 */
public record MatterFile(UUID version, Course.Standing standing, List<Step> steps, Map<UUID, Matter> versions) {

    /** What it is. */
    public Matter matter() {
        return standing.matter();
    }

    /** The last step that concerns a unit's part, or any part where none is named: its leaf is what a form has seen. */
    public Step last(UUID assignment) {
        return steps.stream().filter(step -> assignment == null || step.assignment() == null || Objects.equals(step.assignment(), assignment)).reduce((_, last) -> last).orElseThrow();
    }

    /** Now, but after everything that was done to it: the course of a matter does not run backwards. */
    public Instant notBefore(Instant now) {
        Instant last = steps.getLast().at();
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    /** What a draft is from now on: it may be changed until it is handed out, and stays with the unit that hands it out. */
    public Matter redrafted(Matter changed) {
        if (!changed.unit().equals(matter().unit())) {
            throw new IllegalArgumentException("a matter stays with the unit that hands it out");
        }
        if (standing.phase() != Phase.DRAFT) {
            throw new Refusal("matter.handed-out");
        }
        return changed.checked().numbered(matter().id(), matter().year(), matter().number());
    }

    /** A step. */
    public Step step(UUID id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElse(null);
    }
}
