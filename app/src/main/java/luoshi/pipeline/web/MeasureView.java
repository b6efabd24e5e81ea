package luoshi.pipeline.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import luoshi.page.ShownNumber;
import luoshi.pipeline.course.Sets;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.tally.Measured;

/**
 * A measure as pages show it.
 *
 * @param measured what it comes to
 * @param name what it is called, in the language of the page
 * @param number its number, which leads to its page
 * @param part address of the list of its numerator, or of what is counted
 * @param whole address of the list of its denominator; null for a plain number
 * @param rest address of the list of what is in the denominator alone; null for a plain number or a sum
 * @param unsure address of the list of those of whom nobody can tell
 */
public record MeasureView(Measured measured, String name, ShownNumber number, String part, String whole, String rest, String unsure) {

    /** With its lists, narrowed as the page is. */
    public static MeasureView of(Measured measured, Definition definition, RegisterFilter filter, SetWords words, LocalDate day) {
        String items = "/pipelines/" + definition.key() + "/items";
        var measure = measured.measure();
        boolean rate = measured.whole() != null;
        boolean sums = measure.part().sum() != null || rate && measure.whole().sum() != null;
        RegisterFilter cohort = filter;
        return new MeasureView(measured, words.of(measure.name()), number(measured, definition, filter, day), cohort.in(Sets.part(measure)).address(items),
                rate ? cohort.in(Sets.whole(measure)).address(items) : null, rate && !sums ? cohort.inBut(Sets.whole(measure), Sets.part(measure)).address(items) : null,
                cohort.in(Sets.unsure(measure)).address(items));
    }

    /** How long its bar is, of a hundred: a rate beyond the whole fills it. */
    public String share() {
        BigDecimal exact = measured.exact();
        return exact == null ? "0" : exact.min(new BigDecimal(100)).max(BigDecimal.ZERO).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** Its number alone. */
    public static ShownNumber number(Measured measured, Definition definition, RegisterFilter filter, LocalDate day) {
        var measure = measured.measure();
        String facts = filter.in("").address("/pipelines/" + definition.key() + "/measures/" + measure.key());
        boolean none = measured.exact() == null;
        String unit = none ? "" : measured.whole() != null && measure.percent() ? "%" : measure.measure().isEmpty() && measure.part().sum() == null ? definition.counter() : measure.measure();
        BigDecimal whole = measured.whole() == null ? null : measured.whole().amount();
        return new ShownNumber(measured.printed(), unit, whole == null ? null : ShownNumber.part(measured.part().amount()), ShownNumber.part(whole), ShownNumber.State.COUNTED, day, facts);
    }
}
