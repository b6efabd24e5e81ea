package luoshi.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import luoshi.journal.Actor;
import luoshi.journal.Genesis;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import org.springframework.stereotype.Component;

/** What a new directory begins with: the journal, the city as the first unit, and the three administrators. */
@Component
public class FirstStart {

    private static final Actor ACTOR = Actor.system("first-start");

    private final Genesis genesis;
    private final Journal journal;
    private final Units units;
    private final People people;
    private final Posts posts;
    private final Passwords passwords;
    private final Clock clock;

    FirstStart(Genesis genesis, Journal journal, Units units, People people, Posts posts, Passwords passwords, Clock clock) {
        this.genesis = genesis;
        this.journal = journal;
        this.units = units;
        this.people = people;
        this.posts = posts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether it is still to be done. */
    public boolean due() {
        return genesis.find().isEmpty();
    }

    /** Begins in real time, and answers the one-time passwords of the administrators by the names they sign in with: to be shown once, on the terminal. */
    public Map<String, String> begin(String city, String note) {
        return journal.act(ACTOR, () -> {
            genesis.begin(ACTOR, note);
            return house(city, CityClock.today(clock));
        });
    }

    /** Begins a demo whose time is staged from a moment on, in a city that has existed for a while. */
    public Map<String, String> beginStaged(String city, LocalDate since, Instant from, int speed, String note) {
        return journal.act(ACTOR, () -> {
            genesis.beginStaged(ACTOR, from, speed, note);
            return house(city, since);
        });
    }

    private Map<String, String> house(String city, LocalDate from) {
        UUID root = units.record(ACTOR, new Unit(null, city, city, UnitKind.CITY, null, from, false));
        Map<String, String> told = new LinkedHashMap<>();
        told.put("sysadmin", administrator("sysadmin", "系统管理员", Role.SYSTEM_ADMIN, root, from));
        told.put("secadmin", administrator("secadmin", "安全管理员", Role.SECURITY_ADMIN, root, from));
        told.put("auditadmin", administrator("auditadmin", "审计管理员", Role.AUDIT_ADMIN, root, from));
        return told;
    }

    private String administrator(String signInName, String title, Role role, UUID unit, LocalDate from) {
        UUID person = people.record(ACTOR, new Person(null, signInName, title, null, true));
        posts.record(ACTOR, new Post(null, person, unit, title, role, from, null));
        return passwords.reset(ACTOR, person);
    }
}
