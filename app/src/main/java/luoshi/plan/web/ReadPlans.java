package luoshi.plan.web;

import java.util.UUID;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Plans past the door: one of which somebody may see a page, with the look written down. */
@Component
class ReadPlans {

    private final Plans plans;
    private final Door door;
    private final Reads reads;

    ReadPlans(Plans plans, Door door, Reads reads) {
        this.plans = plans;
        this.door = door;
        this.reads = reads;
    }

    /** The plan, where the reader may do this to it; its page is the plan's address followed by a rest. */
    Plan get(UUID id, SignedIn who, String action, String rest) {
        Plan plan = plans.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        door.require(who, action, plan.unit());
        reads.write(who, action, plan.unit(), "/plans/" + id + rest);
        return plan;
    }
}
