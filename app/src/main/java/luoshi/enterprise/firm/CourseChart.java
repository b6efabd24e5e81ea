package luoshi.enterprise.firm;

import java.util.ArrayList;
import java.util.List;
import luoshi.enterprise.growth.Course;
import luoshi.page.Drawing;

/**
 * The line of a course through its years; the table beside it says the same.
 *
 * @param line its pieces as a path: a year that is not known breaks it
 * @param dots the years that are known
 * @param years marks below
 * @param zero how high zero lies; empty where the line is on one side of it
 */
public record CourseChart(String line, List<Dot> dots, List<Year> years, String zero) {

    private static final double LEFT = 28;
    private static final double RIGHT = 372;
    private static final double TOP = 14;
    private static final double BOTTOM = 84;
    /** From bottom to top it is at least this part of the largest value: what hardly changes is not to look like a leap. */
    private static final double LEAST = 0.2;

    /** A value with what stands beside it. */
    public record Dot(String x, String y, String label) {}

    /** A mark below the line. */
    public record Year(String x, String label) {}

    /** Null where fewer than two years are known: a point is no course. */
    static CourseChart of(List<Course.Point> points, List<String> labels) {
        List<Double> values = points.stream().map(Course.Point::value).filter(value -> value != null).map(value -> value.number().doubleValue()).toList();
        if (values.size() < 2) {
            return null;
        }
        double low = values.stream().mapToDouble(one -> one).min().orElseThrow();
        double high = values.stream().mapToDouble(one -> one).max().orElseThrow();
        double least = Math.max(Math.abs(low), Math.abs(high)) * LEAST;
        double slack = Math.max(0, least - (high - low)) / 2;
        double bottom = low > 0 && low * 2 < high ? 0 : low - slack;
        double height = high + slack == bottom ? 1 : high + slack - bottom;
        StringBuilder line = new StringBuilder();
        List<Dot> dots = new ArrayList<>();
        List<Year> years = new ArrayList<>();
        boolean pen = false;
        for (int i = 0; i < points.size(); i++) {
            Course.Point point = points.get(i);
            String x = Drawing.at(LEFT + (RIGHT - LEFT) * i / (points.size() - 1));
            years.add(new Year(x, String.valueOf(point.at().year())));
            if (point.value() != null) {
                String y = Drawing.at(BOTTOM - (point.value().number().doubleValue() - bottom) / height * (BOTTOM - TOP));
                line.append(pen ? "L" : "M").append(x).append(' ').append(y);
                dots.add(new Dot(x, y, point.at().year() + " " + labels.get(i)));
            }
            pen = point.value() != null;
        }
        return new CourseChart(line.toString(), dots, years, low < 0 && high > 0 ? Drawing.at(BOTTOM + bottom / height * (BOTTOM - TOP)) : "");
    }
}
