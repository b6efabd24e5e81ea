package luoshi.flood.sensorthings;

import static luoshi.flood.sensorthings.query.WrongRequestException.shown;
import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import luoshi.flood.sensorthings.entity.Kind;
import luoshi.flood.sensorthings.entity.Link;
import luoshi.flood.sensorthings.entity.Property;
import luoshi.flood.sensorthings.query.Period;

/**
 * What was sent of an entity, taken apart and each part looked at.
 *
 * @param values its properties
 * @param links what was said of its links, as it was sent
 */
record Body(Map<String, Object> values, Map<Link, Object> links) {

    static Body of(Kind kind, Map<String, Object> sent) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<Link, Object> links = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            if (kind.property(name).isPresent()) {
                Property property = kind.property(name).get();
                if (property.type() != Property.Type.DERIVED && value != null) {
                    check(kind, property, value);
                    values.put(name, value);
                }
            } else if (kind.link(name).isPresent()) {
                links.put(kind.link(name).get(), value);
            } else if (!name.contains("@iot") && !name.equals("id")) {
                throw wrong(kind.one() + " has no '" + shown(name) + "'. It has: " + kind.properties().stream().map(Property::name).collect(Collectors.joining(", ")) + "; "
                        + kind.links().stream().map(Link::name).collect(Collectors.joining(", ")) + ".");
            }
        });
        return new Body(values, links);
    }

    private static void check(Kind kind, Property property, Object value) {
        String needed = switch (property.type()) {
            case TEXT -> value instanceof String text && !text.isBlank() ? "" : "a text that is not empty";
            case OBJECT -> value instanceof Map ? "" : "an object";
            case TEXTS -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance) ? "" : "an array of texts";
            case OBJECTS -> value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance) ? "" : "an array of objects";
            case MOMENT, PERIOD -> value instanceof String text && Period.parse(text) != null ? "" : "a time in ISO 8601, as 2021-07-20T16:00:00+08:00";
            case ANY, DERIVED -> "";
        };
        if (!needed.isEmpty()) {
            throw wrong(kind.one() + "." + property.name() + " must be " + needed + ", not " + shown(value) + ".");
        }
    }

    static void requireAll(Kind kind, Map<String, Object> values) {
        for (Property property : kind.properties()) {
            if (property.isRequired() && values.get(property.name()) == null) {
                throw wrong(kind.one() + " needs '" + property.name() + "'.");
            }
        }
    }

    /** The number of an entity that is named by {@code @iot.id}; null where it is told in full. */
    static Long number(Object sent) {
        if (!(sent instanceof Map<?, ?> object)) {
            throw wrong("A link is an object: {\"@iot.id\": 1}, or the whole entity; not " + shown(sent) + ".");
        }
        Object id = object.get("@iot.id");
        if (id == null) {
            return null;
        }
        if (!(id instanceof Number number) || number.doubleValue() != Math.rint(number.doubleValue()) || Math.abs(number.doubleValue()) > 1L << 53) {
            throw wrong("@iot.id is a whole number, not " + shown(id) + ".");
        }
        return number.longValue();
    }
}
