package luoshi.journal;

import java.util.Optional;
import java.util.UUID;

/**
 * Who acts, as every leaf of the journal names it.
 *
 * @param name {@code user:<uuid>} or {@code system:<what>}; other forms and line breaks are refused
 */
public record Actor(String name) {

    private static final String USER = "user:";

    public Actor {
        if (!name.matches("user:[0-9a-f-]{36}|system:[a-z-]{1,40}")) {
            throw new IllegalArgumentException("an actor is user:<uuid> or system:<what>, not " + name);
        }
    }

    /** A signed-in person. */
    public static Actor user(UUID user) {
        return new Actor(USER + user);
    }

    /** The person, unless it is Luoshi itself. */
    public Optional<UUID> user() {
        return Optional.of(name).filter(each -> each.startsWith(USER)).map(each -> UUID.fromString(each.substring(USER.length())));
    }

    /** Luoshi itself: first-start, import, … */
    public static Actor system(String what) {
        return new Actor("system:" + what);
    }
}
