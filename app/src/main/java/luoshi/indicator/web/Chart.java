package luoshi.indicator.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import luoshi.indicator.Known;
import luoshi.indicator.Trajectory;
import luoshi.page.Drawing;
import luoshi.page.Trace;
import luoshi.page.Trace.Spot;

/**
 * The lines of a year: what was reached, and what was to be reached. The table beside it says the same.
 *
 * @param actual the line of what was reached
 * @param expected points of the line of what was to be reached; empty for none
 * @param dots what was reached by each day
 * @param across the months below
 * @param up values at the side
 * @param unit the unit of measure of these, written once above them; empty for none
 * @param left where the lines begin: beside the longest of these
 */
public record Chart(Trace actual, String expected, List<Dot> dots, List<Tick> across, List<Tick> up, String unit, String left) {

    /** Room for a digit of the side in the letters of a phone, which are the largest. */
    private static final double DIGIT = 10;
    private static final double LEAST_LEFT = 40;
    private static final double RIGHT = 618;
    private static final double TOP = 32;
    private static final double BOTTOM = 172;
    private static final double DAYS = 366;

    /**
     * A value by a day.
     *
     * @param sure whether others stand by it
     */
    public record Dot(String x, String y, String label, boolean sure) {}

    /** A mark of an axis. */
    public record Tick(String at, String text) {}

    /**
     * How values are written.
     *
     * @param unit their unit of measure; empty for none
     * @param plain without it
     * @param named with it
     */
    record Writing(String unit, Function<BigDecimal, String> plain, Function<BigDecimal, String> named) {}

    /** The chart of a year; null where there is nothing to draw a line of. */
    static Chart of(List<Known> known, List<Trajectory.Point> trajectory, Writing writing) {
        List<Known> reached = known.stream().filter(one -> one.value() != null).toList();
        List<BigDecimal> values = Stream.concat(reached.stream().map(Known::value), trajectory.stream().map(Trajectory.Point::value)).toList();
        if (reached.isEmpty()) {
            return null;
        }
        BigDecimal low = values.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal top = values.stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal bottom = low.signum() > 0 && low.add(low).compareTo(top) < 0 ? BigDecimal.ZERO : low;
        BigDecimal height = top.compareTo(bottom) == 0 ? BigDecimal.ONE : top.subtract(bottom);
        List<BigDecimal> side = List.of(bottom, bottom.add(height.divide(BigDecimal.TWO, 6, RoundingMode.HALF_UP)), bottom.add(height));
        double left = Math.max(LEAST_LEFT, DIGIT * (side.stream().mapToInt(value -> writing.plain().apply(value).length()).max().orElse(0) + 1));
        Function<BigDecimal, String> y = value -> Drawing.at(BOTTOM - value.subtract(bottom).divide(height, 6, RoundingMode.HALF_UP).doubleValue() * (BOTTOM - TOP));
        Function<LocalDate, String> x = day -> Drawing.at(left + (day.getDayOfYear() - 1) / DAYS * (RIGHT - left));
        return new Chart(Trace.of(reached.stream().map(one -> new Spot(x.apply(one.to()), y.apply(one.value()), one.state().bearsGreen())).toList()),
                steps(trajectory, x, y),
                reached.stream().map(one -> new Dot(x.apply(one.to()), y.apply(one.value()), one.to() + " " + writing.named().apply(one.value()), one.state().bearsGreen())).toList(),
                Stream.of(3, 6, 9, 12).map(month -> new Tick(x.apply(LocalDate.of(2000, month, 1).plusMonths(1).minusDays(1)), String.valueOf(month))).toList(),
                side.stream().map(value -> new Tick(y.apply(value), writing.plain().apply(value))).toList(), writing.unit(), Drawing.at(left));
    }

    /** Whether something on it is only reported. */
    public boolean told() {
        return dots.stream().anyMatch(dot -> !dot.sure());
    }

    /** What is to be reached holds until the next day by which more is. */
    private static String steps(List<Trajectory.Point> trajectory, Function<LocalDate, String> x, Function<BigDecimal, String> y) {
        List<String> corners = new ArrayList<>();
        for (int i = 0; i < trajectory.size(); i++) {
            if (i > 0) {
                corners.add(x.apply(trajectory.get(i).day()) + "," + y.apply(trajectory.get(i - 1).value()));
            }
            corners.add(x.apply(trajectory.get(i).day()) + "," + y.apply(trajectory.get(i).value()));
        }
        return String.join(" ", corners);
    }
}
