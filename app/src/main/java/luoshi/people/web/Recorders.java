package luoshi.people.web;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.journal.Journal;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Recorded;
import org.springframework.stereotype.Component;

/** Tells who recorded what and when, with the names that people have today. */
@Component
public class Recorders {

    private static final String USER = "user:";

    private final Journal journal;
    private final People people;

    Recorders(Journal journal, People people) {
        this.journal = journal;
        this.people = people;
    }

    /**
     * Who recorded something.
     *
     * @param name of the person, empty where Luoshi itself did
     * @param at when
     */
    public record Recorder(String name, Instant at) {}

    /** By leaf. */
    public Map<Long, Recorder> of(Collection<? extends Recorded<?>> states) {
        return ofLeaves(states.stream().map(Recorded::leaf).toList());
    }

    /** By leaf. */
    public Map<Long, Recorder> ofLeaves(Collection<Long> leaves) {
        Map<Long, Journal.Told> told = journal.tell(leaves);
        Map<String, String> names = told.values().stream().map(Journal.Told::actor).distinct().collect(Collectors.toMap(Function.identity(), this::name));
        return told.values().stream().collect(Collectors.toMap(Journal.Told::leaf, one -> new Recorder(names.get(one.actor()), one.at())));
    }

    private String name(String actor) {
        return actor.startsWith(USER) ? people.find(UUID.fromString(actor.substring(USER.length()))).map(Person::name).orElse("—") : "";
    }
}
