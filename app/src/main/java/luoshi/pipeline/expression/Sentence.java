package luoshi.pipeline.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

    /** The sentence about one item, every answer said in this way. */
    public String of(Scope scope, Function<Object, String> said) {
        StringBuilder sentence = new StringBuilder();
        for (Piece piece : pieces) {
            sentence.append(piece.words());
            if (piece.expression() != null) {
                sentence.append(said.apply(piece.expression().of(scope)));
            }
        }
        return sentence.toString();
    }
}
