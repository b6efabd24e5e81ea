package luoshi.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A matter to be handed out, with as little in it as may be. */
public final class AMatter {

    private final List<Assignment> units = new ArrayList<>();
    private final List<Matter.Node> nodes = new ArrayList<>();
    private final UUID issuer;
    private MatterClass kind = MatterClass.ORDINARY;
    private String title = "新增规上企业450家";
    private String target = "";
    private LocalDate deadline;
    private boolean lookBack;
    private UUID leader;
    private UUID commitment;
    private String heading = "一、主要目标";

    private AMatter(UUID issuer) {
        this.issuer = issuer;
    }

    public static AMatter handedOutBy(UUID issuer) {
        return new AMatter(issuer);
    }

    public AMatter ledBy(UUID unit) {
        units.addFirst(Assignment.of(unit, AssignmentRole.LEAD, ""));
        return this;
    }

    public AMatter with(UUID unit, AssignmentRole role, String share) {
        units.add(Assignment.of(unit, role, share));
        return this;
    }

    public AMatter of(MatterClass other) {
        kind = other;
        return this;
    }

    public AMatter called(String other) {
        title = other;
        return this;
    }

    public AMatter reaching(String other) {
        target = other;
        return this;
    }

    public AMatter by(LocalDate day) {
        deadline = day;
        return this;
    }

    public AMatter node(LocalDate day, String words) {
        nodes.add(new Matter.Node(day, words));
        return this;
    }

    public AMatter underLeader(UUID other) {
        leader = other;
        return this;
    }

    public AMatter serving(UUID other) {
        commitment = other;
        return this;
    }

    public AMatter inSection(String other) {
        heading = other;
        return this;
    }

    public AMatter lookedBackAt() {
        lookBack = true;
        return this;
    }

    public Matter get() {
        return new Matter(null, issuer, 0, 0, new Matter.Origin(Matter.Source.PLAN, "示例市2022年工作安排", null, title, heading), title, target, "", kind, leader,
                deadline, lookBack, null, "", commitment == null ? List.of() : List.of(commitment), nodes, units);
    }
}
