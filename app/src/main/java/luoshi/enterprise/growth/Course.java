package luoshi.enterprise.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import luoshi.enterprise.criteria.Exact;
import luoshi.enterprise.criteria.Facts;

/**
 * The course of one measure of one enterprise.
 *
 * @param measure which
 * @param points its values, the earliest first; a year in the middle that is not known stands there as such
 */
public record Course(Measure measure, List<Point> points) {

    /**
     * A value.
     *
     * @param at of when
     * @param value null where it is not known
     * @param growth from the same time a year before; of a share the difference, as a part of one
     */
    public record Point(Moment at, Exact value, Growth growth) {}

    /** Over so many fiscal years up to the last one before the day of the facts. */
    public static Course of(Measure measure, Facts facts, int years) {
        Map<Moment, Exact> values = new TreeMap<>();
        int last = facts.asOf().getYear() - 1;
        for (int back = years; back >= 0; back--) {
            values.put(Moment.year(last - back), (Exact) measure.of().of(facts, back, null));
        }
        return new Course(measure, points(measure, values).subList(1, years + 1));
    }

    /** Over months or quarters, as they have been reported. */
    public static Course of(Measure measure, Map<Moment, Exact> reported) {
        return new Course(measure, points(measure, new TreeMap<>(reported)));
    }

    private static List<Point> points(Measure measure, Map<Moment, Exact> values) {
        List<Point> points = new ArrayList<>();
        values.forEach((at, value) -> {
            Exact before = values.get(at.yearBefore());
            points.add(new Point(at, value, measure.share() ? difference(before, value) : Growth.of(before, value)));
        });
        return List.copyOf(points);
    }

    private static Growth difference(Exact before, Exact now) {
        return before == null || now == null ? new Growth(null, Growth.State.NOT_KNOWN) : new Growth(now.plus(before.negative()), Growth.State.TOLD);
    }

    /** The last value; null where it is not known. */
    public Exact last() {
        return points.isEmpty() ? null : points.getLast().value();
    }
}
