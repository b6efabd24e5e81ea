package luoshi.flood.sensorthings.observation;

import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import luoshi.flood.Cause;
import luoshi.flood.sensorthings.entity.Entity;
import luoshi.flood.sensorthings.entity.Kind;
import luoshi.flood.sensorthings.query.Period;
import luoshi.flood.store.Arrival;

/**
 * An observation that is about to be recorded.
 *
 * @param stream the Datastream or MultiDatastream it is made for
 * @param at its moment, or the end of its period
 * @param values what it says, one for each result
 * @param note what the numbers do not say
 */
public record Draft(Entity stream, Instant at, List<Double> values, Map<String, Object> note) {

    /** Told by the standard's names of properties; a phenomenonTime that is not told is now. */
    public static Draft of(Entity stream, Map<String, Object> said, Long feature, Instant now) {
        Object result = said.get("result");
        Map<String, Object> note = new LinkedHashMap<>();
        List<Double> values = stream.kind() == Kind.MULTI_DATASTREAM ? several(stream, result) : List.of(number(result));
        if (result != null && !(result instanceof Number)) {
            note.put(Note.RESULT, result);
        }
        Period time = said.get("phenomenonTime") == null ? new Period(now, now) : period("phenomenonTime", said.get("phenomenonTime"));
        if (!time.isMoment()) {
            note.put(Note.FROM, time.from().toString());
        }
        keep(note, said, "resultTime", said.get("resultTime") == null ? null : period("resultTime", said.get("resultTime")).from().toString());
        keep(note, said, "resultQuality", said.get("resultQuality"));
        keep(note, said, "validTime", said.get("validTime") == null ? null : period("validTime", said.get("validTime")).toString());
        keep(note, said, "parameters", said.get("parameters"));
        if (feature != null) {
            note.put(Note.FEATURE, feature);
        }
        return new Draft(stream, time.to(), values, note);
    }

    /** Whether it names its feature of interest. */
    public boolean isFeatureNamed() {
        return note.containsKey(Note.FEATURE);
    }

    private static void keep(Map<String, Object> note, Map<String, Object> said, String name, Object value) {
        if (said.get(name) != null) {
            note.put(name, value);
        }
    }

    private static Period period(String name, Object value) {
        if (!(value instanceof String text)) {
            throw wrong(name + " must be a text as 2021-07-20T16:00:00+08:00, or two such with a stroke between.");
        }
        return Period.parse(text);
    }

    private static List<Double> several(Entity stream, Object result) {
        int parts = stream.linked("ObservedProperties").size();
        if (!(result instanceof List<?> list)) {
            throw wrong("The result for a MultiDatastream must be an array with " + parts + " values.");
        }
        if (list.size() != parts) {
            throw wrong("Size of result array (" + list.size() + ") must match number of observed properties (" + parts + ") in the MultiDatastream.");
        }
        return list.stream().map(Draft::number).toList();
    }

    private static double number(Object result) {
        if (result instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (result instanceof Number number) {
            if (!Double.isFinite(number.doubleValue())) {
                throw wrong("The result " + number + " is no number that can be kept.");
            }
            return number.doubleValue();
        }
        try {
            return result instanceof String text && text.matches("-?\\d{1,18}(\\.\\d{1,18})?") ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** What the store takes: a value for each result, next to each other. */
    List<Arrival> arrivals(int[] series, Cause cause, long corrects) {
        List<Arrival> arrivals = new ArrayList<>(series.length);
        for (int i = 0; i < series.length; i++) {
            arrivals.add(new Arrival(series[i], at, values.get(i), cause, false, i == 0 ? Note.text(note) : null, i == 0 ? corrects : Arrival.NEWEST));
        }
        return arrivals;
    }
}
