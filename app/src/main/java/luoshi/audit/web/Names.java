package luoshi.audit.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.journal.Actor;
import luoshi.page.Words;
import luoshi.people.People;
import luoshi.people.Person;

/** Names of those who act, as the pages of this capability show them. */
final class Names {

    private static final String USER = "user:";
    private static final int SHORT = 8;

    private final Map<UUID, String> known;

    private Names(Map<UUID, String> known) {
        this.known = known;
    }

    /** The names behind these actors: {@code user:<uuid>} or {@code system:<what>}. */
    static Names ofActors(People people, Stream<String> actors) {
        return of(people, actors.flatMap(actor -> person(actor).stream()).distinct().toList());
    }

    /** The names of these persons. */
    static Names of(People people, Collection<UUID> persons) {
        return new Names(people.findAll(persons).values().stream().collect(Collectors.toMap(Person::id, Person::name)));
    }

    private static Optional<UUID> person(String actor) {
        try {
            return actor.startsWith(USER) ? Optional.of(UUID.fromString(actor.substring(USER.length()))) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The name of an actor; what the system is called where it acts itself. */
    String actor(Words words, String actor) {
        String key = "actor." + actor.replace("system:", "");
        return person(actor).map(id -> person(words, id)).orElseGet(() -> words.has(key) ? words.t(key) : actor);
    }

    /** The name of a person; the beginning of the id where their facts have been purged. */
    String person(Words words, UUID id) {
        String name = known.get(id);
        return name == null ? words.t("audit.purged-person", id.toString().substring(0, SHORT)) : name;
    }

    /** Those whom a field means: everybody of a name or with a name to sign in, an actor as it is written, or nobody. */
    static List<Actor> meant(People people, String field) {
        if (field.matches("user:[0-9a-f-]{36}|system:[a-z-]{1,40}")) {
            return List.of(new Actor(field));
        }
        return people.listCalled(field).stream().map(Person::id).map(Actor::user).toList();
    }
}
