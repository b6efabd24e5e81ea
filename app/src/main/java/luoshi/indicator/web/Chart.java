package luoshi.indicator.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.indicator.Known;
import luoshi.indicator.Trajectory;

/**
 * The lines of a year: what was reached, and what was to be reached. The table beside it says the same.
 *
 * @param actual points of the line of what was reached
 * @param expected points of the line of what was to be reached; empty for none
 * @param dots what was reached by each day
 * @param across the months below
 * @param up values at the side
 */
public record Chart(String actual, String expected, List<Dot> dots, List<Tick> across, List<Tick> up) {

    private static final double LEFT = 64;
    private static final double RIGHT = 628;
    private static final double TOP = 14;
    private static final double BOTTOM = 172;
    private static final double DAYS = 366;

    /** A value by a day. */
    public record Dot(String x, String y, String label) {}

    /** A mark of an axis. */
    public record Tick(String at, String text) {}

    /**
     * The chart of a year; null where there is nothing to draw a line of.
     *
     * @param named writes a value
     */
    static Chart of(List<Known> known, List<Trajectory.Point> trajectory, Function<BigDecimal, String> named) {
        List<Known> reached = known.stream().filter(one -> one.value() != null).toList();
        List<BigDecimal> values = Stream.concat(reached.stream().map(Known::value), trajectory.stream().map(Trajectory.Point::value)).toList();
        if (reached.isEmpty()) {
            return null;
        }
        BigDecimal low = values.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal top = values.stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal bottom = low.signum() > 0 && low.add(low).compareTo(top) < 0 ? BigDecimal.ZERO : low;
        BigDecimal height = top.compareTo(bottom) == 0 ? BigDecimal.ONE : top.subtract(bottom);
        Function<BigDecimal, String> y = value -> at(BOTTOM - value.subtract(bottom).divide(height, 6, RoundingMode.HALF_UP).doubleValue() * (BOTTOM - TOP));
        BigDecimal middle = bottom.add(height.divide(BigDecimal.TWO, 6, RoundingMode.HALF_UP));
        return new Chart(reached.stream().map(one -> x(one.to()) + "," + y.apply(one.value())).collect(Collectors.joining(" ")),
                steps(trajectory, y),
                reached.stream().map(one -> new Dot(x(one.to()), y.apply(one.value()), one.to() + " " + named.apply(one.value()))).toList(),
                Stream.of(3, 6, 9, 12).map(month -> new Tick(x(LocalDate.of(2000, month, 1).plusMonths(1).minusDays(1)), String.valueOf(month))).toList(),
                Stream.of(bottom, middle, bottom.add(height)).map(value -> new Tick(y.apply(value), named.apply(value))).toList());
    }

    /** What is to be reached holds until the next day by which more is. */
    private static String steps(List<Trajectory.Point> trajectory, Function<BigDecimal, String> y) {
        List<String> corners = new ArrayList<>();
        for (int i = 0; i < trajectory.size(); i++) {
            if (i > 0) {
                corners.add(x(trajectory.get(i).day()) + "," + y.apply(trajectory.get(i - 1).value()));
            }
            corners.add(x(trajectory.get(i).day()) + "," + y.apply(trajectory.get(i).value()));
        }
        return String.join(" ", corners);
    }

    private static String x(LocalDate day) {
        return at(LEFT + (day.getDayOfYear() - 1) / DAYS * (RIGHT - LEFT));
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
