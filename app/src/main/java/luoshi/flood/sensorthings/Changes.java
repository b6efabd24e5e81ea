package luoshi.flood.sensorthings;

import static luoshi.flood.sensorthings.query.WrongRequestException.missing;
import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import luoshi.flood.sensorthings.entity.Entities;
import luoshi.flood.sensorthings.entity.Entities.Change;
import luoshi.flood.sensorthings.entity.Entity;
import luoshi.flood.sensorthings.entity.Graph;
import luoshi.flood.sensorthings.entity.Item;
import luoshi.flood.sensorthings.entity.Kind;
import luoshi.flood.sensorthings.entity.Link;
import luoshi.flood.sensorthings.observation.Draft;
import luoshi.flood.sensorthings.observation.Seen;
import luoshi.flood.sensorthings.observation.Sender;
import luoshi.flood.sensorthings.observation.Sightings;
import luoshi.flood.sensorthings.query.Options;
import luoshi.flood.sensorthings.query.WrongRequestException;
import luoshi.journal.Actor;
import org.springframework.stereotype.Component;

/** Makes, changes and deletes entities. Nothing is overwritten: each change is a row of its own, and each correction of an observation a revision. */
@Component
class Changes {

    private static final int MOST_WITHDRAWN = 20_000;

    private final Entities entities;
    private final Sightings sightings;
    private final Sender sender;
    private final Clock clock;

    Changes(Entities entities, Sightings sightings, Sender sender, Clock clock) {
        this.entities = entities;
        this.sightings = sightings;
        this.sender = sender;
        this.clock = clock;
    }

    View view() {
        return view(entities.now());
    }

    private View view(Graph graph) {
        return new View(graph, sightings, clock.instant());
    }

    Creation creation(Graph graph) {
        return new Creation(graph, entities::number, clock.instant());
    }

    Answer create(Call call) {
        Address address = Address.of(call.path(), view());
        if (address.item() != null || !address.told().isEmpty() || !address.property().isEmpty()) {
            throw WrongRequestException.of(405, "POST is for collections, as /Things or /Datastreams(1)/Observations.");
        }
        Map<String, Object> sent = new LinkedHashMap<>(Service.object(call.body()));
        if (address.link() != null && !address.link().isHeld()) {
            sent.put(address.link().inverse(), Map.of("@iot.id", address.parent().number()));
        }
        long number = address.kind() == Kind.OBSERVATION ? observation(call.who().actor(), sent) : entity(call.who().actor(), address, sent);
        String location = call.base() + "/" + address.kind().many() + "(" + number + ")";
        Item made = view().find(address.kind(), number).orElse(null);
        return Answer.made(location, made == null ? null : new Rendering(view(), sightings, call.base()).entities(List.of(made), Options.NONE).getFirst());
    }

    private long entity(Actor by, Address address, Map<String, Object> sent) {
        List<Draft> observations = new ArrayList<>();
        long[] number = new long[1];
        entities.record(by, () -> {
            Graph graph = entities.now();
            Creation creation = creation(graph);
            Long named = address.link() != null && address.link().isHeld() ? Body.number(sent) : null;
            number[0] = named != null ? named : creation.make(address.kind(), sent, Map.of()).number();
            if (address.link() != null && address.link().isHeld()) {
                join(creation, (Entity) address.parent(), address.link(), number[0]);
            }
            observations.addAll(creation.observations());
            return new Change(creation.made(), List.of());
        });
        observations.forEach(draft -> send(by, draft));
        return number[0];
    }

    /** What was made or named at the end of a link that its beginning holds. */
    private static void join(Creation creation, Entity parent, Link link, long number) {
        creation.find(link.target(), number).orElseThrow(() -> wrong("There is no " + link.target().one() + " with @iot.id " + number + "."));
        List<Map<String, Object>> targets = new ArrayList<>();
        if (parent.kind() == Kind.THING) { // the standard knows one place at a time; several addresses of one place are sent together
            targets.add(Map.of("@iot.id", number));
        } else {
            parent.linked(link.name()).forEach(each -> targets.add(Map.of("@iot.id", each)));
            targets.add(Map.of("@iot.id", number));
        }
        creation.change(parent, Map.of(link.name(), targets), false);
    }

    private long observation(Actor by, Map<String, Object> sent) {
        Creation creation = creation(entities.now());
        Entity stream = creation.stream(sent);
        Draft draft = creation.draft(stream, sent);
        if (!creation.made().isEmpty()) {
            entities.record(by, () -> new Change(creation.made(), List.of()));
        }
        return send(by, draft);
    }

