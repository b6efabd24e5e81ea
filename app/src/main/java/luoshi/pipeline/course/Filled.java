package luoshi.pipeline.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.stream.Collectors;
import luoshi.pipeline.file.DefinitionReader;

/** Words of a definition with {expressions} in them, filled in for an item. */
public final class Filled {

    /** What was typed has at most so many decimals; what was reckoned has more, and is said with two. */
    private static final int TYPED = 4;

    private Filled() {}

    /** The words, with a dash where nothing is known. */
    public static String in(String words, Standing standing) {
        return DefinitionReader.sentence(words, standing.definition()).of(standing, Filled::text);
    }

    /** A value as it is said in passing. */
    public static String text(Object value) {
        return switch (value) {
            case null -> "—";
            case BigDecimal number -> (number.scale() > TYPED ? number.setScale(2, RoundingMode.HALF_UP) : number).stripTrailingZeros().toPlainString();
            case Boolean truth -> truth ? "是" : "否";
            case Collection<?> several -> several.stream().map(Filled::text).collect(Collectors.joining("、"));
            default -> value.toString();
        };
    }
}
