package luoshi.desk.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import luoshi.indicator.CourseLamp.Light;
import luoshi.indicator.TargetCourse;
import org.springframework.web.util.UriUtils;

/**
 * Targets told apart by what they belong to, with how many have which lamp.
 *
 * @param by the field of the list of targets that holds what they belong to
 * @param rows each of those
 */
public record Breakdown(By by, List<Row> rows) {

    /** What they can belong to, each a field of the list of targets. */
    public enum By {
        /** 部分. */
        SECTION("section"),
        /** 牵头单位. */
        UNIT("lead"),
        /** 分管领导. */
        LEADER("leader");

        private final String field;

        By(String field) {
            this.field = field;
        }
    }

    /** Those that belong to none, in the address of the list of targets. */
    static final String NONE = "-";
    private static final int WIDE = 200;

    /** From what stands as it should to what is behind. */
    public static final List<Light> ORDER = List.of(Light.RED, Light.YELLOW, Light.GREY, Light.GREEN, Light.TICK);

    /**
     * What some targets belong to.
     *
     * @param name what it is called; empty for those that belong to none
     * @param path the list of its targets
     * @param counts how many of them have which light
     * @param silent how many of the grey ones are grey because data are missing
     */
    public record Row(String name, String path, Map<Light, Integer> counts, int silent) {

        /** How many there are. */
        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** How many stand as they should. */
        public int standing() {
            return counts.getOrDefault(Light.GREEN, 0) + counts.getOrDefault(Light.TICK, 0);
        }

        /** How many have a light. */
        public int count(Light light) {
            return counts.getOrDefault(light, 0);
        }

        /** Where in a bar the light begins. */
        public int from(Light light) {
            int before = ORDER.subList(0, ORDER.indexOf(light)).stream().mapToInt(this::count).sum();
            return before * WIDE / total();
        }

        /** How much of a bar it takes. */
        public int wide(Light light) {
            return (ORDER.subList(0, ORDER.indexOf(light) + 1).stream().mapToInt(this::count).sum()) * WIDE / total() - from(light);
        }
    }

    /**
     * @param keys to what a target belongs, as it stands in an address; to none for nothing
     * @param name what that is called
     */
    static Breakdown of(By by, int year, List<TargetCourse> courses, Function<TargetCourse, List<String>> keys, Function<String, String> name) {
        Map<String, List<TargetCourse>> groups = new LinkedHashMap<>();
        for (TargetCourse course : courses) {
            List<String> own = keys.apply(course);
            (own.isEmpty() ? List.of(NONE) : own).forEach(key -> groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(course));
        }
        List<Row> rows = new ArrayList<>();
        groups.forEach((key, group) -> {
            Map<Light, Integer> counts = new EnumMap<>(Light.class);
            group.forEach(course -> counts.merge(course.light(), 1, Integer::sum));
            int silent = (int) group.stream().filter(course -> course.lamp().reason().missing()).count();
            rows.add(new Row(key.equals(NONE) ? "" : name.apply(key), "/targets?year=" + year + "&" + by.field + "=" + UriUtils.encode(key, "UTF-8"), counts, silent));
        });
        if (by != By.SECTION) {
            rows.sort(Comparator.comparing((Row row) -> row.name().isEmpty()).thenComparing(Comparator.comparingInt((Row row) -> row.count(Light.RED)).reversed())
                    .thenComparing(Comparator.comparingInt((Row row) -> row.count(Light.YELLOW)).reversed()).thenComparing(Comparator.comparingInt(Row::total).reversed()));
        }
        return new Breakdown(by, rows);
    }
}
