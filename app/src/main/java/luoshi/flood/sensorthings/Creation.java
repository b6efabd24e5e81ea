package luoshi.flood.sensorthings;

import static luoshi.flood.sensorthings.query.WrongRequestException.forbidden;
import static luoshi.flood.sensorthings.query.WrongRequestException.shown;
import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import luoshi.flood.sensorthings.entity.Entity;
import luoshi.flood.sensorthings.entity.Graph;
import luoshi.flood.sensorthings.entity.Kind;
import luoshi.flood.sensorthings.entity.Link;
import luoshi.flood.sensorthings.observation.Draft;
import luoshi.flood.sensorthings.query.Period;

/** Makes entities out of what was sent, with all that was sent within them (deep insert, OGC 18-088, 10.2.1.1), before anything of it is recorded. */
final class Creation {

    private final Graph graph;
    private final LongSupplier numbers;
    private final Instant now;
    private final Map<Ident, Entity> made = new LinkedHashMap<>();
    private final Set<Long> featured = new HashSet<>();
    private final List<Draft> observations = new ArrayList<>();

    Creation(Graph graph, LongSupplier numbers, Instant now) {
        this.graph = graph;
        this.numbers = numbers;
        this.now = now;
    }

    private record Ident(Kind kind, long number) {}

    /** What is to be recorded. */
    List<Entity> made() {
        return List.copyOf(made.values());
    }

    /** The moment at which all this happens. */
    Instant now() {
        return now;
    }

    /** Observations to be recorded once the entities are. */
    List<Draft> observations() {
        return observations;
    }

    Optional<Entity> find(Kind kind, long number) {
        return Optional.ofNullable(made.get(new Ident(kind, number))).or(() -> graph.find(kind, number));
    }

    private void put(Entity entity) {
        made.put(new Ident(entity.kind(), entity.number()), entity);
    }

    static void requireOwn(Entity entity) {
        if (entity.isRegistered()) {
            throw forbidden(entity.kind().one() + " " + entity.number() + " is told from the register of stations, where people keep it; programs read it and do not change it.");
        }
    }

    /** Makes one, with links that the address has said already. */
    Entity make(Kind kind, Map<String, Object> sent, Map<String, List<Long>> said) {
        Body body = Body.of(kind, sent);
        Body.requireAll(kind, body.values());
        Map<String, List<Long>> links = new LinkedHashMap<>(said);
        body.links().forEach((link, value) -> {
            if (link.isHeld()) {
                links.put(link.name(), targets(kind, link, value));
            }
        });
        requireLinks(kind, body.values(), links);
        Entity entity = new Entity(kind, numbers.getAsLong(), body.values(), links);
        put(entity);
        if (kind == Kind.THING && !entity.linked("Locations").isEmpty()) {
            moved(entity);
        }
        if (kind == Kind.HISTORICAL_LOCATION) {
            settle(entity);
        }
        body.links().forEach((link, value) -> {
            if (!link.isHeld()) {
                within(entity, link, value);
            }
        });
        return entity;
    }

    private static void requireLinks(Kind kind, Map<String, Object> values, Map<String, List<Long>> links) {
        for (Link link : kind.links()) {
            boolean needed = link.side() == Link.Side.ONE || kind == Kind.HISTORICAL_LOCATION && link.name().equals("Locations");
            if (needed && links.getOrDefault(link.name(), List.of()).isEmpty()) {
                throw wrong(kind.one() + " needs the link '" + link.name() + "': {\"" + link.name() + "\": {\"@iot.id\": 1}}, or the whole entity within it.");
            }
        }
        if (links.getOrDefault("Thing", List.of()).stream().anyMatch(thing -> thing >= Entity.REGISTERED)) {
            throw forbidden("The Thing is a station of the register, where people keep it: nothing is added to it here. Link to a Thing of your own.");
        }
        if (kind == Kind.MULTI_DATASTREAM) {
            int units = ((List<?>) values.get("unitOfMeasurements")).size();
            int types = ((List<?>) values.get("multiObservationDataTypes")).size();
            int properties = links.getOrDefault("ObservedProperties", List.of()).size();
            if (units != properties || types != properties || properties == 0 || properties > 100) {
                throw wrong("A MultiDatastream needs as many unitOfMeasurements (" + units + ") and multiObservationDataTypes (" + types + ") as ObservedProperties (" + properties + "), 1 to 100.");
            }
        }
    }

    private List<Long> targets(Kind kind, Link link, Object value) {
        if (link.side() == Link.Side.ONE) {
            return List.of(target(kind, link, value));
        }
        List<Long> targets = new ArrayList<>();
        (value instanceof List<?> list ? list : List.of(value == null ? "null" : value)).forEach(each -> targets.add(target(kind, link, each)));
        return targets;
    }

    @SuppressWarnings("unchecked")
    private long target(Kind kind, Link link, Object value) {
        Long number = Body.number(value);
        if (number == null) {
            return make(link.target(), (Map<String, Object>) value, Map.of()).number();
        }
        find(link.target(), number).orElseThrow(() -> wrong("There is no " + link.target().one() + " with @iot.id " + number + ", to which " + kind.one() + " is to be linked."));
        return number;
    }

