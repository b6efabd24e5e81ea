package luoshi.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.TargetCourse.UnitCourse;
import luoshi.indicator.course.CourseRules;
import luoshi.kernel.MeasureUnit;
import luoshi.page.Lamp;
import luoshi.page.ShownNumber;
import luoshi.page.Words;
import luoshi.reading.Bound;

/**
 * Says in words how a target stands, why, and what would turn its lamp green: the same on every page and print.
 *
 * @param words of the page
 * @param names names units
 */
public record CourseWords(Words words, Function<UUID, String> names) {

    private static final CourseRules RULES = CourseRules.SHIPPED;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int FURTHER_DECIMALS = 3;

    /** The lamp with its word and what it rests on. */
    public Lamp shown(TargetCourse course) {
        return lit(course.lamp(), why(course));
    }

    /** The same of one of the units that each owe it. */
    public Lamp shown(TargetCourse course, UnitCourse unit) {
        return lit(unit.lamp(), why(course, unit.lamp()));
    }

    /** A lamp alone, without what it rests on. */
    public Lamp lamp(CourseLamp lamp) {
        return lit(lamp, "");
    }

    /** The lamp with a word short enough for a screen that shows everything at once; the whole word begins what it rests on. */
    public Lamp brief(CourseLamp lamp) {
        return new Lamp(Lamp.Light.valueOf(lamp.reason().light().name()), words.of("lamp-brief", lamp.reason()), words.of("course-lamp", lamp.reason()));
    }

    /** The same of a target, with why. */
    public Lamp brief(TargetCourse course) {
        Lamp brief = brief(course.lamp());
        return new Lamp(brief.light(), brief.word(), words.t("lamp-brief.why", brief.explanation(), why(course)));
    }

    private Lamp lit(CourseLamp lamp, String why) {
        return new Lamp(Lamp.Light.valueOf(lamp.reason().light().name()), words.of("course-lamp", lamp.reason()), why);
    }

    /** The word for print: 已完成, 超进度, 达进度, 欠进度, 其它. */
    public String status(CourseLamp lamp) {
        return words.of("course-status", lamp.reason().status());
    }

    /** Why the lamp is what it is, with the thresholds; of units that each owe it, by which of them. */
    public String why(TargetCourse course) {
        if (course.units().isEmpty()) {
            return why(course, course.lamp());
        }
        String worst = course.units().stream().filter(one -> one.lamp().equals(course.lamp())).findFirst().map(one -> names.apply(one.unit())).orElse("");
        return words.t("course-each", course.met(), course.units().size(), worst, why(course, course.lamp()));
    }

    private String why(TargetCourse course, CourseLamp lamp) {
        Known known = lamp.known();
        if (known == null || lamp.reason() == CourseLamp.Reason.EMPTY) {
            return words.t(String.join(".", "course-why", lamp.reason().name()), String.valueOf(lamp.day()), words.t("course-why.nothing"));
        }
        if (course.indicator().kind() == IndicatorKind.JUDGED && lamp.reason().status() == CourseLamp.Status.BEHIND) {
            return words.t("course-why.judged", known.to().toString(), words.of("figure-state", known.state()));
        }
        String value = words.t("course-value", known.to().toString(), value(course, lamp), words.of("figure-state", known.state()));
        return words.t(String.join(".", "course-why", lamp.reason().name()), lamp.day().toString(), value, lamp.reason().light() == CourseLamp.Light.GREEN ? expected(course, lamp) : edged(course, lamp.expected(), lamp.known().value()),
                course.goal().upper() == null ? edged(course, course.goal().value(), lamp.known().value()) : goal(course),
                missing(course, lamp), percent(lamp.share()), percent(lamp.reason() == CourseLamp.Reason.AHEAD ? RULES.ahead() : RULES.yellow()),
                difference(course.indicator(), RULES.about()), known.reported(), known.expected(), course.goal().due());
    }

    /** What would turn it green; empty where it is. */
    public String wanted(TargetCourse course) {
        CourseLamp lamp = course.lamp();
        Known known = lamp.known();
        if (lamp.reason().light().stands()) {
            return "";
        }
        if (known == null || known.value() == null || lamp.expected() == null) {
            return words.t(String.join(".", "course-wanted", lamp.reason().name()), String.valueOf(lamp.day()));
        }
        LocalDate next = course.indicator().frequency().after(known.to());
        boolean more = !next.isAfter(course.goal().due());
        BigDecimal expected = more ? course.binding().trajectory().by(next, course.goal(), course.indicator().kind()) : lamp.expected();
        if (lamp.reason().status() == CourseLamp.Status.BEHIND && lamp.reason() != CourseLamp.Reason.MISSED && course.indicator().kind() == IndicatorKind.JUDGED) {
            return words.t("course-wanted.judged", goal(course));
        }
        return words.t(wantedKey(course), lamp.day().toString(), missing(course, lamp), known.expected() - known.reported(), atMost(course))
                + (more && lamp.reason().status() == CourseLamp.Status.BEHIND ? words.t("course-wanted.next", next.toString(), edged(course, expected, null)) : "");
    }

