package luoshi.indicator.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.entry.Question.Kind;

/**
 * Looks at a figure that somebody is about to report, beside those before it. No official document sets these limits: they are the product's, and ask only.
 *
 * @param indicator what is measured
 * @param to last day of the period
 * @param past what was known of periods before it, in their order
 * @param goals the numbers of the targets that it measures
 * @param sum what its parts come to; null where there are none, or one is missing
 * @param named how many things its roster names; null for none
 */
public record EntryChecks(Indicator indicator, LocalDate to, List<Past> past, List<BigDecimal> goals, BigDecimal sum, Integer named) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal THREE = new BigDecimal(3);
    /** From so many steps on there is a usual one. */
    private static final int USUAL = 2;

    /** What was known of a period. */
    public record Past(LocalDate to, BigDecimal value) {}

    public EntryChecks {
        past = past.stream().filter(one -> one.value() != null && one.to().isBefore(to)).toList();
    }

    /** All that is striking; part and whole may be null, and so may the value of a rate without a denominator. */
    public List<Question> questions(BigDecimal value, BigDecimal part, BigDecimal whole) {
        List<Question> questions = new ArrayList<>();
        IndicatorKind kind = indicator.kind();
        if (kind == IndicatorKind.JUDGED) {
            return questions;
        }
        boolean overfull = part != null && whole != null && part.compareTo(whole) > 0;
        if (overfull) {
            questions.add(Question.of(Kind.PART_ABOVE_WHOLE, plain(part), plain(whole)));
        }
        if (isNegative(part) || isNegative(whole) || isNegative(value) && kind != IndicatorKind.GROWTH) {
            questions.add(Question.of(Kind.NEGATIVE, plain(isNegative(part) ? part : isNegative(whole) ? whole : value)));
        }
        if (value != null) {
            if (kind == IndicatorKind.RATE && value.compareTo(HUNDRED) > 0 && !overfull) {
                questions.add(Question.of(Kind.ABOVE_100, plain(value)));
            }
            range(value, questions);
            beside(value, questions);
            goals.stream().filter(goal -> goal != null && goal.compareTo(value) == 0).findFirst().ifPresent(goal -> questions.add(Question.of(Kind.EQUALS_TARGET, plain(goal))));
            if (sum != null && rounded(sum).compareTo(rounded(value)) != 0) {
                questions.add(Question.of(Kind.SUM_OF_PARTS, plain(rounded(value)), indicator.parts(), plain(rounded(sum))));
            }
            if (named != null && value.compareTo(BigDecimal.valueOf(named)) != 0) {
                questions.add(Question.of(Kind.ROSTER_DIFFERS, plain(value), named.toString()));
            }
        }
        return questions;
    }

    /** Far outside of what can be: ten times the largest of its targets, or a growth that more than doubles or leaves less than nothing. */
    private void range(BigDecimal value, List<Question> questions) {
        IndicatorKind kind = indicator.kind();
        if (kind == IndicatorKind.GROWTH && value.abs().compareTo(HUNDRED) > 0) {
            questions.add(Question.of(Kind.GROWTH_RANGE, plain(value)));
        } else if (kind == IndicatorKind.FLOW || kind == IndicatorKind.STOCK || kind == IndicatorKind.LEVEL) {
            goals.stream().filter(Objects::nonNull).max(BigDecimal::compareTo).filter(most -> most.signum() > 0 && value.compareTo(most.multiply(BigDecimal.TEN)) > 0)
                    .ifPresent(most -> questions.add(Question.of(Kind.ABOVE_RANGE, plain(value), plain(most))));
        }
    }

    private BigDecimal rounded(BigDecimal number) {
        return number.setScale(indicator.decimals(), RoundingMode.HALF_UP);
    }

    private void beside(BigDecimal value, List<Question> questions) {
        List<Past> comparable = past.stream().filter(one -> indicator.kind() != IndicatorKind.FLOW || one.to().getYear() == to.getYear()).toList();
        Past last = comparable.isEmpty() ? null : comparable.getLast();
        if (last != null && indicator.kind() == IndicatorKind.FLOW && value.compareTo(last.value()) < 0) {
            questions.add(Question.of(Kind.LESS_THAN_LAST, plain(value), plain(last.value()), last.to().toString()));
        } else if (isUnchanged(value)) {
            questions.add(Question.of(Kind.UNCHANGED, plain(rounded(value))));
        } else if (last != null || indicator.kind() == IndicatorKind.FLOW) {
            jump(value, last, questions);
        }
    }

    private boolean isUnchanged(BigDecimal value) {
        LocalDate before = indicator.frequency().before(to);
        return List.of(before, indicator.frequency().before(before)).stream().allMatch(day -> past.stream().anyMatch(one -> one.to().equals(day) && one.value().compareTo(value) == 0
                && (indicator.kind() != IndicatorKind.FLOW || day.getYear() == to.getYear())));
    }

    /** More than three times the usual step, or, of what grows over the year, less than a third of it. */
    private void jump(BigDecimal value, Past last, List<Question> questions) {
        List<BigDecimal> steps = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
            BigDecimal step = step(i == 0 ? null : past.get(i - 1), past.get(i));
            if (step != null) {
                steps.add(step);
            }
        }
        BigDecimal step = step(last, new Past(to, value));
        if (steps.size() < USUAL || step == null) {
            return;
        }
        BigDecimal usual = steps.stream().sorted().skip(steps.size() / 2).findFirst().orElseThrow();
        boolean more = usual.signum() > 0 && step.compareTo(usual.multiply(THREE)) > 0;
        boolean less = indicator.kind().grows() && step.multiply(THREE).compareTo(usual) < 0;
        if (more || less) {
            questions.add(Question.of(Kind.JUMP, plain(rounded(step)), plain(rounded(usual))));
        }
    }

    /** How far it went in a month: null where that cannot be told. What is counted since the year began starts anew each year. */
    private BigDecimal step(Past before, Past one) {
        boolean anew = indicator.kind() == IndicatorKind.FLOW && (before == null || before.to().getYear() < one.to().getYear());
        if (before == null && !anew) {
            return null;
        }
        BigDecimal way = anew ? one.value() : one.value().subtract(before.value()).abs();
        long months = anew ? one.to().getMonthValue() : Math.max(1, ChronoUnit.MONTHS.between(before.to().withDayOfMonth(1), one.to().withDayOfMonth(1)));
        return way.divide(BigDecimal.valueOf(months), 6, RoundingMode.HALF_UP);
    }

    private static boolean isNegative(BigDecimal number) {
        return number != null && number.signum() < 0;
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.scale() > 4 ? number.setScale(4, RoundingMode.HALF_UP) : number;
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
