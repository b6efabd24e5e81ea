package luoshi.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import luoshi.kernel.MeasureUnit;
import luoshi.kernel.Quantity;

/**
 * One number expression of a plan: what it says, what it is there for, and why the reader thinks so.
 *
 * @param span number, unit and adjacent qualifier in the raw text
 * @param raw the characters of the span
 * @param sentence the clause that holds the number, as the reader saw it
 * @param kind what the number is there for; where {@code unclear}, the likeliest of the four
 * @param unclear no rule decided: a person must
 * @param bound how the number limits
 * @param value the number with 万 multiplied out (万元 stays a unit, 亿 stays in the unit); for a range its lower end
 * @param upper the upper end of a range, else null
 * @param unit the unit, {@link MeasureUnit#NONE} if none
 * @param hedge the qualifier as printed (左右, 以上, 力争, 确保), empty if none
 * @param indicator what is measured, in the source's own characters
 * @param action the verb as written, empty if none
 * @param scope whom or where it is promised for (全市, 各县（市、区）), empty if not written
 * @param deadline by when (今年, 年底前), empty if not written
 * @param perUnit whether every unit of the scope owes the number itself (各县（市、区）…不少于1个)
 * @param units the units that the document names for the item it stands in, the first one leading
 * @param place where in the document it stands
 * @param rule id of the rule that decided the kind, see {@link ReadingRules}
 * @param why the reason in Chinese
 */
public record NumberExpression(
        Span span,
        String raw,
        String sentence,
        Kind kind,
        boolean unclear,
        Bound bound,
        BigDecimal value,
        BigDecimal upper,
        MeasureUnit unit,
        String hedge,
        String indicator,
        String action,
        String scope,
        String deadline,
        boolean perUnit,
        List<ResponsibleUnit> units,
        Place place,
        String rule,
        String why) {

    public NumberExpression {
        units = List.copyOf(units);
    }

    /** The same number with the units and, where the number's own words name none, the deadline of its item. */
    public NumberExpression owedBy(List<ResponsibleUnit> itemUnits, String itemDeadline) {
        return new NumberExpression(span, raw, sentence, kind, unclear, bound, value, upper, unit, hedge, indicator, action, scope,
                deadline.isEmpty() ? itemDeadline : deadline, perUnit, itemUnits, place, rule, why);
    }

    /** The number with its unit; the lower end of a range. */
    public Quantity quantity() {
        return new Quantity(value, unit);
    }

    /** The upper end of a range. */
    public Optional<Quantity> upperQuantity() {
        return Optional.ofNullable(upper).map(end -> new Quantity(end, unit));
    }
}
