package luoshi.pipeline.definition;

import luoshi.pipeline.expression.Expression;

/**
 * Something counted, added up or divided, whose lists can be opened.
 *
 * @param key by which pages name it
 * @param name what it is called
 * @param part what is counted or added up; the numerator of a rate
 * @param whole the denominator of a rate; null for a plain number
 * @param beyond whether the part also counts what is not in the whole
 * @param cohort key of the kind of batch by whose periods it is asked; null for any
 * @param percent whether a rate is told in hundredths
 * @param measure unit of a plain number or an average; empty for that of the items
 * @param decimals how many are printed
 * @param truncated whether further decimals are cut off and not rounded half up
 * @param feeds code of the indicator whose figures its list can bear out; null for none
 * @param better whether more is better, less is, or neither
 * @param note what is to be known about it; empty for nothing
 */
public record Measure(String key, Name name, Side part, Side whole, boolean beyond, String cohort, boolean percent, String measure, int decimals, boolean truncated, String feeds,
        Better better, String note) {

    /**
     * What one side of a measure is made of.
     *
     * @param where the items; null for all
     * @param sum what is added up of each; null where they are counted
     */
    public record Side(Expression where, Expression sum) {}

    /** Which way is better. */
    public enum Better {
        MORE,
        LESS,
        NEITHER
    }
}
