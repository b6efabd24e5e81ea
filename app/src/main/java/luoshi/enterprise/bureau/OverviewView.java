package luoshi.enterprise.bureau;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.enterprise.growth.SizeClass;
import luoshi.enterprise.reach.Cohorts;
import luoshi.enterprise.reach.Cohorts.By;
import luoshi.enterprise.reach.Cohorts.Cohort;
import luoshi.page.Drawing;

/**
 * How the enterprises of a bureau stand, as the page shows it.
 *
 * @param cohorts the numbers
 * @param groups of each county, industry and size
 * @param histogram how points are distributed; null where nothing is scored
 * @param narrowed what the page is narrowed to
 */
public record OverviewView(Cohorts cohorts, Map<By, List<Line>> groups, Histogram histogram, List<Narrowed> narrowed) {

    private static final double WIDE = 200;
    private static final List<By> ORDER = List.of(By.COUNTY, By.INDUSTRY, By.SIZE);

    /**
     * One group.
     *
     * @param name what it is called; empty where it is not known
     * @param narrow the page of it alone; null where it is that already, or it is not known
     * @param list the list of its enterprises; null where lists know no such group
     * @param met width of the piece of those that meet the rules
     * @param open of those of which it cannot be told
     * @param unmet of those that do not
     */
    public record Line(String name, Cohort cohort, String narrow, String list, String met, String open, String unmet) {

        /** Where a piece begins. */
        public String after(String... pieces) {
            return Drawing.at(Stream.of(pieces).mapToDouble(Double::parseDouble).sum());
        }
    }

    /** Something that the page is narrowed to, and the page without it. */
    public record Narrowed(String name, String without) {}

    /**
     * What is asked for.
     *
     * @param values the parameters that are in use, by their names
     * @param counties the names of the units of the register by their ids
     */
    record Question(Map<String, String> values, Map<String, String> counties) {

        String with(String path, String field, String value) {
            Map<String, String> all = new LinkedHashMap<>(values);
            all.remove(field);
            if (value != null) {
                all.put(field, value);
            }
            return all.isEmpty() ? path : path + "?" + all.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        }
    }

    static OverviewView of(Cohorts cohorts, Question question, boolean english, UnaryOperator<String> onDay) {
        Map<By, List<Line>> groups = new EnumMap<>(By.class);
        ORDER.forEach(by -> groups.put(by, lines(by, cohorts.groups().get(by), question, english, onDay)));
        List<Narrowed> narrowed = new ArrayList<>();
        for (By by : ORDER) {
            Optional.ofNullable(question.values().get(field(by))).ifPresent(key -> narrowed.add(new Narrowed(by == By.COUNTY ? question.counties().getOrDefault(key, key) : name(by, key, english),
                    onDay.apply(question.with(OverviewPages.PATH, field(by), null)))));
        }
        return new OverviewView(cohorts, groups, Histogram.of(cohorts), narrowed);
    }

    private static List<Line> lines(By by, List<Cohort> cohorts, Question question, boolean english, UnaryOperator<String> onDay) {
        double scale = WIDE / Math.max(1, cohorts.stream().mapToInt(Cohort::firms).max().orElse(1));
        return cohorts.stream().map(one -> {
            String key = by != By.COUNTY ? one.key() : question.counties().entrySet().stream().filter(unit -> unit.getValue().equals(one.key())).map(Map.Entry::getKey).findFirst().orElse("");
            boolean narrows = !key.isEmpty() && !question.values().containsKey(field(by));
            String list = key.isEmpty() || by == By.SIZE ? null : new Question(kept(question), Map.of()).with("/enterprises/firms", field(by), key);
            return new Line(name(by, one.key(), english), one, narrows ? onDay.apply(question.with(OverviewPages.PATH, field(by), key)) : null, list, Drawing.at(one.met() * scale), Drawing.at(one.open() * scale),
                    Drawing.at(one.unmet() * scale));
        }).toList();
    }

    /** What lists of enterprises can be narrowed to as well. */
    private static Map<String, String> kept(Question question) {
        return question.values().entrySet().stream().filter(one -> one.getKey().equals(field(By.COUNTY)) || one.getKey().equals(field(By.INDUSTRY))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static String field(By by) {
        return switch (by) {
            case COUNTY -> "unit";
            case INDUSTRY -> "industry";
            case SIZE -> "size";
        };
    }

    private static String name(By by, String key, boolean english) {
        return by == By.SIZE && Stream.of(SizeClass.values()).anyMatch(one -> one.name().equals(key)) ? SizeClass.valueOf(key).label().in(english) : key;
    }
}
