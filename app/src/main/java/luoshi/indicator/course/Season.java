package luoshi.indicator.course;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import luoshi.indicator.FigureState;
import luoshi.indicator.Goal;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.Known;
import luoshi.indicator.Trajectory.Point;
import luoshi.people.Refusal;

/** The course that follows last year's shape: by the end of each period the part of the goal that last year's figure was of that of its end. */
public final class Season {

    private Season() {}

    /**
     * The points of the goal's year.
     *
     * @param series what is known of the city
     * @throws Refusal where last year is not certified as a whole, or has no shape
     */
    public static List<Point> points(Indicator indicator, Goal goal, List<Known> series) {
        if (indicator.kind() != IndicatorKind.FLOW && indicator.kind() != IndicatorKind.LEVEL) {
            throw new Refusal("season.kind", indicator.name());
        }
        if (goal.value() == null) {
            throw new Refusal("season.goal");
        }
        List<LocalDate> ends = new ArrayList<>();
        LocalDate first = indicator.frequency().after(indicator.frequency().lastEnd(goal.due().withDayOfYear(1)));
        for (LocalDate end = first; !end.isAfter(goal.due()); end = indicator.frequency().after(end)) {
            ends.add(end);
        }
        List<BigDecimal> before = values(ends, series);
        if (before.isEmpty() || before.getLast().signum() <= 0) {
            throw new Refusal("season.nothing", goal.due().getYear() - 1);
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            points.add(new Point(ends.get(i), goal.value().multiply(before.get(i)).divide(before.getLast(), MathContext.DECIMAL64).setScale(indicator.decimals(), RoundingMode.HALF_UP)));
        }
        points.set(points.size() - 1, new Point(ends.getLast(), goal.value()));
        return points;
    }

    private static List<BigDecimal> values(List<LocalDate> ends, List<Known> series) {
        List<String> missing = new ArrayList<>();
        List<BigDecimal> values = new ArrayList<>();
        for (LocalDate end : ends) {
            YearMonth before = YearMonth.from(end).minusYears(1);
            series.stream().filter(one -> one.to().equals(before.atEndOfMonth()) && one.value() != null && one.whole() && one.state() == FigureState.CERTIFIED).findFirst()
                    .ifPresentOrElse(one -> values.add(one.value()), () -> missing.add(before.toString()));
        }
        if (!missing.isEmpty()) {
            throw new Refusal("season.missing", String.join("、", missing));
        }
        return values;
    }
}
