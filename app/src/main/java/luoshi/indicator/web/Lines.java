package luoshi.indicator.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import luoshi.indicator.CourseWords;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.Known;
import luoshi.indicator.TargetCourse;
import luoshi.indicator.Trajectory.Point;
import luoshi.page.ShownNumber;
import luoshi.page.Words;

/**
 * The course of a target through the year of its goal, period after period, and its chart.
 *
 * @param rows what was to be reached and what was, the newest first
 * @param chart the same as lines; null where there are none
 */
public record Lines(List<Row> rows, Chart chart) {

    /**
     * How it is said.
     *
     * @param words the words of courses
     * @param said all words
     * @param facts the address of the figure of a period
     */
    record Saying(CourseWords words, Words said, Function<LocalDate, String> facts) {}

    /** A course of which nothing is told for the city. */
    static final Lines NONE = new Lines(List.of(), null);

    /**
     * One period.
     *
     * @param to its last day
     * @param known what was known; null for nothing
     * @param number the same, as every page shows a number; null for nothing
     * @param expected what was to be reached
     * @param year the same period last year
     */
    public record Row(LocalDate to, Known known, ShownNumber number, String expected, YearOnYear year) {}

    /**
     * @param series what was known of the city
     * @param day the day of which the page speaks
     */
    static Lines of(TargetCourse course, List<Known> series, LocalDate day, Saying saying) {
        CourseWords words = saying.words();
        List<Row> rows = new ArrayList<>();
        LocalDate due = course.goal().due();
        Known newest = course.lamp().known();
        for (Point point : course.points(newest == null || newest.to().isBefore(due) ? due : newest.to())) {
            Known known = series.stream().filter(one -> one.to().equals(point.day())).findFirst().orElse(null);
            if (!point.day().isAfter(day)) {
                BigDecimal line = known == null ? null : known.value();
                rows.add(new Row(point.day(), known, words.number(course.indicator(), known, point.value(), saying.facts().apply(point.day())),
                        point.value() == null ? ShownNumber.NONE : words.amount(course.indicator(), point.value(), line),
                        YearOnYear.of(course.indicator(), point.day(), series, words, saying.said())));
            }
        }
        List<Known> drawn = rows.stream().map(Row::known).filter(known -> known != null && known.to().getYear() == due.getYear()).toList();
        boolean judged = course.indicator().kind() == IndicatorKind.JUDGED;
        return new Lines(rows.reversed(), judged ? null : Chart.of(drawn, course.points().stream().filter(point -> point.value() != null).toList(), writing(course.indicator(), words)));
    }

    static Chart.Writing writing(Indicator indicator, CourseWords words) {
        return new Chart.Writing(indicator.measure().symbol(), value -> words.plain(indicator, value), value -> words.amount(indicator, value, null));
    }
}
