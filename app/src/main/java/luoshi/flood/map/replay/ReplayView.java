package luoshi.flood.map.replay;

import java.util.List;
import luoshi.flood.Colour;
import luoshi.flood.warning.Change;

/**
 * What a replay shows before its first frame.
 *
 * @param from its beginning in the city's time, as a field holds it
 * @param to its end
 * @param typedFrom what was typed for the beginning
 * @param typedTo what was typed for the end
 * @param begins its beginning, milliseconds since 1970
 * @param seconds how long it is
 * @param passed how many events there were
 * @param events the first of them
 */
public record ReplayView(String from, String to, String typedFrom, String typedTo, long begins, long seconds, int passed, List<Event> events) {

    /**
     * What became of a warning.
     *
     * @param at when the server knew, milliseconds since 1970
     * @param time the same, as it is shown
     * @param station its name
     * @param change what became of it
     * @param colour its colour from then on; the last one where it closed
     * @param said the sentence in the language of the page
     */
    public record Event(long at, String time, String station, Change.Kind change, Colour colour, String said) {}
}
