package luoshi.matter.handout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.deed.Outset;
import luoshi.people.Refusal;
import luoshi.plan.Plans;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A matter as the fields of its form, and back. */
final class MatterFields {

    /** The fields, in the order of the form. */
    static final List<String> ALL = List.of("source", "sourceTitle", "day", "heading", "words", "title", "target", "meaning", "kind", "lead", "responsible", "support",
            "leader", "deadline", "nodes", "lookBack");

    private MatterFields() {}

    /** The fields of a matter. */
    static Typed of(Matter matter, Names names) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.setAll(Map.of("source", matter.origin().source().name(), "sourceTitle", matter.origin().title(), "day", Objects.toString(matter.origin().day(), ""),
                "heading", matter.origin().heading(), "words", matter.origin().words(), "title", matter.title(), "target", matter.target(), "meaning", matter.meaning()));
        fields.setAll(Map.of("kind", matter.kind().name(), "lead", names.lines(matter.assignments().stream().limit(1).toList()),
                "responsible", lines(matter, names, AssignmentRole.RESPONSIBLE), "support", lines(matter, names, AssignmentRole.SUPPORT), "leader", names.leader(matter.leader()),
                "deadline", Objects.toString(matter.deadline(), ""), "nodes", Matter.Node.write(matter.nodes()), "lookBack", matter.lookBack() ? "yes" : ""));
        return new Typed(fields);
    }

    private static String lines(Matter matter, Names names, AssignmentRole role) {
        return names.lines(matter.assignments().stream().filter(part -> part.role() == role).toList());
    }

    /** Which fields hold something else than a matter now does: name → what it holds. */
    static Map<String, String> differing(Typed typed, Matter matter, Names names) {
        Typed now = of(matter, names);
        return ALL.stream().filter(name -> !lines(typed.text(name)).equals(lines(now.text(name))))
                .collect(Collectors.toMap(name -> name, now::text, (one, _) -> one, LinkedHashMap::new));
    }

    /** Browsers end lines as they like. */
    private static List<String> lines(String text) {
        return text.lines().map(String::strip).toList();
    }

    /** How far its class goes from its dates; null where it goes with them, or where they cannot be read. */
    static Outset.Misfit misfit(Typed typed, Outset outset) {
        try {
            LocalDate deadline = Typed.day(typed.text("deadline"));
            List<Matter.Node> nodes = Matter.Node.read(typed.text("nodes"));
            return outset.misfit(typed.one("kind", MatterClass.ORDINARY), deadline, nodes.isEmpty() ? typed.one("rhythm", Rhythm.NONE).after(outset.today(), deadline) : nodes).orElse(null);
        } catch (Refusal unreadable) {
            return null;
        }
    }

    /**
     * The matter of these fields.
     *
     * @param unit the unit that hands it out
     * @param before the matter that is changed; null for a new one
     */
    static Matter read(Typed typed, Names names, LocalDate today, UUID unit, Matter before) {
        Plans.Received.refuseMarked(typed.text("words"));
        String title = typed.text("title");
        if (title.isBlank()) {
            throw new Refusal("matter.title"); // else the first thing that is asked for is who leads “”
        }
        List<Assignment> parts = new ArrayList<>(Table.parts(typed.text("lead"), typed.text("responsible"), typed.text("support"), names, title));
        LocalDate deadline = Typed.day(typed.text("deadline"));
        if (deadline != null && deadline.isBefore(today) && (before == null || !deadline.equals(before.deadline()))) {
            throw new Refusal("handout.past", deadline, today);
        }
        List<Matter.Node> nodes = Matter.Node.read(typed.text("nodes"));
        Matter.Origin origin = new Matter.Origin(typed.one("source", Matter.Source.MEETING), typed.text("sourceTitle"), Typed.day(typed.text("day")), typed.text("words"), typed.text("heading"),
                before == null ? "" : before.origin().number());
        return new Matter(before == null ? null : before.id(), unit, 0, 0, origin, title, typed.text("target"), typed.text("meaning"), typed.one("kind", MatterClass.ORDINARY),
                names.typedLeader(typed.text("leader")), deadline, typed.text("lookBack").equals("yes"), before == null ? null : before.follows(), "",
                before == null ? List.of() : before.commitments(), nodes.isEmpty() ? typed.one("rhythm", Rhythm.NONE).after(today, deadline) : nodes, parts).checked();
    }
}
