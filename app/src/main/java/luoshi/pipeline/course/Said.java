package luoshi.pipeline.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one entry of a register says of its item. It is kept as JSON whose keys stand in order, so that the same words are the same bytes.
 *
 * @param values fields by their keys: text, number, yes or no, several texts, numbers by their periods, rows; null for one that is cleared
 * @param days the days on which stages were entered, by their keys
 * @param exit the exit that was taken; null for none
 * @param exitDay the day of the exit, or of coming back; null for neither
 * @param joined batches that it was declared in, as kind:period
 * @param left batches that it was taken out of
 */
public record Said(SortedMap<String, Object> values, SortedMap<String, LocalDate> days, String exit, LocalDate exitDay, SortedSet<String> joined, SortedSet<String> left) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    public Said {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        joined = Collections.unmodifiableSortedSet(new TreeSet<>(joined));
        left = Collections.unmodifiableSortedSet(new TreeSet<>(left));
    }

    /** Values and days alone. */
    public static Said of(Map<String, Object> values, Map<String, LocalDate> days) {
        return new Said(new TreeMap<>(values), new TreeMap<>(days), null, null, new TreeSet<>(), new TreeSet<>());
    }

    /** The same, leaving by an exit on a day; for null as exit coming back on it. */
    public Said leaving(String way, LocalDate day) {
        return new Said(values, days, way, day, joined, left);
    }

    /** The same, declared in batches and taken out of others. */
    public Said declaring(Collection<String> in, Collection<String> out) {
        return new Said(values, days, exit, exitDay, new TreeSet<>(in), new TreeSet<>(out));
    }

    /** Whether an item that had left comes back. */
    public boolean comesBack() {
        return exit == null && exitDay != null;
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return values.isEmpty() && days.isEmpty() && exitDay == null && joined.isEmpty() && left.isEmpty();
    }

    /** As it is kept. */
    public String text() {
        Map<String, Object> whole = new LinkedHashMap<>();
        put(whole, "values", values, values.isEmpty());
        put(whole, "days", new TreeMap<>(days).entrySet().stream().collect(LinkedHashMap::new, (map, day) -> map.put(day.getKey(), day.getValue().toString()), Map::putAll), days.isEmpty());
        put(whole, "exit", exit, exit == null);
        put(whole, "on", exitDay == null ? null : exitDay.toString(), exitDay == null);
        put(whole, "joined", joined, joined.isEmpty());
        put(whole, "left", left, left.isEmpty());
        return JSON.writeValueAsString(whole);
    }

    private static void put(Map<String, Object> whole, String key, Object value, boolean nothing) {
        if (!nothing) {
            whole.put(key, value);
        }
    }

    /** Reads what {@link #text()} has given. */
    @SuppressWarnings("unchecked")
    public static Said read(String text) {
        Map<String, Object> whole = JSON.readValue(text, Map.class);
        SortedMap<String, Object> values = new TreeMap<>();
        ((Map<String, Object>) whole.getOrDefault("values", Map.of())).forEach((key, value) -> values.put(key, plain(value)));
        SortedMap<String, LocalDate> days = new TreeMap<>();
        ((Map<String, String>) whole.getOrDefault("days", Map.of())).forEach((key, day) -> days.put(key, LocalDate.parse(day)));
        String on = (String) whole.get("on");
        return new Said(values, days, (String) whole.get("exit"), on == null ? null : LocalDate.parse(on), new TreeSet<>((List<String>) whole.getOrDefault("joined", List.of())),
                new TreeSet<>((List<String>) whole.getOrDefault("left", List.of())));
    }

    /** Numbers as decimals, whatever the reader of JSON makes of them. */
    private static Object plain(Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Number number -> new BigDecimal(number.toString());
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, one) -> copy.put(key, plain(one)));
                yield copy;
            }
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(one -> copy.add(plain(one)));
                yield copy;
            }
            case null, default -> value;
        };
    }
}
