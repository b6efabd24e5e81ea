package luoshi.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import luoshi.journal.AsOf;
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
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What one unit was through time, what is below it, and who holds posts in it. */
@Component
class UnitStories {

    private final Units units;
    private final People people;
    private final Posts posts;
    private final Door door;
    private final Reads reads;
    private final Clock clock;

    UnitStories(Units units, People people, Posts posts, Door door, Reads reads, Clock clock) {
        this.units = units;
        this.people = people;
        this.posts = posts;
        this.door = door;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * One state of the unit.
     *
     * @param unit what it is
     * @param parent name of the unit above, today's where it still exists
     * @param leaf its version
     * @param corrected whether a later record for the same day has taken its place
     * @param by who recorded it and when
     */
    public record State(Unit unit, String parent, long leaf, boolean corrected, People.Recorder by) {}

    /** A post with the name of its holder. */
    public record Holder(Post post, Person person) {}

    /**
     * The whole of it.
     *
     * @param unit as it is today, or as it begins where that lies ahead
     * @param leaf its version: the leaf recorded last
     * @param above the units above it, from the city down
     * @param states all states by day
     * @param below the units directly below, today
     * @param holders who holds posts today
     * @param earlier who held them, or will
     * @param seesPeople whether the visitor may see the holders
     * @param edits whether the visitor may record changes
     */
    public record Story(Unit unit, long leaf, List<Unit> above, List<State> states, List<Unit> below, List<Holder> holders, List<Holder> earlier,
            boolean seesPeople, boolean edits) {

        /** What has been recorded after a version. */
        List<State> since(long version) {
            return states.stream().filter(state -> state.leaf() > version).toList();
        }
    }

    Story get(UUID id, SignedIn who, String path) {
        List<Recorded<Unit>> history = units.history(id);
        if (history.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        LocalDate today = CityClock.today(clock);
        Unit now = history.stream().map(Recorded::state).filter(unit -> !unit.from().isAfter(today)).reduce((_, last) -> last).orElse(history.getFirst().state());
        UnitTree tree = units.on(AsOf.now(today));
        boolean sees = door.allows(who, "people.read", id);
        List<Holder> holders = sees ? holders(id) : List.of();
        if (!holders.isEmpty()) {
            reads.write(who, "people.read", id, path);
        }
        Predicate<Holder> held = holder -> holder.post().heldOn(today);
        return new Story(now, history.stream().mapToLong(Recorded::leaf).max().getAsLong(), tree.path(id), states(history), tree.below(id),
                holders.stream().filter(held).toList(), holders.stream().filter(held.negate()).toList(), sees, door.allows(who, "units.edit", id));
    }

    private List<State> states(List<Recorded<Unit>> history) {
        Map<UUID, String> names = units.newest().stream().collect(Collectors.toMap(one -> one.state().id(), one -> one.state().name()));
        Map<Long, People.Recorder> by = people.recorders(history.stream().map(Recorded::leaf).toList());
        return history.reversed().stream()
                .map(one -> new State(one.state(), one.state().parent() == null ? "" : names.getOrDefault(one.state().parent(), "—"), one.leaf(),
                        history.stream().anyMatch(other -> other.leaf() > one.leaf() && other.state().from().equals(one.state().from())), by.get(one.leaf())))
                .toList();
    }

    private List<Holder> holders(UUID unit) {
        List<Post> given = posts.in(unit);
        Map<UUID, Person> persons = people.findAll(given.stream().map(Post::person).collect(Collectors.toSet()));
        return given.stream().filter(post -> persons.containsKey(post.person())).map(post -> new Holder(post, persons.get(post.person()))).toList();
    }
}
