package luoshi.matter.deed;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.Assignment;
import luoshi.matter.Deputies;
import luoshi.matter.Matter;
import luoshi.matter.Party;
import luoshi.matter.course.Part;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who is which party to a matter. The door says what a role may do where; that nobody judges what is their own is asked here. */
@Component
public class Parties {

    private final Door door;
    private final Deputies deputies;
    private final Units units;
    private final Clock clock;
    private final boolean secondPerson;

    Parties(Door door, Deputies deputies, Units units, Clock clock, @Value("${luoshi.matter.second-person:false}") boolean secondPerson) {
        this.door = door;
        this.deputies = deputies;
        this.units = units;
        this.clock = clock;
        this.secondPerson = secondPerson;
    }

    /** Whether a second person must agree before a matter is handed out: a setting of the installation. */
    public boolean needSecondPerson() {
        return secondPerson;
    }

    /** Refuses what one person alone would hand out where a second must agree. */
    public void refuseAlone() {
        if (secondPerson) {
            throw new Refusal("matter.second-person");
        }
    }

    /** Whether somebody is this party to a unit's part, or to the whole matter where none is given. */
    public boolean is(SignedIn who, Party party, Matter matter, Part part) {
        return switch (party) {
            case ISSUER -> door.allows(who, "matters.issue", matter.unit()) && !isOwn(who, owing(matter, part));
            case UNIT -> part != null && (door.allows(who, "matters.answer", part.assignment().unit()) || signsFor(who, part));
            case HEAD -> part != null && signsFor(who, part);
            case CHECKER -> door.allows(who, "matters.check", matter.unit()) && !isOwn(who, matter.assignments().stream().map(Assignment::unit).toList());
            case NOBODY -> false;
        };
    }

    private static List<UUID> owing(Matter matter, Part part) {
        return part == null ? List.of() : List.of(part.assignment().unit());
    }

    private boolean signsFor(SignedIn who, Part part) {
        UUID unit = part.assignment().unit();
        return door.allows(who, "matters.sign", unit) || deputies.standsIn(who.person().id(), unit, CityClock.today(clock));
    }

    /** Refuses somebody who is not this party: by the door who may not do it at all, with a reason who may not do it here. */
    public void require(SignedIn who, Party party, Matter matter, Part part) {
        if (is(who, party, matter, part)) {
            return;
        }
        switch (party) {
            case ISSUER -> {
                door.require(who, "matters.issue", matter.unit());
                throw new Refusal("matter.own");
            }
            case CHECKER -> {
                door.require(who, "matters.check", matter.unit());
                throw new Refusal("matter.own-check");
            }
            case HEAD -> {
                door.require(who, "matters.answer", part == null ? matter.unit() : part.assignment().unit());
                throw new Refusal("matter.head");
            }
            default -> door.require(who, "matters.answer", part == null ? matter.unit() : part.assignment().unit());
        }
    }

    /** Refuses a deputy who signs what they have drafted themselves. */
    public void refuseOwnDraft(SignedIn who, Part part, boolean drafted) {
        if (drafted && !door.allows(who, "matters.sign", part.assignment().unit())) {
            throw new Refusal("matter.own-draft");
        }
    }

    /** Whether they hold a post in one of these units, or in a section of one. */
    private boolean isOwn(SignedIn who, List<UUID> owing) {
        if (owing.isEmpty()) {
            return false;
        }
        UnitTree tree = units.on(AsOf.now(CityClock.today(clock)));
        return who.units().anyMatch(post -> owing.stream().anyMatch(unit -> tree.within(post, unit)));
    }
}
