package luoshi.people;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.people.Permissions.Reach;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The one door that answers who may do what. Whatever is not allowed in {@code permissions.tsv} is denied. Rules of separation of duty that
 * depend on who did what before (who reports does not verify) are asked where these facts are, and refuse on top.
 */
@Component
public class Door {

    private final Permissions permissions = new Permissions();
    private final Units units;
    private final Clock clock;

    Door(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** Whether the person may do this to something that a unit owns. */
    public boolean allows(SignedIn who, String action, UUID owner) {
        return who.posts().stream().anyMatch(post -> reaches(post, permissions.reach(action, post.role()), owner));
    }

    /** Whether the person may do this somewhere: enough to open a page, never enough for a row on it. */
    public boolean allowsSomewhere(SignedIn who, String action) {
        return who.posts().stream().anyMatch(post -> permissions.reach(action, post.role()) != Reach.NONE);
    }

    /** Refuses what is not allowed. */
    public void require(SignedIn who, String action, UUID owner) {
        if (!allows(who, action, owner)) {
            throw new Denied(action);
        }
    }

    /** The actions that the table knows. */
    public Set<String> actions() {
        return permissions.actions();
    }

    private boolean reaches(Post post, Reach reach, UUID owner) {
        return switch (reach) {
            case NONE -> false;
            case OWN -> post.unit().equals(owner);
            case TREE -> units.on(AsOf.now(CityClock.today(clock))).within(owner, post.unit());
            case ALL -> true;
        };
    }

    /** What the door does not let through; a request that comes so far is answered with 403. */
    @ResponseStatus(HttpStatus.FORBIDDEN)
    public static final class Denied extends RuntimeException {
        Denied(String action) {
            super("not allowed: " + action, null, false, false);
        }
    }
}
