package luoshi.flood.sensorthings.entity;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Entities as they hold, by kind and number, with their links followed from both ends. One writes, many read. */
final class State {

    private final Map<Kind, NavigableMap<Long, Entity>> entities = new EnumMap<>(Kind.class);
    private final Map<End, NavigableSet<Long>> ends = new ConcurrentHashMap<>();

    State() {
        for (Kind kind : Kind.values()) {
            entities.put(kind, new ConcurrentSkipListMap<>());
        }
    }

    /** The end of a link: at which kind it is held, its name, and to whom it leads. */
    private record End(Kind holder, String link, long target) {}

    void put(Entity entity) {
        Entity before = entities.get(entity.kind()).put(entity.number(), entity);
        if (before != null) {
            unlink(before);
        }
        entity.links().forEach((link, targets) -> targets.forEach(target ->
                ends.computeIfAbsent(new End(entity.kind(), link, target), _ -> new ConcurrentSkipListSet<>()).add(entity.number())));
    }

    void remove(Kind kind, long number) {
        Entity before = entities.get(kind).remove(number);
        if (before != null) {
            unlink(before);
        }
    }

    private void unlink(Entity entity) {
        entity.links().forEach((link, targets) -> targets.forEach(target -> ends.computeIfPresent(new End(entity.kind(), link, target), (_, numbers) -> {
            numbers.remove(entity.number());
            return numbers.isEmpty() ? null : numbers;
        })));
    }

    Entity find(Kind kind, long number) {
        return entities.get(kind).get(number);
    }

    Collection<Entity> all(Kind kind) {
        return entities.get(kind).values();
    }

    /** The numbers of those of a kind that hold a link to a target. */
    Collection<Long> holders(Kind kind, String link, long target) {
        NavigableSet<Long> numbers = ends.get(new End(kind, link, target));
        return numbers == null ? List.of() : numbers;
    }
}
