package luoshi.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Reads;
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
    private final Posts posts;
    private final Units units;
    private final Door door;
    private final Reads reads;
    private final PersonChanges changes;
    private final Clock clock;

    PersonStories(People people, Posts posts, Units units, Door door, Reads reads, PersonChanges changes, Clock clock) {
        this.people = people;
        this.posts = posts;
        this.units = units;
        this.door = door;
        this.reads = reads;
        this.changes = changes;
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
     * The whole of it.
     *
     * @param person as recorded last
     * @param leaf the version of the person
     * @param posts through time, the newest first
     * @param changes what was recorded, the newest first
     */
    public record Story(Person person, long leaf, List<Held> posts, List<PersonChanges.Change> changes) {

        List<PersonChanges.Change> since(long version) {
            return changes.stream().filter(change -> change.leaf() > version).toList();
        }
    }

    Story get(UUID id, SignedIn who, String path) {
        List<Recorded<Person>> history = people.history(id);
        if (history.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Recorded<Posts.Change>> given = posts.changesOf(id);
        look(given, who, path);
        Map<UUID, String> names = units.newest().stream().map(Recorded::state).collect(Collectors.toMap(Unit::id, Unit::name));
        LocalDate today = CityClock.today(clock);
        List<Held> held = posts.of(List.of(id)).stream()
                .map(one -> new Held(one.state(), names.getOrDefault(one.state().unit(), "—"), one.state().heldOn(today), one.leaf()))
                .sorted(Comparator.comparing((Held one) -> one.post().from()).reversed())
                .toList();
        return new Story(history.getLast().state(), history.getLast().leaf(), held, changes.of(id));
    }

    /** Refuses who may not see the person, and writes the look down. */
    private void look(List<Recorded<Posts.Change>> given, SignedIn who, String path) {
        Door.Scope scope = door.scope(who, "people.read");
        List<UUID> seen = given.stream().map(one -> one.state().post().unit()).distinct().toList();
        if (!scope.all() && seen.stream().noneMatch(scope::covers)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (!seen.isEmpty() && who.units().noneMatch(seen::contains)) {
            reads.write(who, "people.read", seen.getLast(), path);
        }
    }
}
