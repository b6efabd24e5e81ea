package luoshi.indicator.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import luoshi.indicator.CourseLamp;
import luoshi.indicator.Goal;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.TargetCourse;
import luoshi.indicator.TargetCourse.UnitCourse;

/**
 * What one target brings a unit, of 1, by the formulas of 贵阳市's published 计分实施细则: a target that is reached brings
 * all and no more; one that is not, its share, at least nothing; growth below zero nothing; of a ceiling 2 − actual ÷ target, above twice the target nothing; what a
 * person concludes, all or nothing. Within the year it is held against what was to be reached by then. Data that are overdue bring nothing, and those that
 * nobody but the unit stands by do not count yet.
 *
 * @param course the target
 * @param lamp how it stands for the unit
 * @param rule which formula
 * @param rate the raw rate, not cut off; null where there is none
 * @param share what it brings, 0 to 1; null where it does not count yet
 */
public record ScoreLine(TargetCourse course, CourseLamp lamp, Rule rule, BigDecimal rate, BigDecimal share) {

    private static final int DECIMALS = 4;

    /** Which formula. */
    public enum Rule {
        /** actual ÷ asked for. */
        PRO_RATA,
        /** growth: the same, and nothing below zero. */
        GROWTH,
        /** a ceiling: 2 − actual ÷ asked for. */
        CONTROL,
        /** as somebody concludes. */
        JUDGED,
        /** data are overdue. */
        OVERDUE,
        /** only the unit itself says so: it does not count until somebody has verified it. */
        UNVERIFIED,
        /** nothing can be said yet: no goal, no indicator, no data due. */
        NOT_YET
    }

    /** Of a target that the unit answers for. */
    static ScoreLine of(TargetCourse course, ScoreRules rules) {
        return of(course, course.lamp(), rules);
    }

    /** Of a target that each unit owes itself. */
    static ScoreLine of(TargetCourse course, UnitCourse unit, ScoreRules rules) {
        return of(course, unit.lamp(), rules);
    }

    private static ScoreLine of(TargetCourse course, CourseLamp lamp, ScoreRules rules) {
        return switch (lamp.reason()) {
            case NO_GOAL, UNBOUND, TOO_EARLY -> new ScoreLine(course, lamp, Rule.NOT_YET, null, null);
            case SILENT, PARTIAL, EMPTY -> new ScoreLine(course, lamp, Rule.OVERDUE, null, BigDecimal.ZERO);
            default -> lamp.known().state().bearsGreen() ? measured(course, lamp, rules) : new ScoreLine(course, lamp, Rule.UNVERIFIED, null, null);
        };
    }

    private static ScoreLine measured(TargetCourse course, CourseLamp lamp, ScoreRules rules) {
        Goal goal = course.goal();
        IndicatorKind kind = course.indicator().kind();
        boolean met = lamp.gap().signum() == 0 && lamp.reason().light() != CourseLamp.Light.RED && lamp.reason() != CourseLamp.Reason.BEHIND && lamp.reason() != CourseLamp.Reason.STRETCH;
        Rule rule = kind == IndicatorKind.JUDGED ? Rule.JUDGED : goal.isCeiling() ? Rule.CONTROL : kind == IndicatorKind.GROWTH ? Rule.GROWTH : Rule.PRO_RATA;
        BigDecimal raw = rules.rate(rule, lamp.known().value(), lamp.expected());
        BigDecimal rate = raw == null ? null : raw.setScale(DECIMALS, RoundingMode.HALF_UP);
        BigDecimal share = met ? BigDecimal.ONE : rate == null ? BigDecimal.ZERO : rate.max(BigDecimal.ZERO).min(BigDecimal.ONE);
        return new ScoreLine(course, lamp, rule, rate, share);
    }
}