    /** Of what is too high, how low it is to come: nobody makes up for that. */
    private static String wantedKey(TargetCourse course) {
        CourseLamp lamp = course.lamp();
        boolean high = lamp.gap().signum() > 0 ? course.goal().isCeiling() : overBand(course.goal(), lamp.known().value());
        boolean behind = lamp.reason().status() == CourseLamp.Status.BEHIND && lamp.reason() != CourseLamp.Reason.MISSED;
        return behind && high ? "course-wanted.too-high" : String.join(".", "course-wanted", lamp.reason().name());
    }

    private String atMost(TargetCourse course) {
        CourseLamp lamp = course.lamp();
        BigDecimal limit = lamp.gap().signum() > 0 || course.goal().upper() == null ? lamp.expected() : course.goal().upper();
        return amount(course.indicator(), course.goal().bound() == Bound.ABOUT ? limit.add(RULES.about()) : limit, lamp.known().value());
    }

    private static boolean overBand(Goal goal, BigDecimal value) {
        return goal.direction() == Direction.BAND && goal.upper() != null && value.compareTo(goal.upper()) > 0;
    }

    /** The agreed course: of what does not grow over the year, the goal holds all the time. */
    public String shape(TargetCourse course) {
        Trajectory.Shape shape = course.binding().trajectory().shape();
        return shape == Trajectory.Shape.EVEN && !course.indicator().kind().grows() ? words.t("shape.flat") : words.of("shape", shape);
    }

    /** How much is missing to what was to be reached; empty where nothing is. */
    public String lack(TargetCourse course) {
        return course.lamp().gap().signum() > 0 ? missing(course, course.lamp()) : "";
    }

    /** How far it is off: how much is missing, that it is above its band, or that the number itself is not enough. */
    private String missing(TargetCourse course, CourseLamp lamp) {
        Goal goal = course.goal();
        BigDecimal value = lamp.known().value();
        if (course.indicator().kind() == IndicatorKind.JUDGED) {
            return words.t("course-missing.judged");
        }
        if (lamp.gap().signum() > 0) {
            return words.t(goal.isCeiling() ? "course-missing.less" : "course-missing.more", difference(course.indicator(), lamp.gap()));
        }
        if (overBand(goal, value)) {
            return words.t("course-missing.band", difference(course.indicator(), value.subtract(goal.upper())));
        }
        return value.compareTo(lamp.expected()) == 0 ? words.t("course-missing.even") : difference(course.indicator(), value.subtract(lamp.expected()).abs());
    }