    /** Entities that hold the link to this one, sent within it. */
    @SuppressWarnings("unchecked")
    private void within(Entity entity, Link link, Object value) {
        for (Object each : value instanceof List<?> list ? list : List.of(value == null ? "null" : value)) {
            Long number = Body.number(each);
            if (number != null) {
                Entity there = find(link.target(), number).orElseThrow(() -> wrong("There is no " + link.target().one() + " with @iot.id " + number + "."));
                linkTo(there, link, entity.number());
            } else if (link.target() == Kind.OBSERVATION) {
                observations.add(draft(entity, (Map<String, Object>) each));
            } else {
                make(link.target(), (Map<String, Object>) each, Map.of(link.inverse(), List.of(entity.number())));
            }
        }
    }

    private void linkTo(Entity there, Link link, long number) {
        requireOwn(there);
        Link back = there.kind().link(link.inverse()).orElseThrow();
        List<Long> targets = back.side() == Link.Side.ONE ? new ArrayList<>() : new ArrayList<>(there.linked(back.name()));
        targets.add(number);
        Map<String, List<Long>> links = new LinkedHashMap<>(there.links());
        links.put(back.name(), List.copyOf(targets));
        put(new Entity(there.kind(), there.number(), there.values(), links));
    }

    /** An observation for a datastream, with the feature of interest that was named or sent with it. */
    Draft draft(Entity stream, Map<String, Object> sent) {
        requireOwn(stream);
        Body body = Body.of(Kind.OBSERVATION, sent);
        if (!body.values().containsKey("result") && !sent.containsKey("result")) {
            throw wrong("Observation needs 'result'.");
        }
        Link link = Kind.OBSERVATION.link("FeatureOfInterest").orElseThrow();
        Long feature = body.links().containsKey(link) ? (Long) target(Kind.OBSERVATION, link, body.links().get(link)) : null;
        return Draft.of(stream, body.values(), feature, now);
    }

    /** The datastream for which an observation is sent. */
    Entity stream(Map<String, Object> sent) {
        boolean single = sent.get("Datastream") != null;
        if (single == (sent.get("MultiDatastream") != null)) {
            throw wrong("Observation must have either a Datastream or a MultiDatastream.");
        }
        Link link = Kind.OBSERVATION.link(single ? "Datastream" : "MultiDatastream").orElseThrow();
        return find(link.target(), target(Kind.OBSERVATION, link, sent.get(link.name()))).orElseThrow();
    }

    /** A thing stands somewhere else from now on. */
    void moved(Entity thing) {
        put(new Entity(Kind.HISTORICAL_LOCATION, numbers.getAsLong(), Map.of("time", now.toString()), Map.of("Thing", List.of(thing.number()), "Locations", thing.linked("Locations"))));
    }

    /** A location of the past that is the latest is that of now. */
    private void settle(Entity history) {
        Entity thing = find(Kind.THING, history.linked("Thing").getFirst()).orElseThrow();
        requireOwn(thing);
        Instant time = Period.parse((String) history.value("time")).from();
        boolean isLatest = graph.related(thing, Kind.THING.link("HistoricalLocations").orElseThrow()).stream()
                .allMatch(other -> !Period.parse((String) other.value("time")).from().isAfter(time));
        if (isLatest) {
            put(new Entity(Kind.THING, thing.number(), thing.values(), Map.of("Locations", history.linked("Locations"))));
        }
    }

    /** Makes the feature of interest for a place, unless there is one; tells whether it did. */
    boolean feature(Entity stream, Optional<Entity> place) {
        Entity location = place.orElseThrow(() -> wrong("No FeatureOfInterest provided, and none can be made: the Thing of " + stream.kind().one() + " " + stream.number()
                + " has no Location. Give the Thing a Location, or the Observation a FeatureOfInterest."));
        boolean isMissing = graph.featureOf(location.number()).isEmpty() && featured.add(location.number());
        if (isMissing) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("name", location.value("name"));
            values.put("description", location.value("description"));
            values.put("encodingType", location.value("encodingType"));
            values.put("feature", location.value("location"));
            put(new Entity(Kind.FEATURE_OF_INTEREST, numbers.getAsLong(), values, Map.of(Entity.MADE_OF, List.of(location.number()))));
        }
        return isMissing;
    }

    /** Changes one; what was not sent stays, unless all of it is replaced. Links are changed by numbers only (10.3). */
    Entity change(Entity entity, Map<String, Object> sent, boolean isReplaced) {
        requireOwn(entity);
        Body body = Body.of(entity.kind(), sent);
        Map<String, Object> values = new LinkedHashMap<>(isReplaced ? Map.of() : entity.values());
        values.putAll(body.values());
        sent.forEach((name, value) -> {
            if (value == null) {
                values.remove(name);
            }
        });
        Body.requireAll(entity.kind(), values);
        Map<String, List<Long>> links = new LinkedHashMap<>(entity.links());
        body.links().forEach((link, value) -> links.put(link.name(), named(entity, link, value)));
        requireLinks(entity.kind(), values, links);
        Entity changed = new Entity(entity.kind(), entity.number(), values, links);
        put(changed);
        if (entity.kind() == Kind.THING && !changed.linked("Locations").equals(entity.linked("Locations")) && !changed.linked("Locations").isEmpty()) {
            moved(changed);
        }
        return changed;
    }

    private List<Long> named(Entity entity, Link link, Object value) {
        List<?> all = value instanceof List<?> list ? list : List.of(value == null ? "null" : value);
        if (!link.isHeld() || all.stream().anyMatch(each -> Body.number(each) == null || ((Map<?, ?>) each).size() > 1)) {
            throw wrong("A change of " + entity.kind().one() + " may link to what is there and make nothing new: {\"" + link.name() + "\": {\"@iot.id\": 1}}, not " + shown(value) + ".");
        }
        return targets(entity.kind(), link, value);
    }
}
