package luoshi.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.kernel.CityClock;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.ReadLog;
import luoshi.people.Recorded;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** One person with posts through time, and who recorded what. */
@Component
class PersonStories {

    private final People people;
    private final Units units;
    private final Door door;
    private final ReadLog reads;
    private final Recorders recorders;
    private final Clock clock;

    PersonStories(People people, Units units, Door door, ReadLog reads, Recorders recorders, Clock clock) {
        this.people = people;
        this.units = units;
        this.door = door;
        this.reads = reads;
        this.recorders = recorders;
        this.clock = clock;
    }

    /**
     * A post of the person.
     *
     * @param post the post
     * @param unit name of its unit
     * @param held whether it is held today
     * @param leaf its version
     */
    public record Held(Post post, String unit, boolean held, long leaf) {}

    /**
     * Something that was recorded; of person and post one is there.
     *
     * @param person the person as recorded
     * @param post the post as recorded
     * @param unit name of the post's unit
     * @param withdrawn whether the post was withdrawn
     * @param leaf its leaf
     * @param by who recorded it and when
     */
    public record Change(Person person, Post post, String unit, boolean withdrawn, long leaf, Recorders.Recorder by) {}

    /**
     * The whole of it.
     *
     * @param person as recorded last
     * @param leaf the version of the person
     * @param posts through time, the newest first
     * @param changes what was recorded, the newest first
     */
    public record Story(Person person, long leaf, List<Held> posts, List<Change> changes) {

        List<Change> since(long version) {
            return changes.stream().filter(change -> change.leaf() > version).toList();
        }
    }

    Story get(UUID id, SignedIn who, String path) {
        List<Recorded<Person>> history = people.history(id);
        if (history.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Recorded<People.Change>> given = people.postChanges(id);
        look(given, who, path);
        Map<UUID, String> names = units.newest().stream().map(Recorded::state).collect(Collectors.toMap(Unit::id, Unit::name));
        LocalDate today = CityClock.today(clock);
        List<Held> posts = people.postsOf(List.of(id)).stream()
                .map(one -> new Held(one.state(), names.getOrDefault(one.state().unit(), "—"), one.state().heldOn(today), one.leaf()))
                .sorted(Comparator.comparing((Held held) -> held.post().from()).reversed())
                .toList();
        return new Story(history.getLast().state(), history.getLast().leaf(), posts, changes(history, given, names));
    }

    /** Refuses who may not see the person, and writes the look down. */
    private void look(List<Recorded<People.Change>> given, SignedIn who, String path) {
        Door.Scope scope = door.scope(who, "people.read");
        List<UUID> seen = given.stream().map(one -> one.state().post().unit()).distinct().toList();
        if (!scope.all() && seen.stream().noneMatch(scope::covers)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (!seen.isEmpty() && who.units().noneMatch(seen::contains)) {
            reads.write(who, "people.read", seen.getLast(), path);
        }
    }

    private List<Change> changes(List<Recorded<Person>> persons, List<Recorded<People.Change>> posts, Map<UUID, String> names) {
        List<Recorded<?>> all = new ArrayList<>(persons);
        all.addAll(posts);
        Map<Long, Recorders.Recorder> by = recorders.of(all);
        Function<Recorded<People.Change>, Change> post = one -> new Change(null, one.state().post(), names.getOrDefault(one.state().post().unit(), "—"),
                one.state().withdrawn(), one.leaf(), by.get(one.leaf()));
        return Stream.concat(persons.stream().map(one -> new Change(one.state(), null, "", false, one.leaf(), by.get(one.leaf()))), posts.stream().map(post))
                .sorted(Comparator.comparing(Change::leaf).reversed())
                .toList();
    }
}
