package luoshi.matter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import luoshi.matter.course.Course;

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

    /** A step. */
    public Step step(UUID id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElse(null);
    }
}
