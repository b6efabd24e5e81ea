package luoshi.flood.sensorthings.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The entities that hold, recorded ones and those of registered stations, and the ways between them. Observations are not among them. */
public final class Graph {

    private final State recorded;
    private final State registered;

    Graph(State recorded, State registered) {
        this.recorded = recorded;
        this.registered = registered;
    }

    /** One by its number. */
    public Optional<Entity> find(Kind kind, long number) {
        return Optional.ofNullable((number >= Entity.REGISTERED ? registered : recorded).find(kind, number));
    }

    /** All of a kind, by their numbers. */
    public List<Entity> all(Kind kind) {
        List<Entity> all = new ArrayList<>(recorded.all(kind));
        all.addAll(registered.all(kind));
        return all;
    }

    Collection<Entity> recorded(Kind kind) {
        return recorded.all(kind);
    }

    /** Those to which a link leads, which is none to observations. */
    public List<Entity> related(Entity from, Link link) {
        if (link.isHeld()) {
            return from.linked(link.name()).stream().map(number -> find(link.target(), number).orElse(null)).filter(Objects::nonNull).toList();
        }
        return Stream.of(recorded, registered)
                .flatMap(state -> state.holders(link.target(), link.inverse(), from.number()).stream().map(number -> state.find(link.target(), number)))
                .filter(Objects::nonNull).toList();
    }

    /** The feature of interest that was made of a location. */
    public Optional<Entity> featureOf(long location) {
        return (location >= Entity.REGISTERED ? registered : recorded).holders(Kind.FEATURE_OF_INTEREST, Entity.MADE_OF, location).stream()
                .map(number -> find(Kind.FEATURE_OF_INTEREST, number).orElse(null)).filter(Objects::nonNull).findFirst();
    }
}
