package luoshi.indicator.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import luoshi.indicator.CourseLamp;
import luoshi.indicator.CourseLamp.Reason;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.Frequency;
import luoshi.indicator.Goal;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.Known;
import luoshi.indicator.Trajectory;
import luoshi.reading.Bound;

/**
 * Says how one target stands on a day.
 *
 * @param indicator what is measured
 * @param goal what is asked of it
 * @param trajectory what was agreed on for the way
 * @param rules the thresholds
 */
public record Judge(Indicator indicator, Goal goal, Trajectory trajectory, CourseRules rules) {

    /** The last day of the last period whose data were due before the day; nothing before the first of the goal's year. */
    public Optional<LocalDate> due(LocalDate asOf) {
        Frequency frequency = indicator.frequency();
        LocalDate end = frequency.lastEnd(asOf.isAfter(goal.due()) && frequency.endsOn(goal.due()) ? goal.due() : asOf);
        while (!asOf.isAfter(end.plusDays(indicator.dueDays()))) {
            end = frequency.before(end);
        }
        return Optional.of(end).filter(day -> day.getYear() >= goal.due().getYear());
    }

    /**
     * The lamp on a day.
     *
     * @param all what was known by then of periods that ended on or before it, in any order; back to the goal's day where that is over
     */
    public CourseLamp lamp(Collection<Known> all, LocalDate asOf) {
        if (goal.value() == null) {
            return CourseLamp.grey(Reason.NO_GOAL, asOf);
        }
        Optional<LocalDate> due = due(asOf);
        List<Known> known = all.stream().filter(this::speaks).toList();
        Known newest = newest(known, due.orElse(null));
        if (newest == null) {
            return CourseLamp.grey(due.isPresent() ? Reason.SILENT : Reason.TOO_EARLY, due.orElse(asOf));
        }
        BigDecimal expected = trajectory.by(newest.to(), goal, indicator.kind());
        if (newest.value() == null) {
            return new CourseLamp(Reason.EMPTY, newest, expected, BigDecimal.ZERO, null, newest.to());
        }
        BigDecimal gap = gap(newest.value(), expected);
        BigDecimal way = expected.subtract(trajectory.from()).abs();
        BigDecimal share = way.signum() == 0 ? null : gap.divide(way, 4, RoundingMode.HALF_UP);
        Reason reason = reason(newest, expected, gap, way, due.filter(day -> day.isAfter(newest.to())).isPresent());
        if (reason == Reason.REACHED && late(known, newest)) {
            return new CourseLamp(Reason.REACHED_LATE, newest, expected, BigDecimal.ZERO, share, newest.to());
        }
        return new CourseLamp(reason, newest, expected, gap.max(BigDecimal.ZERO), share, reason == Reason.SILENT ? due.orElseThrow() : newest.to());
    }

    /**
     * The newest that others stand by, where it reaches what cannot be lost any more or no data were due after it: what a unit tells before its day changes
     * nothing until it is verified. Else the newest of which nothing is missing, unless data were due later: then what there is of those.
     */
    private Known newest(Collection<Known> known, LocalDate due) {
        Comparator<Known> byDay = Comparator.comparing(Known::to);
        Known certain = known.stream().filter(one -> one.whole() && one.state().bearsGreen()).max(byDay).orElse(null);
        if (certain != null && (due == null || !certain.to().isBefore(due) || keeps() && certain.value() != null && meets(certain.value(), goal.value()))) {
            return certain;
        }
        Known whole = known.stream().filter(Known::whole).max(byDay).orElse(null);
        if (whole != null && (due == null || !whole.to().isBefore(due))) {
            return whole;
        }
        return known.stream().filter(one -> due == null || !one.to().isAfter(due)).max(byDay).orElse(null);
    }

    private Reason reason(Known newest, BigDecimal expected, BigDecimal gap, BigDecimal way, boolean silent) {
        boolean reached = meets(newest.value(), goal.value());
        boolean over = !newest.to().isBefore(goal.due());
        if (reached && (over || keeps()) && newest.state().bearsGreen()) {
            return Reason.REACHED;
        }
        if (silent) {
            return Reason.SILENT;
        }
        boolean moreCanOnlyCome = indicator.kind() == IndicatorKind.FLOW && !goal.isCeiling();
        if (!newest.whole() && !(moreCanOnlyCome && meets(newest.value(), expected))) {
            return Reason.PARTIAL;
        }
        if (meets(newest.value(), expected)) {
            return !newest.state().bearsGreen() ? Reason.UNVERIFIED
                    : goal.bound() == Bound.ABOUT ? about(gap)
                    : way.signum() > 0 && gap.negate().compareTo(rules.ahead().multiply(way)) >= 0 ? Reason.AHEAD : Reason.ON;
        }
        return over ? Reason.MISSED
                : gap.compareTo(rules.yellow().multiply(way)) <= 0 ? Reason.BEHIND
                : goal.stretch() ? Reason.STRETCH : Reason.FAR_BEHIND;
    }

    /** Whether a figure speaks of the goal: what is counted from New Year on says nothing any more of the year before. */
    private boolean speaks(Known known) {
        int years = known.to().getYear() - goal.due().getYear();
        return indicator.kind().sinceNewYear() ? years == 0 : years >= 0;
    }

    /** Whether what is reached is told only of a period after that in which the goal's day lies: a deadline that was missed stays visible. */
    private boolean late(Collection<Known> known, Known newest) {
        Frequency frequency = indicator.frequency();
        LocalDate end = frequency.endsOn(goal.due()) ? goal.due() : frequency.after(frequency.lastEnd(goal.due()));
        return newest.to().isAfter(end) && known.stream().filter(one -> !one.to().isAfter(end) && (keeps() || !one.to().isBefore(goal.due())))
                .noneMatch(one -> one.whole() && one.state().bearsGreen() && one.value() != null && meets(one.value(), goal.value()));
    }

    /** Whether what was reached is reached for good: listed once is listed, but in step now is not in step for ever. */
    private boolean keeps() {
        boolean event = indicator.kind() == IndicatorKind.JUDGED && trajectory.shape() != Trajectory.Shape.EVEN;
        return !goal.isCeiling() && (indicator.kind() == IndicatorKind.FLOW || event);
    }

    /** Within the band, or on its better side. */
    private Reason about(BigDecimal gap) {
        return gap.negate().compareTo(rules.about().add(rules.about())) <= 0 ? Reason.WITHIN : goal.isCeiling() ? Reason.UNDER : Reason.ABOVE;
    }

    /** How much is missing: below 0 by how much there is more than asked for. */
    private BigDecimal gap(BigDecimal value, BigDecimal asked) {
        BigDecimal missing = goal.isCeiling() ? value.subtract(asked) : asked.subtract(value);
        return goal.bound() == Bound.ABOUT ? missing.subtract(rules.about()) : missing;
    }

    private boolean meets(BigDecimal value, BigDecimal asked) {
        int missing = gap(value, asked).signum();
        boolean tooMuch = goal.direction() == Direction.BAND && goal.upper() != null && value.compareTo(goal.upper()) > 0;
        return !tooMuch && (missing < 0 || missing == 0 && !(goal.excludesIt() && asked.compareTo(goal.value()) == 0));
    }
}
