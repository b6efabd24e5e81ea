package luoshi.flood.sensorthings.observation;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What was said with an observation beside its moment and its number, as the JSON of its row. The result stands first, where the number does not say it. */
public final class Note {

    /** The result, where the number does not say it. */
    public static final String RESULT = "result";
    /** The beginning of the period. */
    static final String FROM = "luoshi:from";
    /** The number of the feature of interest that was named. */
    static final String FEATURE = "luoshi:feature";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Note() {}

    /** As text; null where nothing was said. */
    static String text(Map<String, Object> note) {
        return note.isEmpty() ? null : JSON.writeValueAsString(note);
    }

    static Map<String, Object> read(String text) {
        Map<String, Object> note = new LinkedHashMap<>();
        try {
            JSON.readValue(text, Map.class).forEach((name, value) -> note.put((String) name, value));
        } catch (JacksonException e) {
            note.put("parameters", Map.of("note", text)); // what a person wrote
        }
        return note;
    }
}
