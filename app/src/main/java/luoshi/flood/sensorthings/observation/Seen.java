package luoshi.flood.sensorthings.observation;

import java.util.LinkedHashMap;
import java.util.Map;
import luoshi.flood.Flag;
import luoshi.flood.sensorthings.entity.Entity;
import luoshi.flood.sensorthings.entity.Item;
import luoshi.flood.sensorthings.entity.Kind;

/**
 * An observation as programs see it.
 *
 * @param found what stands in the store; null where only its datastream is known
 * @param stream the Datastream or MultiDatastream it was made for
 * @param note what else was said with it
 */
public record Seen(Found found, Entity stream, Map<String, Object> note) implements Item {

    static Seen of(Found found, Entity stream) {
        return new Seen(found, stream, found.note() == null ? Map.of() : Note.read(found.note()));
    }

    @Override
    public Kind kind() {
        return Kind.OBSERVATION;
    }

    @Override
    public long number() {
        return found == null ? 0 : found.id();
    }

    /** The feature that was named with it; null where none was. */
    public Long feature() {
        return note.get(Note.FEATURE) instanceof Number number ? (Long) number.longValue() : null;
    }

    @Override
    public Object value(String property) {
        if (found == null) {
            return null;
        }
        return switch (property) {
            case "phenomenonTime" -> note.containsKey(Note.FROM) ? note.get(Note.FROM) + "/" + found.at() : found.at().toString();
            case "result" -> note.containsKey(Note.RESULT) ? note.get(Note.RESULT) : number(found.value());
            case "resultQuality" -> note.containsKey(property) || found.flag() == Flag.ORIGINAL_RELIABLE ? note.get(property) : quality();
            default -> note.get(property);
        };
    }

    private static Number number(double value) {
        if (Double.isNaN(value)) {
            return null;
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Number) (long) value : (Number) value;
    }

    private Map<String, Object> quality() {
        Map<String, Object> quality = new LinkedHashMap<>();
        quality.put("flag", found.flag().ordinal());
        quality.put("cause", found.cause().code());
        return quality;
    }
}
