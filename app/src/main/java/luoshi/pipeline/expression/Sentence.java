package luoshi.pipeline.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a definition with {expressions} in it, each said as it is answered.
 *
 * @param text as it was written
 * @param pieces what it is made of, in order: words and expressions take turns, words first
 */
public record Sentence(String text, List<Piece> pieces) {

    private static final Pattern BRACES = Pattern.compile("[{｛]([^{}｛｝]*)[}｝]");
    /** No field has more decimals; what has more comes of a division, and most of them are nobody's. */
    private static final int TYPED = 9;
    private static final int TOLD = 6;
    private static final int DIVIDED = 2;

    /** Words, then what an expression says; null where the sentence ends. */
    public record Piece(String words, Expression expression) {}

    /** Reads a sentence; a fault says where in the sentence it is. */
    public static Sentence read(String text, Names names) throws ExpressionFault {
        List<Piece> pieces = new ArrayList<>();
        Matcher braces = BRACES.matcher(text);
        int from = 0;
        while (braces.find()) {
            pieces.add(new Piece(plain(text, from, braces.start()), expression(braces, names)));
            from = braces.end();
        }
        pieces.add(new Piece(plain(text, from, text.length()), null));
        return new Sentence(text, List.copyOf(pieces));
    }

    private static Expression expression(Matcher braces, Names names) throws ExpressionFault {
        try {
            return ExpressionReader.read(braces.group(1), names);
        } catch (ExpressionFault fault) {
            throw new ExpressionFault(braces.start(1) + fault.at(), "{" + braces.group(1) + "} 里：" + fault.words());
        }
    }

    private static String plain(String text, int from, int to) throws ExpressionFault {
        String words = text.substring(from, to);
        Matcher lone = Pattern.compile("[{}｛｝]").matcher(words);
        if (lone.find()) {
            throw new ExpressionFault(from + lone.start(), "花括号不成对；{ } 里写字段或表达式");
        }
        return words;
    }

    /** The sentence about one item. */
    public String of(Scope scope) {
        StringBuilder said = new StringBuilder();
        for (Piece piece : pieces) {
            said.append(piece.words());
            if (piece.expression() != null) {
                said.append(said(piece.expression().of(scope)));
            }
        }
        return said.toString();
    }

    private static String said(Object value) {
        return switch (value) {
            case null -> "（未填）";
            case BigDecimal number -> number(number);
            case LocalDate day -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            case Boolean truth -> truth ? "是" : "否";
            case Iterable<?> many -> String.join("、", strings(many));
            default -> value.toString();
        };
    }

    /** A number as it is known, but with six decimals at most; with two where a division does not end. */
    public static String number(BigDecimal number) {
        BigDecimal known = number.stripTrailingZeros();
        int most = known.scale() > TYPED ? DIVIDED : TOLD;
        BigDecimal rounded = known.scale() > most ? known.setScale(most, RoundingMode.HALF_UP) : known;
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static List<String> strings(Iterable<?> many) {
        List<String> strings = new ArrayList<>();
        many.forEach(one -> strings.add(String.valueOf(one)));
        return strings;
    }
}
