package luoshi.flood;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.flood.duty.DutyRoom;
import luoshi.flood.duty.Shift;
import luoshi.flood.plan.Commanders;
import luoshi.flood.plan.Commanders.Commander;
import luoshi.flood.plan.FloodPlans;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** 防汛指挥部: what is set up before anything happens: the plan, who holds which post, and who is on duty. */
@Component
public class FloodCommand {

    /**
     * That an order was signed, told within the act that signs it.
     *
     * @param response the response
     * @param drill whether it is a drill, which must not be mistaken for what is real
     * @param units those that have tasks by it, or had some until it
     */
    public record Ordered(UUID response, boolean drill, List<UUID> units) {}

    private final FloodPlans plans;
    private final Commanders commanders;
    private final DutyRoom room;

    FloodCommand(FloodPlans plans, Commanders commanders, DutyRoom room) {
        this.plans = plans;
        this.commanders = commanders;
        this.room = room;
    }

    /** Loads a plan 预案; answers its hash. */
    public String load(SignedIn who, byte[] plan) {
        return plans.load(who, plan).hash();
    }

    /** Loads the plan of the example city, which comes with Luoshi. */
    public void loadExample(SignedIn who) {
        plans.load(who, FloodPlans.example());
    }

    /** Records that a person holds a post of the plan of a day, from that day on. */
    public void appoint(SignedIn who, String post, UUID person, LocalDate from, String ground) {
        commanders.appoint(who, plans.on(from).orElseThrow(), new Commander(post, person, "", from, null, ground));
    }

    /** Records who is on duty from 8 in the morning of a day on, and how the leader and the duty room are reached. */
    public void onDuty(SignedIn who, LocalDate day, String leader, String officers, String phone) {
        room.record(who, new Shift(day, leader, phone, officers, phone));
    }
}
