package luoshi.matter.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;
import luoshi.matter.Ask;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.ClockKind;
import luoshi.matter.ClockSpan;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.MatterFile;
import luoshi.matter.Move;
import luoshi.matter.Step;
import luoshi.matter.clock.ClockRules;
import luoshi.matter.deed.Deed;

/** The course of a matter on plain objects: each move adds what the real one adds, at a moment that the test names. */
final class ACourse {

    private static final ClockRules RULES = ClockRules.shipped();
    private static final UUID OFFICE = new UUID(1, 1);

    private final Map<UUID, Matter> versions = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private ACourse() {}

    /** A matter of one unit, handed out at a moment: 2022-06-30 08:00. */
    static ACourse handedOut(String at, MatterClass kind, LocalDate deadline, Matter.Node... nodes) {
        ACourse course = new ACourse();
        Matter matter = new Matter(new UUID(2, 2), OFFICE, 2022, 1, new Matter.Origin(Matter.Source.OTHER, "", null, "", ""), "解决人民路积水点", "", "", kind, null, deadline, false,
                null, "", List.of(), List.of(nodes), List.of(Assignment.of(new UUID(3, 3), AssignmentRole.LEAD, "")));
        course.add(Deed.handedOut(matter, moment(at), RULES), List.of(new Step(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null, OFFICE, Move.ISSUE, moment(at),
                Step.Said.of(""), null, null, List.of(), List.of(), 1)));
        return course;
    }

    static Instant moment(String at) {
        return LocalDateTime.parse(at.replace(' ', 'T')).atZone(CityClock.ZONE).toInstant();
    }

    ACourse part(String at, Move move) {
        return part(at, Ask.of(move, "说明", 0));
    }

    ACourse part(String at, Ask ask) {
        return does(standing().parts().getFirst(), at, ask);
    }

    ACourse whole(String at, Ask ask) {
        return does(null, at, ask);
    }

    private ACourse does(Part part, String at, Ask ask) {
        MatterFile file = new MatterFile(steps.getLast().version(), standing(), steps, Map.of());
        Deed deed = new Deed(file, part, ask, moment(at), RULES);
        add(deed.matter(), deed.steps(UUID.randomUUID(), UUID.randomUUID(), null));
        return this;
    }

    private void add(Matter matter, List<Step> more) {
        for (Step step : more) {
            versions.put(step.version(), matter);
            steps.add(step);
        }
    }

    Course.Standing standing() {
        return Course.of(steps, versions, _ -> RULES);
    }

    Part part() {
        return standing().parts().getFirst();
    }

    /** The clocks of the first part: which, its last day, and the day on which it was met. */
    String clocks() {
        return part().clocks().stream().map(ACourse::told).collect(Collectors.joining(" | "));
    }

    private static String told(ClockSpan span) {
        String name = switch (span.kind()) {
            case DEPLOY -> "1";
            case FEEDBACK -> "3";
            case SETTLE -> "7";
            case MONTH -> "月";
            case NODE -> "节点" + span.node();
            case DEADLINE -> "时限";
        };
        return name + " " + day(span.due().minusNanos(1)) + (span.met() == null ? "" : " 已办" + day(span.met())) + (span.held() ? " 停" : "");
    }

    private static String day(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, CityClock.ZONE);
        return "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    /** How it stands: phase, state and who is waited for. */
    String told() {
        return standing().phase() + " " + part().state() + " " + part().waits();
    }
}
