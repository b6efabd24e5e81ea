package luoshi.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.course.Part;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Role;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.Units;

/** The people of the example city at work on matters, through the door itself. */
public final class Office {

    private final RunningLuoshi luoshi;

    public Office(RunningLuoshi luoshi) {
        this.luoshi = luoshi;
    }

    public SignedIn as(String signInName) {
        return luoshi.part(SignIns.class).signedIn(luoshi.part(People.class).listCalled(signInName).getFirst().id()).orElseThrow();
    }

    public UUID unit(String name) {
        return luoshi.part(Units.class).on(AsOf.now(CityClock.today(luoshi.part(java.time.Clock.class)))).inOrder().stream()
                .filter(unit -> unit.name().equals(name)).map(Unit::id).findFirst().orElseThrow();
    }

    /** The sign-in name of somebody who answers for a unit of the example city that has nobody yet. */
    public String contactOf(String unit) {
        return somebody(unit, Role.CONTACT, "contact-");
    }

    /** The same for who signs. */
    String headOf(String unit) {
        return somebody(unit, Role.HEAD, "head-");
    }

    private String somebody(String unit, Role role, String prefix) {
        String name = prefix + unit(unit).toString().substring(0, 8);
        if (luoshi.part(People.class).listCalled(name).isEmpty()) {
            Actor test = Actor.system("test");
            UUID person = luoshi.part(People.class).record(test, new Person(null, name, unit + "某人", null, true));
            LocalDate today = CityClock.today(luoshi.part(java.time.Clock.class));
            luoshi.part(Posts.class).record(test, new Post(null, person, unit(unit), "某岗", role, today, null));
        }
        return name;
    }

    public Matters matters() {
        return luoshi.part(Matters.class);
    }

    public UUID handOut(AMatter matter) {
        return add(matter, Move.ISSUE);
    }

    public UUID add(AMatter matter, Move first) {
        return matters().add(as("duchashi").actor(), List.of(matter.get()), first).matters().getFirst();
    }

    public MatterFile file(UUID matter) {
        return matters().find(matter).orElseThrow();
    }

    public Part part(UUID matter) {
        return file(matter).standing().parts().getFirst();
    }

    /** Does something to the first part as it stands now. */
    public void does(String signInName, UUID matter, Ask ask) {
        UUID part = part(matter).assignment().id();
        matters().move(as(signInName), matter, part, seen(ask, file(matter).last(part).leaf()));
    }

    /** Does something to the whole matter as it stands now. */
    public void decides(String signInName, UUID matter, Ask ask) {
        matters().move(as(signInName), matter, null, seen(ask, file(matter).last(null).leaf()));
    }

    static Ask seen(Ask ask, long leaf) {
        return new Ask(ask.move(), ask.proposes(), ask.answers(), ask.said(), ask.kind(), ask.nodes(), ask.units(), ask.files(), ask.noEvidence(), leaf);
    }

    /** How it stands, in one line. */
    public String told(UUID matter) {
        MatterFile file = file(matter);
        return file.standing().phase() + " " + String.join(" ", file.standing().parts().stream().map(part -> part.state() + ">" + part.waits()).toList());
    }
}
