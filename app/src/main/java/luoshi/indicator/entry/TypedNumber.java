package luoshi.indicator.entry;

import java.math.BigDecimal;
import luoshi.kernel.MeasureUnit;
import luoshi.people.Refusal;
import luoshi.sheet.SheetNumber;

/** Numbers as officials type them and as cells have them: full-width digits, thousands, 万 and 亿, and the unit of measure behind. */
final class TypedNumber {

    private TypedNumber() {}

    /**
     * The number in a measure; null where nothing is typed.
     *
     * @param name what is measured, for the refusal
     */
    static BigDecimal read(String typed, String name, MeasureUnit measure) {
        if (SheetNumber.isBlank(typed)) {
            return null;
        }
        SheetNumber read = SheetNumber.read(typed).orElseThrow(() -> new Refusal("figure.unreadable", shortened(typed), name));
        return measure.taken(read.number(), read.behind()).orElseThrow(() -> new Refusal("figure.measure", shortened(typed), name, measure.symbol().isEmpty() ? "—" : measure.symbol()));
    }

    private static String shortened(String typed) {
        return typed.substring(0, Math.min(20, typed.length()));
    }
}
