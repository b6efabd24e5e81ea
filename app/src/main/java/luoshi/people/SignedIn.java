package luoshi.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.journal.Actor;

/**
 * The person who is signed in, with the posts they hold today. Read anew for every request, so that a post that ends ends at once.
 *
 * @param person who
 * @param posts what they hold today
 * @param mustChangePassword whether nothing else is allowed before the one-time password is replaced
 */
public record SignedIn(Person person, List<Post> posts, boolean mustChangePassword) {

    static SignedIn of(Person person, List<Post> all, LocalDate today, boolean mustChangePassword) {
        List<Post> held = all.stream().filter(post -> post.heldOn(today)).sorted(Comparator.comparing(Post::role)).toList();
        return new SignedIn(person, held, mustChangePassword);
    }

    /** As whom they act in the journal. */
    public Actor actor() {
        return Actor.user(person.id());
    }

    /** The units of their posts. */
    public Stream<UUID> units() {
        return posts.stream().map(Post::unit).distinct();
    }
}
