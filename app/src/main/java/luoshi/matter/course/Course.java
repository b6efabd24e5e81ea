package luoshi.matter.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import luoshi.kernel.CityClock;
import luoshi.matter.Assignment;
import luoshi.matter.ClockKind;
import luoshi.matter.ClockSpan;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.Move;
import luoshi.matter.Phase;
import luoshi.matter.Step;
import luoshi.matter.clock.ClockRules;

/** Tells where a matter and its parts stand by going through its steps: the same steps give the same standing, whenever they are asked. */
public final class Course {

    private final Map<UUID, PartCourse> parts = new LinkedHashMap<>();
    private final Function<String, ClockRules> rules;
    private Matter matter;
    private Phase phase = Phase.DRAFT;
    private Instant issued;
    private Instant ended;
    private Instant chased;
    private Step lookedBack;

    private Course(Function<String, ClockRules> rules) {
        this.rules = rules;
    }

    /**
     * Where a matter stands.
     *
     * @param matter what it is
     * @param phase where the whole of it stands
     * @param issued when it was handed out; null before
     * @param ended when it came to an end; null before
     * @param chased when it was last chased; null if never
     * @param lookedBack the last look back; null for none
     * @param parts the units' parts, in the order in which they were handed out
     */
    public record Standing(Matter matter, Phase phase, Instant issued, Instant ended, Instant chased, Step lookedBack, List<Part> parts) {

        /** A unit's part. */
        public Part part(UUID assignment) {
            return parts.stream().filter(part -> part.assignment().id().equals(assignment)).findFirst().orElseThrow();
        }
    }

    /**
     * Goes through the steps.
     *
     * @param steps the oldest first
     * @param versions the rows of the matter that the steps name
     * @param rules the rules of the clocks by their hash
     */
    public static Standing of(List<Step> steps, Map<UUID, Matter> versions, Function<String, ClockRules> rules) {
        Course course = new Course(rules);
        for (Step step : steps) {
            course.matter = versions.getOrDefault(step.version(), course.matter); // what was purged is told by what was before it
            if (course.matter != null) {
                course.take(step);
            }
        }
        return new Standing(course.matter, course.phase, course.issued, course.ended, course.chased, course.lookedBack,
                course.parts.values().stream().map(PartCourse::told).toList());
    }

    private void take(Step step) {
        if (issued == null && step.move() != Move.ISSUE && !matter.rules().isEmpty()) { // it is in hand, so that the step that handed it out was purged
            phase = Phase.OPEN;
            issued = step.at();
            handOut(step);
        }
        if (step.assignment() != null) {
            PartCourse part = parts.get(step.assignment());
            if (part != null) {
                part.move(step);
                part.mark(step.at());
            }
            if (step.move() == Move.RELEASE) {
                handOut(step);
            }
            closeWhereAllAreIn(step);
        } else {
            Moves.TABLE.find(phase, step.move()).ifPresent(rule -> phase = rule.toPhase());
            whole(step);
        }
    }

    private void whole(Step step) {
        switch (step.move()) {
            case ISSUE -> {
                issued = step.at();
                handOut(step);
            }
            case RECLASSIFY -> {
                if (matter.kind() == MatterClass.CONTINUING) {
                    parts.values().forEach(part -> part.goOnByPlan(step.at()));
                }
                handOut(step);
            }
            case REPLAN -> handOut(step);
            case SUSPEND, RESUME -> parts.values().forEach(part -> part.hold(phase == Phase.SUSPENDED));
            case CHASE -> chased = step.at();
            case LOOK_BACK -> lookedBack = step;
            case CANCEL -> {
                phase = Phase.CANCELLED; // from wherever it stood: what was taken over by mistake is taken back
                end(step);
            }
            default -> { }
        }
        parts.values().forEach(part -> {
            part.move(step);
            part.mark(step.at());
        });
    }

    /** All parts that the matter has now, with their clocks: new ones begin. */
    private void handOut(Step step) {
        ClockRules inForce = rules.apply(matter.rules());
        for (Assignment assignment : matter.assignments()) {
            PartCourse part = parts.get(assignment.id());
            if (part == null) {
                part = new PartCourse(assignment);
                parts.put(assignment.id(), part);
            }
            if (part.open()) {
                part.plan(assignment, clocks(assignment), inForce);
                part.mark(step.at());
            }
        }
    }

    private List<ClockSpan> clocks(Assignment assignment) {
        List<ClockSpan> clocks = new ArrayList<>();
        if (assignment.owes() && assignment.begins() != null) { // the row that began them may have been purged
            add(clocks, assignment, ClockKind.DEPLOY, assignment.deployDue());
            add(clocks, assignment, ClockKind.FEEDBACK, assignment.feedbackDue());
            add(clocks, assignment, matter.kind() == MatterClass.MAJOR ? ClockKind.MONTH : ClockKind.SETTLE, assignment.settleDue());
            Instant before = assignment.begins();
            for (int i = 0; i < matter.nodes().size(); i++) {
                Instant due = CityClock.endOf(matter.nodes().get(i).day());
                clocks.add(new ClockSpan(ClockKind.NODE, i + 1, before, due, null, false, false));
                before = due;
            }
            addDeadline(clocks, assignment);
        }
        return clocks;
    }

    private static void add(List<ClockSpan> clocks, Assignment assignment, ClockKind kind, Instant due) {
        if (due != null) {
            clocks.add(new ClockSpan(kind, 0, assignment.begins(), due, null, false, assignment.provisional().contains(kind)));
        }
    }

    /** It begins with the last date of the node plan before it: until then those dates are what is waited for. */
    private void addDeadline(List<ClockSpan> clocks, Assignment assignment) {
        LocalDate deadline = matter.deadline();
        if (deadline != null) {
            Instant begins = matter.nodes().stream().map(Matter.Node::day).filter(day -> day.isBefore(deadline)).reduce((_, last) -> last)
                    .map(CityClock::endOf).filter(assignment.begins()::isBefore).orElse(assignment.begins());
            clocks.add(new ClockSpan(ClockKind.DEADLINE, 0, begins, CityClock.endOf(deadline), null, false, false));
        }
    }

    private void closeWhereAllAreIn(Step step) {
        boolean all = matter.assignments().stream().filter(Assignment::owes).allMatch(one -> parts.containsKey(one.id()) && !parts.get(one.id()).open());
        boolean ends = step.move() == Move.ACCEPT || step.move() == Move.RELEASE;
        if (ends && all) {
            phase = Phase.CLOSED;
            end(step);
        }
    }

    private void end(Step step) {
        ended = step.at();
        parts.values().stream().filter(PartCourse::open).forEach(part -> {
            part.end();
            part.mark(step.at());
        });
    }
}
