package luoshi.indicator.entry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.kernel.MeasureUnit;
import luoshi.people.Refusal;
import luoshi.sheet.SheetText;

/** Numbers as officials type them and as cells have them: full-width digits, thousands, 万 and 亿, and the unit of measure behind. */
final class TypedNumber {

    private static final Pattern NUMBER = Pattern.compile("([-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,20})(?:\\.\\d{1,10})?)(\\D.*)?");
    /** 2022-05-31, 48/52: more than one number, of which nobody can tell which is meant. */
    private static final Pattern DAY_OR_SHARE = Pattern.compile("[\\d.]+[-/:年].*\\d.*");
    /** 1e5, 42,00, 1.2.3: no unit of measure begins like this. */
    private static final Pattern UNFINISHED = Pattern.compile("[eE][-+]?\\d.*|[,.'+*].*");
    private static final int LONGEST = 60;

    private TypedNumber() {}

    /**
     * The number in a measure; null where nothing is typed. 万 and 亿 alone multiply what is counted; where the measure has a 万 or 亿 of its own nobody can
     * tell what they mean, and it is refused, as is every other measure.
     *
     * @param name what is measured, for the refusal
     */
    static BigDecimal read(String typed, String name, MeasureUnit measure) {
        String text = Normalizer.normalize(SheetText.clean(typed), Normalizer.Form.NFKC).replace('−', '-').replace("。", ".").replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        Matcher matcher = NUMBER.matcher(text);
        if (text.length() > LONGEST || !matcher.matches() || DAY_OR_SHARE.matcher(text).matches()) {
            throw new Refusal("figure.unreadable", shortened(typed), name);
        }
        String behind = matcher.group(2) == null ? "" : matcher.group(2);
        if (UNFINISHED.matcher(behind).matches()) {
            throw new Refusal("figure.unreadable", shortened(typed), name);
        }
        BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
        String own = Normalizer.normalize(measure.symbol(), Normalizer.Form.NFKC);
        if (behind.isEmpty() || behind.equals(own)) {
            return number;
        }
        MeasureUnit given = new MeasureUnit(behind);
        MeasureUnit wanted = new MeasureUnit(own);
        boolean multipleAlone = given.base().isEmpty() && wanted.multiplier().compareTo(BigDecimal.ONE) == 0 && !own.contains("%") && !own.contains("百分点");
        if (!multipleAlone && !given.base().equals(wanted.base())) {
            throw new Refusal("figure.measure", shortened(typed), name, measure.symbol().isEmpty() ? "—" : measure.symbol());
        }
        return number.multiply(given.multiplier()).divide(wanted.multiplier(), MathContext.DECIMAL128).stripTrailingZeros();
    }

    private static String shortened(String typed) {
        return typed.substring(0, Math.min(20, typed.length()));
    }
}
