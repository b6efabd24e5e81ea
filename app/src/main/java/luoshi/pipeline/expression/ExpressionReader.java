package luoshi.pipeline.expression;

import java.util.List;
import luoshi.pipeline.expression.Expression.Type;

/** Reads expressions, and refuses those that cannot mean anything. */
public final class ExpressionReader {

    private static final int LONGEST = 2000;

    private ExpressionReader() {}

    /** An expression of any type. */
    public static Expression read(String text, Names names) throws ExpressionFault {
        Parser parser = parser(text, names);
        Term whole = parser.whole();
        return new Expression(text, whole.type(), whole.node(), parser.asks());
    }

    /** An expression that answers with this type. */
    public static Expression read(String text, Names names, Type wanted) throws ExpressionFault {
        return read(text, names, wanted, List.of());
    }

    /** An expression that answers with this type; a text in quotes is one of the choices, where there are some. */
    public static Expression read(String text, Names names, Type wanted, List<String> choices) throws ExpressionFault {
        Parser parser = parser(text, names);
        Term whole = parser.whole();
        if (whole.literal() != null && !choices.isEmpty() && !choices.contains(whole.literal())) {
            throw new ExpressionFault(whole.at(), whole.shown() + " 不在选项里" + Nearest.hint(whole.literal(), choices));
        }
        return new Expression(text, wanted, whole.as(wanted).node(), parser.asks());
    }

    private static Parser parser(String text, Names names) throws ExpressionFault {
        if (text.length() > LONGEST) {
            throw new ExpressionFault(LONGEST, "表达式有 " + text.length() + " 个字，最多 " + LONGEST + " 个；拆成几个算出来的字段");
        }
        return new Parser(text, names);
    }
}
