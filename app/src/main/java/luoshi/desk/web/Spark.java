package luoshi.desk.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.Known;
import luoshi.indicator.TargetCourse;
import luoshi.indicator.Trajectory.Point;
import luoshi.page.Drawing;
import luoshi.page.Trace;

/**
 * The course of a target through its year as a chart of a line's height, up to the number that stands beside it; a table of it is behind its link.
 *
 * @param actual the line of what was reached
 * @param expected points of the line of what was, and is, to be reached; empty for none
 * @param x where the newest value stands
 * @param y how high it stands
 * @param sure whether others stand by it
 */
public record Spark(Trace actual, String expected, String x, String y, boolean sure) {

    /** Width and height of the chart. */
    private static final double WIDE = 120;
    private static final double HIGH = 24;
    /** Room for half a line and half a dot. */
    private static final double ROOM = 3;

    /** Null where there is nothing to draw a line of: nothing known for the city, or no more than yes and no. */
    static Spark of(TargetCourse course, List<Known> series) {
        int year = course.goal().due().getYear();
        Known shown = course.lamp().known();
        List<Known> reached = series.stream().filter(one -> shown != null && one.value() != null && one.to().getYear() == year && !one.to().isAfter(shown.to())).toList();
        if (reached.isEmpty() || !course.units().isEmpty() || course.indicator().kind() == IndicatorKind.JUDGED) {
            return null;
        }
        List<Point> points = course.points().stream().filter(point -> point.value() != null).toList();
        List<BigDecimal> values = Stream.concat(reached.stream().map(Known::value), points.stream().map(Point::value)).toList();
        BigDecimal low = values.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal top = values.stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal height = top.compareTo(low) == 0 ? BigDecimal.ONE : top.subtract(low);
        Known newest = reached.getLast();
        return new Spark(Trace.of(reached.stream().map(one -> new Trace.Spot(x(one.to()), y(one.value(), low, height), one.state().bearsGreen())).toList()), steps(points, low, height),
                x(newest.to()), y(newest.value(), low, height), newest.state().bearsGreen());
    }

    /** What is to be reached holds until the next day by which more is. */
    private static String steps(List<Point> points, BigDecimal low, BigDecimal height) {
        List<String> corners = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            corners.add(x(points.get(i).day()) + "," + y(points.get(Math.max(i - 1, 0)).value(), low, height));
            corners.add(x(points.get(i).day()) + "," + y(points.get(i).value(), low, height));
        }
        return String.join(" ", corners);
    }

    private static String x(LocalDate day) {
        return Drawing.at(ROOM + day.getDayOfYear() / 366.0 * (WIDE - 2 * ROOM));
    }

    private static String y(BigDecimal value, BigDecimal low, BigDecimal height) {
        return Drawing.at(HIGH - ROOM - value.subtract(low).divide(height, 6, RoundingMode.HALF_UP).doubleValue() * (HIGH - 2 * ROOM));
    }
}
