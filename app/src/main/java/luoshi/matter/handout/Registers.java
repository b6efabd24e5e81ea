package luoshi.matter.handout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Recorded;
import luoshi.people.Role;
import luoshi.people.Units;
import org.springframework.stereotype.Component;

/** The units of today and the leaders who can be in charge, by their names. */
@Component
class Registers {

    private final Units units;
    private final Posts posts;
    private final People people;
    private final Clock clock;

    Registers(Units units, Posts posts, People people, Clock clock) {
        this.units = units;
        this.posts = posts;
        this.people = people;
        this.clock = clock;
    }

    LocalDate today() {
        return CityClock.today(clock);
    }

    Names names() {
        return names(null);
    }

    /** @param held a leader who is named already, and may have left office since; null for none */
    Names names(UUID held) {
        Map<UUID, String> leaders = leaders();
        if (held != null && !leaders.containsKey(held)) {
            people.find(held).ifPresent(person -> leaders.put(held, person.name() + "（已离任）"));
        }
        return new Names(units.on(AsOf.now(today())), leaders);
    }

    /** Who holds a leader's post today; of two who are called the same each with the post. */
    private Map<UUID, String> leaders() {
        List<Post> held = posts.newest().stream().map(Recorded::state).filter(post -> post.role() == Role.LEADER && post.heldOn(today())).toList();
        Map<UUID, Person> persons = people.findAll(held.stream().map(Post::person).toList());
        Map<String, Long> often = persons.values().stream().collect(Collectors.groupingBy(Person::name, Collectors.counting()));
        Map<UUID, String> leaders = new LinkedHashMap<>();
        held.stream().filter(post -> persons.containsKey(post.person())).forEach(post -> {
            String name = persons.get(post.person()).name();
            leaders.putIfAbsent(post.person(), often.get(name) == 1 ? name : name + "（" + post.title() + "）");
        });
        return leaders;
    }
}
