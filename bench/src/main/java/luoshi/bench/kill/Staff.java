package luoshi.bench.kill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Role;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.Units;

/** The people who work on matters: those of the office that hands them out, and a head and a contact in each of a few bureaus. They come in one act. */
final class Staff {

    private static final int BUREAUS = 4;
    private static final String FIRST = "matter-supervisor";

    private final Doors doors;
    private final Actor actor;

    Staff(Doors doors, Actor actor) {
        this.doors = doors;
        this.actor = actor;
    }

    /** The supervisor, who hands out. */
    SignedIn supervisor() {
        return as(FIRST);
    }

    /** Another one, for what takes two. */
    SignedIn colleague() {
        return as("matter-colleague");
    }

    SignedIn checker() {
        return as("matter-checker");
    }

    /** Who signs for one of the bureaus, or only drafts. */
    SignedIn of(int bureau, boolean head) {
        return as((head ? "matter-head-" : "matter-contact-") + bureau % BUREAUS);
    }

    /** The bureaus. */
    List<UUID> bureaus() {
        List<UUID> units = new ArrayList<>();
        for (int i = 0; i < BUREAUS; i++) {
            units.add(of(i, true).posts().getFirst().unit());
        }
        return units;
    }

    /** Who comes first brings in all. */
    private synchronized SignedIn as(String name) {
        People people = doors.at(People.class);
        if (people.listCalled(FIRST).isEmpty()) {
            doors.at(Journal.class).act(actor, this::comeIn);
        }
        return doors.at(SignIns.class).signedIn(people.listCalled(name).getFirst().id()).orElseThrow();
    }

    private void comeIn() {
        Unit city = doors.at(Units.class).on(AsOf.now(CityClock.today())).roots().getFirst();
        UUID office = unit("督查办", city);
        hold(FIRST, office, Role.SUPERVISOR, city.from());
        hold("matter-colleague", office, Role.SUPERVISOR, city.from());
        hold("matter-checker", office, Role.CHECKER, city.from());
        for (int i = 0; i < BUREAUS; i++) {
            UUID bureau = unit("承办" + i + "局", city);
            hold("matter-head-" + i, bureau, Role.HEAD, city.from());
            hold("matter-contact-" + i, bureau, Role.CONTACT, city.from());
        }
    }

    private UUID unit(String name, Unit city) {
        return doors.at(Units.class).record(actor, new Unit(null, name, name, UnitKind.BUREAU, city.id(), city.from(), false));
    }

    private void hold(String name, UUID unit, Role role, LocalDate from) {
        UUID person = doors.at(People.class).record(actor, new Person(null, name, name, null, true));
        doors.at(Posts.class).record(actor, new Post(null, person, unit, "岗位", role, from, null));
    }
}
