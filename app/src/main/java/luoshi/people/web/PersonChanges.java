package luoshi.people.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.people.Passwords;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Recorded;
import luoshi.people.Unit;
import luoshi.people.Units;
import org.springframework.stereotype.Component;

/** What was recorded of a person: the account, the posts, the passwords. */
@Component
class PersonChanges {

    private final People people;
    private final Posts posts;
    private final Passwords passwords;
    private final Units units;

    PersonChanges(People people, Posts posts, Passwords passwords, Units units) {
        this.people = people;
        this.posts = posts;
        this.passwords = passwords;
        this.units = units;
    }

    /** What a change is about. */
    public sealed interface Subject {}

    /** The person and whether they may sign in. */
    public record Account(Person person) implements Subject {}

    /** A post with the name of its unit, given or corrected, or withdrawn. */
    public record PostIn(Post post, String unit, boolean withdrawn) implements Subject {}

    /** A password: given for one use, or chosen by the person. */
    public record Password(boolean once) implements Subject {}

    /**
     * Something that was recorded.
     *
     * @param subject what it is about
     * @param leaf its leaf
     * @param by who recorded it and when
     */
    public record Change(Subject subject, long leaf, People.Recorder by) {}

    /** The changes of a person, the newest first. */
    List<Change> of(UUID person) {
        Map<UUID, String> names = units.newest().stream().map(Recorded::state).collect(Collectors.toMap(Unit::id, Unit::name));
        List<Recorded<? extends Subject>> all = new ArrayList<>();
        people.history(person).forEach(one -> all.add(new Recorded<>(new Account(one.state()), one.leaf())));
        posts.changesOf(person).forEach(one -> all.add(new Recorded<>(postIn(one.state(), names), one.leaf())));
        passwords.history(person).forEach(one -> all.add(new Recorded<>(new Password(one.state()), one.leaf())));
        Map<Long, People.Recorder> by = people.recorders(all.stream().map(Recorded::leaf).toList());
        return all.stream()
                .map(one -> new Change(one.state(), one.leaf(), by.get(one.leaf())))
                .sorted(Comparator.comparing(Change::leaf).reversed())
                .toList();
    }

    private static PostIn postIn(Posts.Change change, Map<UUID, String> names) {
        return new PostIn(change.post(), names.getOrDefault(change.post().unit(), "—"), change.withdrawn());
    }
}
