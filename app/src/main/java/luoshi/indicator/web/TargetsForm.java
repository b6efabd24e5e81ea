package luoshi.indicator.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.indicator.CourseLamp.Light;
import luoshi.indicator.TargetCourse;
import org.springframework.web.util.UriUtils;

/**
 * What the list of targets is asked for, as it stands in the address. What means nothing is not asked for.
 *
 * @param year four digits
 * @param plan id of a plan
 * @param section heading in the plan
 * @param lead id of the unit that leads
 * @param lamp name of a light
 */
public record TargetsForm(String year, String plan, String section, String lead, String lamp) {

    private static final int LONGEST = 300;

    /** Fields that are not there are empty. */
    public TargetsForm {
        year = plain(year);
        plan = plain(plan);
        section = plain(section);
        lead = plain(lead);
        lamp = plain(lamp);
    }

    private static String plain(String field) {
        String text = field == null ? "" : field.replace("\0", "").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** The light that is chosen; null for all. */
    Light light() {
        return Arrays.stream(Light.values()).filter(light -> light.name().equals(lamp)).findFirst().orElse(null);
    }

    /** The year that is chosen, or another one. */
    int yearOr(int otherwise) {
        return year.matches("\\d{4}") ? Integer.parseInt(year) : otherwise;
    }

    /** Whether it asks for a target, whatever its lamp. */
    boolean asks(TargetCourse course) {
        return (section.isEmpty() || section.equals(course.commitment().origin().heading()))
                && (Typed.id(lead, null) == null || Typed.id(lead, null).equals(course.commitment().lead()));
    }

    /** Whether it asks for less than all of a year. */
    public boolean narrows() {
        return !(plan + section + lead + lamp).isEmpty();
    }

    /** The same with another lamp, as it stands in an address. */
    public String lit(String other) {
        Map<String, String> all = new LinkedHashMap<>();
        Stream.of(new String[][] {{"year", year}, {"plan", plan}, {"section", section}, {"lead", lead}, {"lamp", other}}).filter(field -> !field[1].isEmpty())
                .forEach(field -> all.put(field[0], field[1]));
        return "/targets" + (all.isEmpty() ? "" : all.entrySet().stream().map(field -> field.getKey() + "=" + UriUtils.encode(field.getValue(), "UTF-8"))
                .collect(Collectors.joining("&", "?", "")));
    }
}
