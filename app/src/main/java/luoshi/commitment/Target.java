package luoshi.commitment;

import java.math.BigDecimal;
import java.util.UUID;
import luoshi.kernel.MeasureUnit;
import luoshi.kernel.Quantity;
import luoshi.people.Refusal;
import luoshi.reading.Bound;
import luoshi.reading.NumberExpression;
import luoshi.reading.Requirement;
import luoshi.reading.Span;
import luoshi.reading.Task;

/**
 * A target 目标值 of a commitment: one number, or a goal without one.
 *
 * @param id the target through all changes of its commitment; null before it is recorded
 * @param kind what it asks for
 * @param span its words in the text of the commitment's edition
 * @param words its words, as written
 * @param action the verb as written (新增: a flow; 总数达: a stock), empty if none
 * @param indicator what is measured or done, as printed
 * @param bound how the number limits; EQUAL without a number
 * @param value the number, 万 multiplied out as in {@link NumberExpression}; the lower end of a range; null without a number
 * @param upper the upper end of a range, else null
 * @param measure the unit of measure
 * @param hedge the qualifier as printed, empty if none
 * @param scope for whom or where, empty if not written
 * @param deadline by when, empty if not written
 * @param perUnit whether each unit of the scope owes the number itself
 */
public record Target(
        UUID id,
        TargetKind kind,
        Span span,
        String words,
        String action,
        String indicator,
        Bound bound,
        BigDecimal value,
        BigDecimal upper,
        MeasureUnit measure,
        String hedge,
        String scope,
        String deadline,
        boolean perUnit) {

    /** Characters of a field: longer ones are sentences and belong into the words. */
    static final int LONGEST = 300;

    static Target of(NumberExpression number) {
        return new Target(null, TargetKind.NUMBER, number.span(), number.raw(), number.action(), number.indicator(), number.bound(), number.value(),
                number.upper(), number.unit(), number.hedge(), number.scope(), number.deadline(), number.perUnit());
    }

    static Target of(Task task) {
        return new Target(null, TargetKind.of(task.kind()), task.span(), task.text(), "", task.subject(), Bound.EQUAL, null, null,
                MeasureUnit.NONE, task.hedge(), "", task.deadline(), false);
    }

    /** The words of a commitment as work to be done. */
    static Target of(Origin words, UUID id) {
        String shortened = words.words().substring(0, Math.min(LONGEST, words.words().length()));
        return new Target(id, TargetKind.TASK, words.span(), shortened, "", "", Bound.EQUAL, null, null, MeasureUnit.NONE, "", "", "", false);
    }

    /** What it asks for, as people read it: 新增 450家; the words of a goal without a number. */
    public String requirement() {
        return value == null ? words : new Requirement(action, hedge, perUnit, bound, quantity(), to()).printed();
    }

    /** The number with its bound alone: 不少于8%; empty without a number. */
    public String bounded() {
        return value == null ? "" : new Requirement(action, hedge, perUnit, bound, quantity(), to()).bounded();
    }

    /** The number with its unit; null without a number. */
    public Quantity quantity() {
        return value == null ? null : new Quantity(value, measure);
    }

    private Quantity to() {
        return upper == null ? null : new Quantity(upper, measure);
    }

    /** Whether another one is about the same thing, whatever its number. */
    boolean asksForTheSame(Target other) {
        return kind == other.kind && indicator.equals(other.indicator) && (value != null || words.equals(other.words));
    }

    Target identified(UUID other) {
        return new Target(other, kind, span, words, action, indicator, bound, value, upper, measure, hedge, scope, deadline, perUnit);
    }

    /** The same target with its words at another place of another text. */
    Target at(Span other) {
        return new Target(id, kind, other, words, action, indicator, bound, value, upper, measure, hedge, scope, deadline, perUnit);
    }

    /** Refuses a number that is none, a range that runs backwards, and fields that lists and prints cannot bear. */
    Target checked() {
        for (String field : new String[] {words, action, indicator, measure.symbol(), hedge, scope, deadline}) {
            Refusal.whereLonger(field, LONGEST);
        }
        if (kind == TargetKind.NUMBER && value == null) {
            throw new Refusal("target.number", indicator);
        }
        if (bound == Bound.RANGE && (upper == null || upper.compareTo(value) < 0)) {
            throw new Refusal("target.range", indicator);
        }
        if (value != null && (value.precision() - value.scale() > 18 || value.scale() > 9)) {
            throw new Refusal("target.size", value.toPlainString());
        }
        return this;
    }
}
