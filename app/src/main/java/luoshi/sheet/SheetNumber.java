package luoshi.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as officials type it and as cells have it: full-width digits, thousands, and a unit of measure behind.
 *
 * @param number the number
 * @param behind what stands behind it, as its unit of measure; empty for nothing
 */
public record SheetNumber(BigDecimal number, String behind) {

    private static final Pattern NUMBER = Pattern.compile("([-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,20})(?:\\.\\d{1,10})?)(\\D.*)?");
    /** 2022-05-31, 48/52: more than one number, of which nobody can tell which is meant. */
    private static final Pattern DAY_OR_SHARE = Pattern.compile("[\\d.]+[-/:年].*\\d.*");
    /** 1e5, 42,00, 1.2.3: no unit of measure begins like this. */
    private static final Pattern UNFINISHED = Pattern.compile("[eE][-+]?\\d.*|[,.'+*].*");
    private static final int LONGEST = 60;

    /** Whether nothing is typed. */
    public static boolean isBlank(String typed) {
        return plain(typed).isEmpty();
    }

    /** The number that is typed; empty where none is, or where nobody can tell which. */
    public static Optional<SheetNumber> read(String typed) {
        String text = plain(typed);
        Matcher matcher = NUMBER.matcher(text);
        if (text.length() > LONGEST || !matcher.matches() || DAY_OR_SHARE.matcher(text).matches()) {
            return Optional.empty();
        }
        String behind = matcher.group(2) == null ? "" : matcher.group(2);
        return UNFINISHED.matcher(behind).matches() ? Optional.empty() : Optional.of(new SheetNumber(new BigDecimal(matcher.group(1).replace(",", "")), behind));
    }

    private static String plain(String typed) {
        return Normalizer.normalize(SheetText.clean(typed), Normalizer.Form.NFKC).replace('−', '-').replace("。", ".").replace(" ", "");
    }
}
