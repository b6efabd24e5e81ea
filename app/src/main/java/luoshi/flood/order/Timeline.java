package luoshi.flood.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import luoshi.flood.plan.FloodPlan;
import luoshi.flood.response.Response;
import luoshi.flood.response.Step;
import luoshi.flood.task.Answer;
import luoshi.flood.task.TaskStanding;
import luoshi.page.Shell;

/** What happened to a response, in order. */
public final class Timeline {

    private Timeline() {}

    /**
     * A line.
     *
     * @param at when
     * @param what in a few words
     * @param said what was said; empty for nothing
     */
    public record Line(Instant at, String what, String said) {}

    private record Called(Instant at, String name, Answer answer) {}

    static List<Line> of(Response response, List<TaskStanding> standings, Shell shell) {
        List<Line> lines = new ArrayList<>();
        for (Step step : response.steps()) {
            if (step.condition() != null) {
                lines.add(new Line(step.condition(), shell.t("flood.line.condition", FloodPlan.roman(step.level())), ""));
            }
            String what = shell.t("flood.line.step", shell.words().of("flood-step", step.kind()), shell.words().of("flood-move", step.move()), FloodPlan.roman(step.level()), step.by());
            lines.add(new Line(step.at(), what + (step.reference().isEmpty() ? "" : " " + step.reference()), switch (step.kind()) {
                case DELIBERATED -> shell.t("flood.line.held", shell.time(step.held()), step.party(), step.said());
                case PROPOSED, DROPPED -> step.said();
                case DRAFTED, SIGNED -> step.title();
            }));
        }
        lines.addAll(called(standings, shell));
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    /** What one unit answers to several tasks at once is one line. */
    private static List<Line> called(List<TaskStanding> standings, Shell shell) {
        Map<String, List<Called>> together = standings.stream().flatMap(one -> one.answers().stream().map(answer -> new Called(answer.at(), one.task().name(), answer)))
                .collect(Collectors.groupingBy(one -> one.answer().unit() + " " + one.answer().kind() + " " + one.at().getEpochSecond(), TreeMap::new, Collectors.toList()));
        return together.values().stream().map(List::getFirst).map(one -> new Line(one.at(), shell.t("flood.line.answer", one.name(), shell.words().of("flood-answer", one.answer().kind()),
                shell.words().of("flood-way", one.answer().way()), one.answer().spoke()), one.answer().said())).toList();
    }
}
