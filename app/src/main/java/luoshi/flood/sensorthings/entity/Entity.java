package luoshi.flood.sensorthings.entity;

import java.util.List;
import java.util.Map;

/**
 * An entity that is no observation, as it holds now.
 *
 * @param kind what it is
 * @param number its {@code @iot.id}
 * @param values its properties, as JSON has them
 * @param links by the names of the links that it holds, the numbers of those it is linked to
 */
public record Entity(Kind kind, long number, Map<String, Object> values, Map<String, List<Long>> links) implements Item {

    /** From this number on an entity is told from the register of stations, and no program changes it. All numbers are exact in JSON's doubles. */
    public static final long REGISTERED = 1L << 44;
    /** A feature of interest that was made of a location holds its number under this name. */
    public static final String MADE_OF = "Location";

    @Override
    public Object value(String property) {
        return values.get(property);
    }

    /** Those it is linked to by a link that it holds. */
    public List<Long> linked(String link) {
        return links.getOrDefault(link, List.of());
    }

    /** Whether it is told from the register of stations. */
    public boolean isRegistered() {
        return number >= REGISTERED;
    }
}
