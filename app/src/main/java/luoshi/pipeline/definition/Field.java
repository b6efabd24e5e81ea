package luoshi.pipeline.definition;

import java.math.BigDecimal;
import java.util.List;
import luoshi.pipeline.expression.Expression;

/**
 * What is recorded of an item, or told from it.
 *
 * @param key by which expressions and stored values name it
 * @param name what pages and sheets call it
 * @param type what it holds
 * @param required whether no item can be without it
 * @param unique whether no two items of a register have the same
 * @param also other headers under which sheets have it
 * @param filter whether lists are filtered by it
 * @param help what is said under its input; empty for nothing
 * @param choices of a choice: what can be chosen
 * @param number of a number: how it is measured; null for other types
 * @param columns of rows: what one row holds
 * @param cases of what is told and never typed: the first case that holds gives the value; none for what is typed
 * @param was its key in the version before; null where it is the same
 * @param who who may fill it; none for whoever may write of the item
 */
public record Field(String key, Name name, FieldType type, boolean required, boolean unique, List<String> also, boolean filter, String help, List<String> choices, NumberRule number,
        List<Field> columns, List<Case> cases, String was, List<Stage.Who> who) {

    /**
     * How a number is measured.
     *
     * @param measure its unit, empty for none
     * @param decimals how many it has at most
     * @param min the least that is taken; null for any
     * @param max the most that is taken; null for any
     * @param every how often there is one; null for one in all
     */
    public record NumberRule(String measure, int decimals, BigDecimal min, BigDecimal max, Every every) {}

    /** How often a number is recorded. */
    public enum Every {
        /** 每月. */
        MONTH,
        /** 每季度. */
        QUARTER,
        /** 每年. */
        YEAR
    }

    /**
     * One way to tell a value.
     *
     * @param when whether it applies; null for always
     * @param value what it is then
     * @param source the document that says so; empty for none
     */
    public record Case(Expression when, Expression value, String source) {}

    /** Whether it is told from others and never typed. */
    public boolean derived() {
        return !cases.isEmpty();
    }

    /** Whether it is a number of every month, quarter or year. */
    public boolean series() {
        return number != null && number.every() != null;
    }
}
