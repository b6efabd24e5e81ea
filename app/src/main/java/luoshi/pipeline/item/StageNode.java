package luoshi.pipeline.item;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import luoshi.pipeline.course.Standing;
import luoshi.pipeline.course.Versions;
import luoshi.pipeline.definition.Stage;

/**
 * A stage in the line of an item.
 *
 * @param stage the stage
 * @param mark how the item stands to it
 * @param day when it was reached; null while it is not, or where nobody knows
 * @param implied whether only a later stage says that it was
 * @param stayed days from it to the next one reached, or until the day of the page; null where nobody knows
 */
public record StageNode(Stage stage, Mark mark, LocalDate day, boolean implied, Long stayed) {

    /** How an item stands to a stage. */
    public enum Mark {
        /** Behind it. */
        DONE,
        /** At it. */
        HERE,
        /** Before it. */
        AHEAD,
        /** It does not have it. */
        PASSED
    }

    static List<StageNode> line(Standing standing, Versions versions) {
        List<StageNode> line = new ArrayList<>();
        List<Stage> stages = standing.definition().stages();
        String here = standing.stage().map(Stage::key).orElse("");
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            LocalDate day = standing.reachedOn(stage.key());
            boolean reached = standing.reached(stage.key());
            boolean behind = i < standing.definition().place(here);
            boolean passed = !reached && (behind || stage.when() != null && Boolean.FALSE.equals(stage.when().of(standing)));
            Mark mark = stage.key().equals(here) ? Mark.HERE : reached ? Mark.DONE : passed ? Mark.PASSED : Mark.AHEAD;
            boolean implied = reached && !standing.item().days().containsKey(versions.newest(stage));
            line.add(new StageNode(stage, mark, reached ? day : null, implied, reached ? stayed(standing, stages, i, day) : null));
        }
        return line;
    }

    private static Long stayed(Standing standing, List<Stage> stages, int place, LocalDate day) {
        for (int i = place + 1; i < stages.size(); i++) {
            LocalDate next = standing.reached(stages.get(i).key()) ? standing.reachedOn(stages.get(i).key()) : null;
            if (next != null) {
                return day == null ? null : ChronoUnit.DAYS.between(day, next);
            }
        }
        return day == null || standing.ended() ? null : ChronoUnit.DAYS.between(day, standing.absence().map(absence -> absence.since()).orElse(standing.asOf()));
    }
}
