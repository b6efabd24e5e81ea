package luoshi.flood.sensorthings;

import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.flood.sensorthings.entity.Entity;
import luoshi.flood.sensorthings.entity.Graph;
import luoshi.flood.sensorthings.entity.Item;
import luoshi.flood.sensorthings.entity.Kind;
import luoshi.flood.sensorthings.entity.Link;
import luoshi.flood.sensorthings.observation.Seen;
import luoshi.flood.sensorthings.observation.Sightings;
import luoshi.flood.sensorthings.observation.Sightings.Scope;
import luoshi.flood.sensorthings.query.Evaluation;
import luoshi.flood.sensorthings.query.Options;
import luoshi.flood.sensorthings.query.Period;

/** All there is, as one request sees it: entities and observations, the ways between them, and what is derived of datastreams. */
final class View implements Evaluation.Ways {

    private static final int MOST_FOLLOWED = 10_000;
    private static final Link LOCATIONS = Kind.THING.link("Locations").orElseThrow();
    private static final Link HISTORY = Kind.THING.link("HistoricalLocations").orElseThrow();

    private final Graph graph;
    private final Sightings sightings;
    private final Evaluation evaluation;
    /** The first and last observations of datastreams, read once for many. */
    private final Map<Entity, List<Seen>> ends = new HashMap<>();
    private int followed;

    View(Graph graph, Sightings sightings, Instant now) {
        this.graph = graph;
        this.sightings = sightings;
        this.evaluation = new Evaluation(this, now);
    }

    Graph graph() {
        return graph;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Optional<Item> find(Kind kind, long number) {
        return kind == Kind.OBSERVATION ? sightings.find(graph, number).filter(this::hasFeature).map(Function.identity()) : graph.find(kind, number).map(Function.identity());
    }

    /** An observation goes with the feature that was named with it. */
    private boolean hasFeature(Seen seen) {
        return seen.feature() == null || graph.find(Kind.FEATURE_OF_INTEREST, seen.feature()).isPresent();
    }

    @Override
    public List<? extends Item> related(Item from, Link link) {
        if (from instanceof Seen seen) {
            return link.target() == Kind.FEATURE_OF_INTEREST ? feature(seen).stream().toList() : seen.stream().kind() == link.target() ? List.of(seen.stream()) : List.of();
        }
        if (link.target() != Kind.OBSERVATION) {
            return graph.related((Entity) from, link);
        }
        List<Seen> seen = sightings.page(scope((Entity) from), Options.NONE, evaluation).seen();
        followed += seen.size();
        if (followed > MOST_FOLLOWED || seen.size() == Options.NONE.limit()) {
            throw wrong("This looks at too many Observations through a link: ask for /Observations with a $filter on their Datastream instead.");
        }
        return seen;
    }

    /** Whether a link leads from one to another. */
    boolean leads(Item from, Link link, Item to) {
        if (to instanceof Seen seen) {
            return link.inverse().equals("FeatureOfInterest") ? feature(seen).filter(from::equals).isPresent() : seen.stream().equals(from);
        }
        return related(from, link).contains(to);
    }

    /** Where the observations of a link are to be looked for. */
    Scope scope(Entity from) {
        if (from == null) {
            return new Scope(Stream.of(Kind.DATASTREAM, Kind.MULTI_DATASTREAM).flatMap(kind -> graph.all(kind).stream()).toList(), null, false);
        }
        if (from.kind().isStream()) {
            return new Scope(List.of(from), null, false);
        }
        List<Long> location = from.linked(Entity.MADE_OF);
        return new Scope(location.isEmpty() ? scope(null).streams() : streamsAt(location.getFirst()), from.number(), !location.isEmpty());
    }

    private Collection<Entity> streamsAt(long location) {
        Set<Entity> things = new LinkedHashSet<>();
        graph.find(Kind.LOCATION, location).ifPresent(at -> {
            Kind.LOCATION.link("Things").ifPresent(link -> things.addAll(graph.related(at, link)));
            Kind.LOCATION.link("HistoricalLocations").ifPresent(link -> graph.related(at, link).forEach(history ->
                    Kind.HISTORICAL_LOCATION.link("Thing").ifPresent(thing -> things.addAll(graph.related(history, thing)))));
        });
        Set<Entity> streams = new LinkedHashSet<>();
        things.forEach(thing -> Kind.THING.links().stream().filter(link -> link.target().isStream()).forEach(link -> streams.addAll(graph.related(thing, link))));
        return streams;
    }

    /** The feature of interest: that which was named, or that of the place where the thing was then. */
    Optional<Entity> feature(Seen seen) {
        if (seen.feature() != null) {
            return graph.find(Kind.FEATURE_OF_INTEREST, seen.feature());
        }
        return thing(seen.stream()).flatMap(thing -> location(thing, seen.found() == null ? Instant.MAX : seen.found().at())).flatMap(location -> graph.featureOf(location.number()));
    }

    private Optional<Entity> thing(Entity stream) {
        return stream.linked("Thing").stream().findFirst().flatMap(number -> graph.find(Kind.THING, number));
    }

    /** Where a thing was; before anything is known of it, where it was first. */
    private Optional<Entity> location(Entity thing, Instant at) {
        List<Entity> history = graph.related(thing, HISTORY).stream().sorted(Comparator.comparing(View::time)).toList();
        Optional<Entity> then = history.stream().filter(each -> !time(each).isAfter(at)).reduce((_, later) -> later).or(() -> history.stream().findFirst());
        return then.flatMap(each -> each.linked("Locations").stream().findFirst()).flatMap(number -> graph.find(Kind.LOCATION, number))
                .or(() -> graph.related(thing, LOCATIONS).stream().findFirst());
    }

    private static Instant time(Entity history) {
        return Period.parse(String.valueOf(history.value("time"))).from();
    }

    /** The place from which a feature of interest is made for what is observed now. */
    Optional<Entity> place(Entity stream) {
        return thing(stream).flatMap(thing -> graph.related(thing, LOCATIONS).stream().findFirst());
    }

    /** Reads what is derived of datastreams, at once. */
    void derive(Collection<? extends Item> items) {
        List<Entity> streams = items.stream().filter(item -> item.kind().isStream()).map(Entity.class::cast).filter(stream -> !ends.containsKey(stream)).distinct().toList();
        streams.forEach(stream -> ends.put(stream, List.of()));
        ends.putAll(sightings.ends(streams));
    }

    @Override
    public Object value(Item item, String property) {
        if (!item.kind().isStream() || !List.of("phenomenonTime", "resultTime", "observedArea").contains(property)) {
            return item.value(property);
        }
        derive(List.of(item));
        List<Seen> seen = ends.get((Entity) item);
        if (property.equals("observedArea")) {
            return seen.isEmpty() ? null : place((Entity) item).map(place -> place.value("location")).orElse(null);
        }
        List<Period> times = seen.stream().map(each -> each.value(property)).filter(String.class::isInstance).map(text -> Period.parse((String) text)).collect(Collectors.toCollection(ArrayList::new));
        return times.isEmpty() ? null : times.stream().map(Period::from).min(Comparator.naturalOrder()).orElseThrow() + "/" + times.stream().map(Period::to).max(Comparator.naturalOrder()).orElseThrow();
    }
}