    private long send(Actor by, Draft draft) {
        if (!draft.isFeatureNamed()) {
            View now = view();
            if (creation(now.graph()).feature(draft.stream(), now.place(draft.stream()))) {
                provideFeatures(by, List.of(draft.stream()));
            }
        }
        return sender.create(by, draft);
    }

    /** Makes the features of interest of the places of some datastreams, where there are none yet. */
    void provideFeatures(Actor by, List<Entity> streams) {
        entities.record(by, () -> {
            View now = view();
            Creation creation = creation(now.graph());
            streams.forEach(stream -> now.place(stream).ifPresent(place -> creation.feature(stream, Optional.of(place))));
            return new Change(creation.made(), List.of());
        });
    }

    Answer change(Call call, boolean isReplaced) {
        Item item = one(call);
        Map<String, Object> sent = Service.object(call.body());
        if (item instanceof Seen seen) {
            correct(call.who().actor(), seen, sent, isReplaced);
        } else {
            entities.record(call.who().actor(), () -> {
                Graph graph = entities.now();
                Creation creation = creation(graph);
                creation.change(graph.find(item.kind(), item.number()).orElseThrow(() -> missing("Not Found")), sent, isReplaced);
                return new Change(creation.made(), List.of());
            });
        }
        View after = view();
        return after.find(item.kind(), item.number()).map(now -> Answer.of(new Rendering(after, sightings, call.base()).entities(List.of(now), Options.NONE).getFirst()))
                .orElseGet(() -> Answer.of(null));
    }

    private Item one(Call call) {
        Address address = Address.of(call.path(), view());
        if (address.item() == null || !address.told().isEmpty() || !address.property().isEmpty()) {
            throw WrongRequestException.of(405, call.method() + " is for single entities, as /Things(1).");
        }
        return address.item();
    }

    private void correct(Actor by, Seen seen, Map<String, Object> sent, boolean isReplaced) {
        Map<String, Object> said = new LinkedHashMap<>();
        if (!isReplaced) {
            Kind.OBSERVATION.properties().forEach(property -> said.put(property.name(), seen.value(property.name())));
            if (!seen.note().containsKey("resultQuality")) {
                said.remove("resultQuality");
            }
            if (seen.feature() != null) {
                said.put("FeatureOfInterest", Map.of("@iot.id", seen.feature()));
            }
        }
        Body body = Body.of(Kind.OBSERVATION, sent);
        body.links().forEach((link, value) -> {
            Long number = Body.number(value);
            if (number == null || link.target().isStream() && (seen.stream().kind() != link.target() || seen.stream().number() != number)) {
                throw wrong("An Observation is corrected where it is: it stays with its " + seen.stream().kind().one() + ", and other links are changed by @iot.id.");
            }
        });
        said.putAll(sent);
        said.remove(seen.stream().kind().one());
        sender.correct(by, seen, creation(entities.now()).draft(seen.stream(), said));
    }

    Answer delete(Call call) {
        Item item = one(call);
        Actor by = call.who().actor();
        if (item instanceof Seen seen) {
            sender.withdraw(by, List.of(seen));
            return new Answer(200, null, null, false);
        }
        Creation.requireOwn((Entity) item);
        if (item.kind() == Kind.FEATURE_OF_INTEREST) {
            sender.withdraw(by, observed((Entity) item));
        }
        entities.record(by, () -> {
            Set<Entity> all = new LinkedHashSet<>();
            Graph graph = entities.now();
            graph.find(item.kind(), item.number()).ifPresent(entity -> collect(graph, entity, all));
            return new Change(List.of(), List.copyOf(all));
        });
        return new Answer(200, null, null, false);
    }

    /** What goes with an entity (table 25 of OGC 18-088): whatever cannot be without it. */
    private static void collect(Graph graph, Entity entity, Set<Entity> all) {
        if (!entity.isRegistered() && all.add(entity)) {
            entity.kind().links().stream()
                    .filter(link -> link.target() != Kind.OBSERVATION && !link.isHeld() && !(entity.kind() == Kind.LOCATION && link.target() == Kind.THING))
                    .forEach(link -> graph.related(entity, link).forEach(each -> collect(graph, each, all)));
        }
    }

    private List<Seen> observed(Entity feature) {
        View view = view();
        Options all = new Options(null, List.of(), MOST_WITHDRAWN, 0, false, List.of(), List.of(), true, null, List.of());
        Sightings.Page page = sightings.page(view.scope(feature), all, view.evaluation());
        if (page.token() != null) {
            throw WrongRequestException.of(409, "More than " + MOST_WITHDRAWN + " Observations are of this FeatureOfInterest, and would go with it: delete their Datastreams instead.");
        }
        return page.seen();
    }
}
