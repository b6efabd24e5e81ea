package luoshi.journal;

import java.util.UUID;

/**
 * Who acts, as every leaf of the journal names it.
 *
 * @param name {@code user:<uuid>} or {@code system:<what>}; other forms and line breaks are refused
 */
public record Actor(String name) {

    public Actor {
        if (!name.matches("user:[0-9a-f-]{36}|system:[a-z-]{1,40}")) {
            throw new IllegalArgumentException("an actor is user:<uuid> or system:<what>, not " + name);
        }
    }

    /** A signed-in person. */
    public static Actor user(UUID user) {
        return new Actor("user:" + user);
    }

    /** Luoshi itself: first-start, import, … */
    public static Actor system(String what) {
        return new Actor("system:" + what);
    }
}
