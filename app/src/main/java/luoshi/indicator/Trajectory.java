package luoshi.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import luoshi.people.Refusal;

/**
 * The agreed course 轨迹 of a target: what is to be reached by which day.
 *
 * @param shape how the points came about
 * @param start what there was at the beginning: of a stock the opening one; null for nothing
 * @param points what is to be reached by which day, in the order of days; none for {@link Shape#EVEN}
 */
public record Trajectory(Shape shape, BigDecimal start, List<Point> points) {

    private static final int MOST_POINTS = 60;

    /** How its points came about. */
    public enum Shape {
        /** 按月. */
        MONTHLY,
        /** 按季. */
        QUARTERLY,
        /** 按批次：all at once on the days on which it can happen, as 规上企业 enter the register once a year. */
        BATCH,
        /** 按上年季节形态：in the shares of last year's months. */
        SEASONAL,
        /** 序时：a twelfth each month; only where nothing better was agreed, and named as such. */
        EVEN
    }

    /** What is to be reached by a day. */
    public record Point(LocalDate day, BigDecimal value) {}

    /** A twelfth each month. */
    public static final Trajectory EVEN = new Trajectory(Shape.EVEN, null, List.of());

    public Trajectory {
        points = points.stream().sorted(Comparator.comparing(Point::day)).toList();
    }

    /** What was to be there at the beginning. */
    public BigDecimal from() {
        return start == null ? BigDecimal.ZERO : start;
    }

    /**
     * What was to be reached by a day: the last point on or before it, and before the first what there was at the beginning. Of what does not grow
     * over the year, like a rate, the goal itself holds all the time, unless points say otherwise.
     */
    public BigDecimal by(LocalDate day, Goal goal, IndicatorKind kind) {
        if (shape != Shape.EVEN) {
            return points.stream().filter(point -> !point.day().isAfter(day)).reduce((_, last) -> last).map(Point::value).orElse(from());
        }
        if (!kind.grows() || !day.isBefore(goal.due())) {
            return goal.value();
        }
        LocalDate begin = goal.due().withDayOfYear(1);
        int months = (goal.due().getYear() - day.getYear()) * 12 + goal.due().getMonthValue() - begin.getMonthValue() + 1;
        int gone = day.getMonthValue() - (day.equals(day.withDayOfMonth(day.lengthOfMonth())) ? 0 : 1);
        return from().add(goal.value().subtract(from()).multiply(BigDecimal.valueOf(Math.min(gone, months))).divide(BigDecimal.valueOf(months), 6, RoundingMode.HALF_UP));
    }

    /** Refuses points that do not end at the goal, and of what grows to it over the year those that fall or go beyond it. */
    public Trajectory checked(Goal goal, IndicatorKind kind) {
        if (points.size() > MOST_POINTS || points.isEmpty() != (shape == Shape.EVEN)) {
            throw new Refusal("trajectory.points", points.size(), MOST_POINTS);
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).day().equals(points.get(i - 1).day())) {
                throw new Refusal("trajectory.twice", points.get(i).day());
            }
        }
        if (!points.isEmpty() && goal.value() != null) {
            Point last = points.getLast();
            int missing = goal.isCeiling() ? last.value().compareTo(goal.value()) : goal.value().compareTo(last.value());
            if (missing > 0 || last.day().isAfter(goal.due())) {
                throw new Refusal("trajectory.end", last.value().toPlainString(), goal.value().toPlainString(), goal.due());
            }
        }
        if (kind.grows() && !goal.isCeiling()) {
            checkGrowing(goal);
        }
        return this;
    }

    private void checkGrowing(Goal goal) {
        BigDecimal most = goal.upper() == null ? goal.value() : goal.upper();
        Point before = null;
        for (Point point : points) {
            if (most != null && point.value().compareTo(most) > 0) {
                throw new Refusal("trajectory.beyond", point.day(), point.value().toPlainString(), most.toPlainString());
            }
            if (before != null && point.value().compareTo(before.value()) < 0) {
                throw new Refusal("trajectory.falls", point.day(), point.value().toPlainString(), before.day(), before.value().toPlainString());
            }
            before = point;
        }
    }
}
