package luoshi.indicator.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.indicator.CourseLamp.Light;
import luoshi.indicator.CourseLamp.Reason;
import luoshi.indicator.TargetCourse;
import org.springframework.web.util.UriUtils;

/**
 * What the list of targets is asked for, as it stands in the address. What means nothing is not asked for.
 *
 * @param year four digits
 * @param plan id of a plan
 * @param section heading in the plan; {@link #NONE} for what stands under none
 * @param lead id of the unit that leads, or answers for it where none does; {@link #NONE} for what nobody answers for
 * @param leader id of the leader in charge; {@link #NONE} for what none is in charge of
 * @param unit id of a unit that owes all of a target itself: shown is how it alone stands
 * @param lamp name of a light, or of what decides one, {@link #MISSING} or {@link #OWING}
 */
public record TargetsForm(String year, String plan, String section, String lead, String leader, String unit, String lamp) {

    /** Asks for those that have none. */
    public static final String NONE = "-";

    /** Instead of a lamp: whatever is grey because somebody has not reported. */
    private static final String MISSING = "MISSING";
    /** Instead of a lamp: red and yellow. */
    private static final String OWING = "OWING";
    private static final int LONGEST = 300;

    /** Fields that are not there are empty. */
    public TargetsForm {
        year = plain(year);
        plan = plain(plan);
        section = plain(section);
        lead = plain(lead);
        leader = plain(leader);
        unit = plain(unit);
        lamp = plain(lamp);
    }

    private static String plain(String field) {
        String text = field == null ? "" : field.replace("\0", "").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** The year that is chosen, or another one. */
    int yearOr(int otherwise) {
        return year.matches("\\d{4}") ? Integer.parseInt(year) : otherwise;
    }

    /** Whether it asks for a target, whatever its lamp. */
    boolean asks(TargetCourse course, Set<UUID> leaders) {
        UUID led = course.owner();
        String heading = course.commitment().origin().heading();
        return (section.isEmpty() || (section.equals(NONE) ? heading.isEmpty() : section.equals(heading)))
                && (Typed.id(lead, null) == null ? !lead.equals(NONE) || led == null : Typed.id(lead, null).equals(led))
                && (Typed.id(leader, null) == null ? !leader.equals(NONE) || leaders.isEmpty() : leaders.contains(Typed.id(leader, null)));
    }

    /** Whether it asks for the lamp of a target. */
    boolean lights(TargetCourse course) {
        Reason reason = course.lamp().reason();
        return lamp.isEmpty() || lamp.equals(reason.light().name()) || lamp.equals(reason.name()) || lamp.equals(MISSING) && reason.missing()
                || lamp.equals(OWING) && (reason.light() == Light.RED || reason.light() == Light.YELLOW);
    }

    /** Whether it asks for less than all of a year. */
    public boolean narrows() {
        return !(plan + section + lead + leader + unit + lamp).isEmpty();
    }

    /** The same with another lamp, as it stands in an address. */
    public String lit(String other) {
        return "/targets" + query(other);
    }

    /** The sheet of the same rows. */
    public String sheet() {
        return "/targets/sheet" + query(lamp);
    }

    private String query(String lit) {
        Map<String, String> all = new LinkedHashMap<>();
        Stream.of(new String[][] {{"year", year}, {"plan", plan}, {"section", section}, {"lead", lead}, {"leader", leader}, {"unit", unit}, {"lamp", lit}})
                .filter(field -> !field[1].isEmpty()).forEach(field -> all.put(field[0], field[1]));
        return all.isEmpty() ? "" : all.entrySet().stream().map(field -> field.getKey() + "=" + UriUtils.encode(field.getValue(), "UTF-8")).collect(Collectors.joining("&", "?", ""));
    }
}
