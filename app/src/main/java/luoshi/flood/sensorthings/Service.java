package luoshi.flood.sensorthings;

import static luoshi.flood.sensorthings.query.WrongRequestException.missing;
import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import luoshi.flood.sensorthings.entity.Entities;
import luoshi.flood.sensorthings.entity.Item;
import luoshi.flood.sensorthings.entity.Kind;
import luoshi.flood.sensorthings.observation.Sightings;
import luoshi.flood.sensorthings.query.Options;
import luoshi.flood.sensorthings.query.OptionsParser;
import luoshi.flood.sensorthings.query.WrongRequestException;
import org.springframework.stereotype.Component;

/** Answers requests one by one, alone or within a batch: reads by themselves, and hands on what changes something. */
@Component
class Service {

    private static final String REQUIREMENT = "http://www.opengis.net/spec/iot_sensing/1.1/req/";
    private static final List<String> CONFORMANCE = List.of("datamodel", "resource-path/resource-path-to-entities", "request-data", "create-update-delete", "batch-request/batch-request", "multi-datastream",
            "data-array/data-array");

    private final Entities entities;
    private final Sightings sightings;
    private final Changes changes;
    private final Clock clock;

    Service(Entities entities, Sightings sightings, Changes changes, Clock clock) {
        this.entities = entities;
        this.sightings = sightings;
        this.changes = changes;
        this.clock = clock;
    }

    /** Answers; what is wrong with a request is an answer, too. */
    Answer answer(Call call) {
        try {
            return switch (call.method()) {
                case "GET" -> call.path().isEmpty() ? root(call.base()) : read(call);
                case "POST" -> changes.create(call);
                case "PATCH" -> changes.change(call, false);
                case "PUT" -> changes.change(call, true);
                case "DELETE" -> changes.delete(call);
                default -> Answer.refused(405, "Method " + WrongRequestException.shown(call.method()) + " is not for this address.");
            };
        } catch (WrongRequestException wrong) {
            return Answer.refused(wrong);
        }
    }

    private static Answer root(String base) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("value", Arrays.stream(Kind.values()).map(Kind::many).sorted(Comparator.naturalOrder()).map(name -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", name);
            one.put("url", base + "/" + name);
            return one;
        }).toList());
        answer.put("serverSettings", Map.of("conformance", CONFORMANCE.stream().map(REQUIREMENT::concat).toList()));
        return Answer.of(answer);
    }

    private Answer read(Call call) {
        View view = new View(entities.now(), sightings, clock.instant());
        Address address = Address.of(call.path(), view);
        if (!address.property().isEmpty()) {
            return property(address, view);
        }
        Options options = OptionsParser.parse(address.kind(), call.query());
        Rendering rendering = new Rendering(view, sightings, call.base());
        String here = call.base() + "/" + call.path();
        if (address.item() != null) {
            boolean reference = address.told().equals("$ref");
            return Answer.of(reference ? Map.of("@iot.selfLink", rendering.selfLink(address.item())) : rendering.entities(List.of(address.item()), options).getFirst());
        }
        return switch (address.told()) {
            case "$count" -> new Answer(200, null, String.valueOf(rendering.count(address.kind(), address.parent(), address.link(), options)), true);
            case "$ref" -> Answer.of(rendering.references(here, address.kind(), address.parent(), address.link(), options));
            default -> Answer.of(rendering.collection(here, address.kind(), address.parent(), address.link(), options));
        };
    }

    private static Answer property(Address address, View view) {
        Item item = address.item();
        String name = address.property().getFirst();
        Object value = name.equals("id") || name.equals("@iot.id") ? (Object) item.number() : view.value(item, name);
        for (String step : address.property().subList(1, address.property().size())) {
            value = value instanceof Map<?, ?> object ? object.get(step) : null;
            if (value == null) {
                throw missing("There is no '" + WrongRequestException.shown(step) + "' in " + name + ".");
            }
        }
        if (address.told().equals("$value")) {
            return value == null ? new Answer(204, null, null, false) : new Answer(200, null, value, value instanceof String || value instanceof Number);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(address.property().getLast(), value);
        return value == null ? new Answer(204, null, null, false) : Answer.of(answer);
    }

    /** What was sent as an object; nothing and anything else is refused. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object sent) {
        if (!(sent instanceof Map)) {
            throw wrong("The body must be a JSON object.");
        }
        return (Map<String, Object>) sent;
    }
}