    private String percent(BigDecimal share) {
        return share == null ? ShownNumber.NONE : share.abs().multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private String value(TargetCourse course, CourseLamp lamp) {
        return amount(course.indicator(), lamp.known().value(), lamp.expected());
    }

    /** What was to be reached by the end of the period that is known; — for nothing. */
    public String expected(TargetCourse course, CourseLamp lamp) {
        return lamp.expected() == null ? ShownNumber.NONE : amount(course.indicator(), lamp.expected(), lamp.known().value());
    }

    /** The same with the edge that decides where it is asked for about a number: 8.0% 左右，即 7.5% 以上. */
    private String edged(TargetCourse course, BigDecimal asked, BigDecimal line) {
        if (asked == null || course.goal().bound() != Bound.ABOUT) {
            return amount(course.indicator(), asked, line);
        }
        boolean ceiling = course.goal().isCeiling();
        BigDecimal edge = ceiling ? asked.add(RULES.about()) : asked.subtract(RULES.about());
        return words.t(ceiling ? "course-about.less" : "course-about.more", amount(course.indicator(), asked, null), amount(course.indicator(), edge, line));
    }

    /** What a target asks for, in its indicator's measure; — where nobody has told it. */
    public String goal(TargetCourse course) {
        Goal goal = course.goal();
        if (goal == null || goal.value() == null) {
            return ShownNumber.NONE;
        }
        String value = amount(course.indicator(), goal.value(), null);
        return goal.upper() == null ? value : value + "—" + amount(course.indicator(), goal.upper(), null);
    }

    /** Whether what it asks for is another number in its indicator's measure, or known only there. */
    public boolean askedOtherwise(TargetCourse course) {
        return course.indicator() != null && (course.target().bounded().isEmpty() || !course.indicator().measure().equals(course.target().measure()));
    }

    private static String inDecimals(TargetCourse course, String printed) {
        BigDecimal value = course.target().value().stripTrailingZeros();
        if (course.indicator() == null || value.scale() > course.indicator().decimals()) {
            return printed;
        }
        String unit = course.target().measure().symbol();
        return printed.replace(value.toPlainString() + unit, digits(course.indicator(), value, null) + unit);
    }

    /** What a target asks for as its plan prints it, in as many decimals as its indicator has, and in its indicator's measure where that is another. */
    public String asked(TargetCourse course) {
        String printed = course.target().bounded();
        if (printed.isEmpty()) {
            return goal(course);
        }
        boolean same = course.indicator() == null || course.indicator().measure().equals(course.target().measure());
        return same ? inDecimals(course, printed) : printed + words.t("goal-in-measure", goal(course));
    }

    /** What a target asks for and how that is judged, sentence after sentence. */
    public List<String> meaning(TargetCourse course) {
        Goal goal = course.goal();
        List<String> said = new ArrayList<>();
        boolean number = course.target().value() != null;
        if (goal != null && number) {
            said.add(switch (goal.bound()) {
                case EQUAL -> words.t(String.join(".", "goal-equal", goal.direction().name()), goal(course));
                case ABOUT -> words.t("goal-about", goal(course), difference(course.indicator(), RULES.about()));
                default -> words.t(String.join(".", "meaning", goal.bound().name()));
            });
        } else {
            said.add(words.t(String.join(".", "meaning", number ? course.target().bound().name() : course.target().kind().name())));
        }
        if (course.binding() != null && course.binding().goal() != null && !number) {
            said.add(words.t("goal-told", goal(course), course.binding().goalSource()));
        }
        if (course.target().perUnit() || !course.units().isEmpty()) {
            said.add(words.t("meaning.per-unit"));
        }
        if (goal != null && goal.stretch()) {
            said.add(words.t("meaning.hoped", course.target().hedge()));
        }
        return said;
    }

    /** A value with its unit of measure; 达到 or 没有达到 of what is concluded. */
    public String amount(Indicator indicator, BigDecimal value, BigDecimal line) {
        if (value == null) {
            return ShownNumber.NONE;
        }
        return indicator.kind() == IndicatorKind.JUDGED ? judged(value) : digits(indicator, value, line) + indicator.measure().symbol();
    }

    /** A value without its unit of measure, in as many decimals as its indicator has. */
    public String plain(Indicator indicator, BigDecimal value) {
        return digits(indicator, value, null);
    }

    /** A difference of two values: of rates in percentage points. */
    private String difference(Indicator indicator, BigDecimal value) {
        String unit = indicator.measure().equals(MeasureUnit.PERCENT) ? words.t("course-points") : indicator.measure().symbol();
        return digits(indicator, value, BigDecimal.ZERO) + unit;
    }

    private String judged(BigDecimal value) {
        return words.t(value.signum() > 0 ? "judged.reached" : "judged.not-reached");
    }

    /** As many decimals as the indicator has, and more where rounding would carry the value over the line by which it is judged. */
    private static String digits(Indicator indicator, BigDecimal value, BigDecimal line) {
        BigDecimal rounded = value.setScale(indicator.decimals(), RoundingMode.HALF_UP);
        for (int more = 1; more <= FURTHER_DECIMALS && line != null && rounded.compareTo(line) != value.compareTo(line); more++) {
            rounded = value.setScale(indicator.decimals() + more, RoundingMode.HALF_UP);
        }
        return rounded.toPlainString();
    }

    /** What is known, as every page shows a number; null for nothing. */
    public ShownNumber number(Indicator indicator, Known known, BigDecimal line, String facts) {
        if (known == null) {
            return null;
        }
        boolean judged = indicator.kind() == IndicatorKind.JUDGED;
        String value = known.value() == null ? ShownNumber.NONE : judged ? judged(known.value()) : digits(indicator, known.value(), line);
        return new ShownNumber(value, judged || known.value() == null ? "" : indicator.measure().symbol(), ShownNumber.part(known.part()), ShownNumber.part(known.over()), ShownNumber.State.valueOf(known.state().name()), known.to(), facts);
    }

    /** What is known of a target; null for nothing. */
    public ShownNumber number(TargetCourse course) {
        return number(course, course.lamp());
    }

    /** What is known of a target by one of its lamps: the city's, or that of a unit. */
    public ShownNumber number(TargetCourse course, CourseLamp lamp) {
        return course.indicator() == null ? null : number(course.indicator(), lamp.known(), lamp.expected(), "/indicators/" + course.indicator().id() + (lamp.known() == null ? "" : "?period=" + lamp.known().to()));
    }
}
