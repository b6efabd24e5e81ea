package luoshi.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.people.FirstStart;
import luoshi.people.Passwords;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Role;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.Units;
import org.springframework.stereotype.Component;

/** 示例市: an invented city. Its people are called after what they do; nobody of that name exists. */
@Component
public class DemoCity {

    /** The one password of all accounts of a demo, which is no secret. */
    public static final String PASSWORD = "Shili-2022-demo";

    private static final Actor ACTOR = Actor.system("demo");
    private static final LocalDate FROM = LocalDate.of(2022, 1, 1);

    private final FirstStart firstStart;
    private final Journal journal;
    private final Units units;
    private final People people;
    private final Posts posts;
    private final Passwords passwords;
    private final Clock clock;
    /** Since when its units and people are there: in a journal that begins earlier, since that year began. */
    private LocalDate since = FROM;

    DemoCity(FirstStart firstStart, Journal journal, Units units, People people, Posts posts, Passwords passwords, Clock clock) {
        this.firstStart = firstStart;
        this.journal = journal;
        this.units = units;
        this.people = people;
        this.posts = posts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Begins a new directory with the city, whose time is staged from a moment on. */
    public void begin(Instant from, int speed, String note) {
        LocalDate first = CityClock.dayOf(from);
        since = first.isBefore(FROM) ? first.withDayOfYear(1) : FROM;
        journal.act(ACTOR, () -> {
            firstStart.beginStaged("示例市", since, from, speed, note);
            Map<String, UUID> byName = recordUnits();
            List<UUID> persons = new ArrayList<>();
            for (List<String> cells : table("people.tsv")) {
                persons.add(person(cells.get(0), cells.get(1), byName.get(cells.get(2)), cells.get(3), Role.valueOf(cells.get(4))));
            }
            persons.addAll(recordContacts(byName));
            people.list().stream().map(Person::id).filter(id -> !persons.contains(id)).forEach(persons::add);
            passwords.giveAll(ACTOR, persons, PASSWORD);
        });
    }

    /** The accounts that a visitor may try: names to sign in with, and what each is for. */
    public static Map<String, String> accounts() {
        Map<String, String> accounts = new LinkedHashMap<>();
        table("people.tsv").forEach(cells -> accounts.put(cells.get(0), cells.get(5)));
        accounts.put("sysadmin", "系统管理员；安全管理员 secadmin、审计管理员 auditadmin 同");
        return accounts;
    }

    private Map<String, UUID> recordUnits() {
        Unit root = units.on(AsOf.now(CityClock.today(clock))).roots().getFirst();
        Map<String, UUID> byName = new HashMap<>(Map.of(root.name(), root.id()));
        for (List<String> cells : table("units.tsv")) {
            UUID parent = Objects.requireNonNull(byName.get(cells.get(3)), cells.get(3));
            byName.put(cells.get(1), units.record(ACTOR, new Unit(null, cells.get(1), cells.get(2), UnitKind.valueOf(cells.get(0)), parent, since, false)));
        }
        units.draw(ACTOR, Units.Sketch.typed(text("sketch.txt"), units.on(AsOf.now(since)), since));
        return byName;
    }

    /** Every bureau, county and park has a head and a contact. */
    private List<UUID> recordContacts(Map<String, UUID> byName) {
        List<UUID> persons = new ArrayList<>();
        int number = 100;
        for (List<String> cells : table("units.tsv")) {
            UnitKind kind = UnitKind.valueOf(cells.get(0));
            if (kind == UnitKind.BUREAU || kind == UnitKind.COUNTY || kind == UnitKind.PARK) {
                number++;
                UUID unit = byName.get(cells.get(1));
                persons.add(person("u" + number + "-fzr", cells.get(2) + "负责人", unit, "主要负责人", Role.HEAD));
                persons.add(person("u" + number + "-lly", cells.get(2) + "联络员", unit, "联络员", Role.CONTACT));
            }
        }
        return persons;
    }

    private UUID person(String signInName, String name, UUID unit, String title, Role role) {
        UUID id = people.record(ACTOR, new Person(null, signInName, name, null, true));
        posts.record(ACTOR, new Post(null, id, unit, title, role, since, null));
        return id;
    }

    /** The rows of a table of the city, without its header. */
    static List<List<String>> table(String name) {
        return text(name).lines().skip(1).map(line -> List.of(line.split("\t"))).toList();
    }

    private static String text(String name) {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoCity.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
