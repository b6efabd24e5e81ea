package luoshi.flood.sensorthings.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The text of an entity in its row. */
final class EntityText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EntityText() {}

    static String of(Entity entity) {
        return JSON.writeValueAsString(Map.of("values", entity.values(), "links", entity.links()));
    }

    static Entity read(Kind kind, long number, String text) {
        Map<?, ?> body = JSON.readValue(text, Map.class);
        Map<String, Object> values = new LinkedHashMap<>();
        ((Map<?, ?>) body.get("values")).forEach((name, value) -> values.put((String) name, value));
        Map<String, List<Long>> links = new LinkedHashMap<>();
        ((Map<?, ?>) body.get("links")).forEach((name, numbers) -> links.put((String) name, ((List<?>) numbers).stream().map(each -> ((Number) each).longValue()).toList()));
        return new Entity(kind, number, values, links);
    }
}
