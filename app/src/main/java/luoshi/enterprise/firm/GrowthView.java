package luoshi.enterprise.firm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import luoshi.enterprise.criteria.Exact;
import luoshi.enterprise.criteria.Expr;
import luoshi.enterprise.growth.Course;
import luoshi.enterprise.growth.Growth;
import luoshi.enterprise.growth.Measure;
import luoshi.enterprise.growth.Peers;
import luoshi.enterprise.growth.Standing;
import luoshi.enterprise.register.KnownFacts;

/**
 * How an enterprise has grown, as its page shows it.
 *
 * @param group the industry and size of all its peers; null where one of the two is not known
 * @param measures each with its course
 */
public record GrowthView(Peers.Group group, List<Shown> measures) {

    private static final int MOST_YEARS = 6;
    private static final int LEAST_YEARS = 3;

    /** A year: what was reached; how much that is more than the year before; the fact that says so, empty where several do. */
    public record Line(String year, String value, String change, String fact) {}

    /**
     * A measure.
     *
     * @param unit in what it is measured; empty for shares, whose values say it
     * @param chart its line; null where fewer than two years are known
     * @param lines its years, the last one first; none where nothing is known of any
     * @param standing how it stands beside peers
     * @param strip the same as a drawing; null where that is not told
     * @param quartiles of the peers, as printed
     */
    public record Shown(Measure measure, String unit, CourseChart chart, List<Line> lines, Standing standing, PeerStrip strip, List<String> quartiles) {}

    /** Of what is known of one on a day, beside its peers. */
    static GrowthView of(KnownFacts facts, Map<Measure, Standing> standings, boolean english) {
        int years = years(facts, standings);
        List<Shown> measures = new ArrayList<>();
        standings.forEach((measure, standing) -> {
            Course course = Course.of(measure, facts, years);
            List<String> values = course.points().stream().map(one -> written(measure, one.value(), english)).toList();
            List<Line> lines = new ArrayList<>();
            for (int i = course.points().size() - 1; i >= 0; i--) {
                Course.Point point = course.points().get(i);
                lines.add(new Line(String.valueOf(point.at().year()), values.get(i), change(measure, point.growth(), english), point.value() != null && measure.of() instanceof Expr.Given given ? given.fact().key() : ""));
            }
            measures.add(new Shown(measure, measure.of() instanceof Expr.Given given ? given.fact().measure() : "", CourseChart.of(course.points(), values), course.points().stream().allMatch(one -> one.value() == null) ? List.of() : lines, standing, PeerStrip.of(standing),
                    standing.quartiles().stream().map(one -> written(measure, one, english)).toList()));
        });
        return new GrowthView(standings.values().stream().map(Standing::group).filter(one -> one != null).findFirst().orElse(null), measures);
    }

    /** As many years as something is known of. */
    private static int years(KnownFacts facts, Map<Measure, Standing> standings) {
        for (int back = MOST_YEARS - 1; back >= LEAST_YEARS; back--) {
            for (Measure measure : standings.keySet()) {
                if (measure.of().of(facts, back, null) != null) {
                    return back + 1;
                }
            }
        }
        return LEAST_YEARS;
    }

    private static String written(Measure measure, Exact value, boolean english) {
        return value == null ? english ? "not known" : "不清楚" : measure.share() ? value.times(Exact.of(100)).shown(1) + "%" : value.shown(1);
    }

    /** A share changes by points, so that 2 % more of it is not mistaken for 2 points. */
    private static String change(Measure measure, Growth growth, boolean english) {
        if (!measure.share() || growth.rate() == null) {
            return growth.in(english);
        }
        return Growth.signed(growth.rate().times(Exact.of(100)).shown(1)) + (english ? " points" : " 个百分点");
    }
}
