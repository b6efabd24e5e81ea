package luoshi.reading.number;

import java.math.BigDecimal;
import luoshi.kernel.MeasureUnit;
import luoshi.reading.Bound;

/**
 * A number as it stands in the cleaned view, before anybody asks what it is there for.
 *
 * @param from first char, a qualifier before the number included
 * @param to one past the last char, unit and a qualifier behind it included
 * @param numberFrom first char of the digits
 * @param unitTo one past the last char of the unit
 * @param form how it is written
 * @param value its value, 万 multiplied out
 * @param upper the upper end of a range, else null
 * @param unit its unit
 * @param bound how it limits
 * @param hedge the adjacent qualifier as written, empty if none
 */
public record NumberToken(
        int from,
        int to,
        int numberFrom,
        int unitTo,
        Form form,
        BigDecimal value,
        BigDecimal upper,
        MeasureUnit unit,
        Bound bound,
        String hedge) {

    /** How a number is written. */
    public enum Form {
        /** Arabic digits with what belongs to them. */
        ARABIC,
        /** Chinese numerals in front of a measure word or unit. */
        CHINESE,
        /** Digits or numerals inside a name, the whole name being one token. */
        NAME,
        /** 第三, 一是, [35], a heading's number. */
        ORDINAL
    }

    NumberToken bounded(Bound other, String word) {
        return new NumberToken(from, to, numberFrom, unitTo, form, value, upper, unit, other, word);
    }

    /** A token of a form that says by itself that it measures nothing. */
    static NumberToken plain(int from, int to, Form form, BigDecimal value) {
        return new NumberToken(from, to, from, to, form, value, null, MeasureUnit.NONE, Bound.EQUAL, "");
    }
}
