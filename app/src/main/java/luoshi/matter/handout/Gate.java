package luoshi.matter.handout;

import java.util.UUID;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.plan.Plan;
import org.springframework.stereotype.Component;

/** Asks the door about what is handed out, and writes down who read what of other units for it. */
@Component
class Gate {

    private final Door door;
    private final Reads reads;

    Gate(Door door, Reads reads) {
        this.door = door;
        this.reads = reads;
    }

    /** The plans that somebody may read. */
    Door.Scope scope(SignedIn who) {
        return door.scope(who, "commitments.read");
    }

    /** Refuses somebody who may not read a plan; that they looked is written down. */
    void reads(SignedIn who, Plan plan, String path) {
        door.require(who, "commitments.read", plan.unit());
        if (who.units().noneMatch(plan.unit()::equals)) {
            reads.write(who, "commitments.read", plan.unit(), path);
        }
    }

    /** Refuses somebody who may not hand out for a unit. */
    void issues(SignedIn who, UUID unit) {
        door.require(who, "matters.issue", unit);
    }
}
