package luoshi.matter.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.Matter;
import luoshi.matter.Matter.Node;
import luoshi.matter.MatterClass;
import luoshi.people.Refusal;
import luoshi.sheet.SheetDay;

/** Reads what a row says that a matter is. What does not differ from what is held stays as it is held, whatever a cell may lose of it. */
final class TaskReader {

    private static final Set<String> UNITS = Set.of("lead", "owing", "support", "counties");

    private final Names names;
    private final TaskRow row;
    private final Matter held;
    private final Set<String> changed;
    private final int year;

    /**
     * @param held the matter as it is held; for a new one, an empty one
     * @param changed the columns that say something else
     * @param year of days that are written without one
     */
    TaskReader(Names names, TaskRow row, Matter held, Set<String> changed, int year) {
        this.names = names;
        this.row = row;
        this.held = held;
        this.changed = changed;
        this.year = year;
    }

    /** An empty matter that a unit hands out. */
    static Matter empty(UUID issuer) {
        return new Matter(null, issuer, 0, 0, new Matter.Origin(Matter.Source.OTHER, "", null, "", ""), "", "", "", null, null, null, false, null, "", List.of(), List.of(), List.of());
    }

    /** The matter as the row wants it; null with problems where it cannot be. */
    Matter read() {
        List<Assignment> units = changed.stream().anyMatch(UNITS::contains) ? units() : held.assignments();
        List<Node> nodes = changed.stream().anyMatch(TaskColumns.NODES::contains) ? nodes() : held.nodes();
        LocalDate deadline = changed.contains("deadline") ? deadline() : held.deadline();
        MatterClass kind = changed.contains("kind") ? kind() : held.kind();
        if (kind == null) {
            kind = deadline != null || !nodes.isEmpty() ? MatterClass.CONTINUING : MatterClass.ORDINARY;
        }
        Matter.Origin origin = changed.contains("source") ? SourceCell.read(row.raw("source"), held.origin(), year) : held.origin();
        origin = new Matter.Origin(origin.source(), origin.title(), origin.day(), changed.contains("words") ? row.raw("words") : origin.words(), text("heading", origin.heading()),
                text("outside", origin.number()));
        UUID leader = !changed.contains("leader") ? held.leader() : row.text("leader").isEmpty() ? null : row.read("leader", null, () -> names.findLeader(row.text("leader")));
        Matter matter = new Matter(held.id(), held.unit(), held.year(), held.number(), origin, text("title", held.title()), text("target", held.target()),
                text("meaning", held.meaning()), kind, leader, deadline, held.lookBack(), held.follows(), held.rules(), held.commitments(), nodes, units);
        return row.sound() ? row.read(columnOf(matter), null, matter::checked) : null;
    }

    private String text(String column, String before) {
        return changed.contains(column) ? row.text(column) : before;
    }

    private MatterClass kind() {
        String text = row.text("kind");
        if (text.isEmpty()) {
            return held.kind();
        }
        if (text.startsWith("持续") || text.startsWith("常态")) {
            return MatterClass.CONTINUING;
        }
        if (text.matches("(重大|复杂).*")) {
            return MatterClass.MAJOR;
        }
        if (!text.matches("(一般|普通).*")) {
            row.problem("kind", new Refusal("matter-sheet.kind", text));
        }
        return MatterClass.ORDINARY;
    }

    private LocalDate deadline() {
        return row.text("deadline").isEmpty() ? null : row.read("deadline", null, () -> SheetDay.by(row.raw("deadline"), year)
                .orElseThrow(() -> new Refusal("matter-sheet.day", row.text("deadline"))));
    }

    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < TaskColumns.NODES.size(); i++) {
            String column = TaskColumns.NODES.get(i);
            int quarter = i + 1;
            nodes.addAll(changed.contains(column) ? row.read(column, List.of(), () -> NodeCell.read(row.raw(column), quarter, year))
                    : held.nodes().stream().filter(node -> NodeCell.quarter(node.day()) == quarter).toList());
        }
        return nodes.stream().sorted(Comparator.comparing(Node::day)).toList();
    }

    /** Without a leading unit the first that owes leads, as 13710 and all plans have it. */
    private List<Assignment> units() {
        List<UUID> leads = named("lead", AssignmentRole.LEAD);
        List<UUID> owing = named("owing", AssignmentRole.RESPONSIBLE);
        Map<UUID, AssignmentRole> roles = new LinkedHashMap<>();
        for (List<UUID> more : List.of(leads, owing)) {
            more.forEach(unit -> roles.putIfAbsent(unit, roles.isEmpty() ? AssignmentRole.LEAD : AssignmentRole.RESPONSIBLE));
        }
        Map<UUID, String> shares = changed.contains("counties") ? row.read("counties", Map.of(), () -> ShareCell.read(row.raw("counties"), names)) : heldShares();
        List<UUID> helping = named("support", AssignmentRole.SUPPORT);
        shares.keySet().stream().filter(unit -> !helping.contains(unit)).forEach(unit -> roles.putIfAbsent(unit, roles.isEmpty() ? AssignmentRole.LEAD : AssignmentRole.RESPONSIBLE));
        helping.forEach(unit -> {
            if (roles.putIfAbsent(unit, AssignmentRole.SUPPORT) != null) {
                row.problem("support", new Refusal("matter-sheet.unit-twice", names.unit(unit)));
            }
        });
        return roles.entrySet().stream().map(one -> part(one.getKey(), one.getValue(), shares.getOrDefault(one.getKey(), ""))).toList();
    }

    private List<UUID> named(String column, AssignmentRole role) {
        return changed.contains(column) ? row.read(column, List.of(), () -> names.units(row.raw(column)))
                : held.assignments().stream().filter(one -> one.role() == role && (role != AssignmentRole.RESPONSIBLE || one.share().isEmpty())).map(Assignment::unit).toList();
    }

    private Map<UUID, String> heldShares() {
        Map<UUID, String> shares = new LinkedHashMap<>();
        held.assignments().stream().filter(one -> !one.share().isEmpty()).forEach(one -> shares.put(one.unit(), one.share()));
        return shares;
    }

    private Assignment part(UUID unit, AssignmentRole role, String share) {
        Assignment fresh = Assignment.of(unit, role, share);
        return held.assignments().stream().filter(one -> one.unit().equals(unit)).findFirst()
                .map(one -> new Assignment(one.id(), unit, role, share, one.begins(), one.deployDue(), one.feedbackDue(), one.settleDue(), one.provisional())).orElse(fresh);
    }

    /** Where a whole matter is refused, the first column that can be meant. */
    private static String columnOf(Matter matter) {
        if (matter.title().isBlank()) {
            return "title";
        }
        return matter.assignments().isEmpty() ? "lead" : matter.nodes().isEmpty() ? "deadline" : "q1";
    }
}
