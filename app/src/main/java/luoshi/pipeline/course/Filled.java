package luoshi.pipeline.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import luoshi.pipeline.definition.DefinitionReader;
import luoshi.pipeline.expression.Expression;

/** Words of a definition with {expressions} in them, filled in for an item. */
public final class Filled {

    private static final Pattern HOLE = Pattern.compile("\\{([^{}]+)}");
    private static final int DECIMALS = 2;

    private Filled() {}

    /** The words, with a dash where nothing is known. */
    public static String in(String words, Standing standing) {
        Matcher holes = HOLE.matcher(words);
        return holes.replaceAll(hole -> Matcher.quoteReplacement(text(DefinitionReader.hole(hole.group(1), standing.definition()), standing)));
    }

    private static String text(Expression expression, Standing standing) {
        return text(expression.of(standing));
    }

    /** A value as it is said in passing. */
    public static String text(Object value) {
        return switch (value) {
            case null -> "—";
            case BigDecimal number -> (number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number).stripTrailingZeros().toPlainString();
            case Boolean truth -> truth ? "是" : "否";
            case Collection<?> several -> several.stream().map(Filled::text).collect(Collectors.joining("、"));
            default -> value.toString();
        };
    }
}
