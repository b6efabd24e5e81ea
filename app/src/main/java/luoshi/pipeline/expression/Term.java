package luoshi.pipeline.expression;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import luoshi.pipeline.expression.Expression.Type;
import luoshi.pipeline.expression.Lexer.Token;

/**
 * A piece of an expression while it is read.
 *
 * @param node how it is answered
 * @param type with what
 * @param at where it begins
 * @param shown as it was written
 * @param literal the text in quotes that it is; null for all else
 * @param choices what it can be; none for anything
 */
record Term(Node node, Type type, int at, String shown, String literal, List<String> choices) {

    static Term of(Node node, Type type, int at, String shown) {
        return new Term(node, type, at, shown, null, List.of());
    }

    static Term text(Token token) {
        String text = token.text();
        return new Term(scope -> text, Type.TEXT, token.at(), token.shown(), text, List.of());
    }

    /** The same as this type; a text in quotes can be a date, or yes or no. */
    Term as(Type wanted) throws ExpressionFault {
        if (type == wanted) {
            return this;
        }
        if (literal != null && wanted == Type.DATE) {
            LocalDate day = date();
            return of(scope -> day, Type.DATE, at, shown);
        }
        if (literal != null && wanted == Type.TRUTH && literal.matches("是|否|yes|no")) {
            Boolean truth = literal.matches("是|yes");
            return of(scope -> truth, Type.TRUTH, at, shown);
        }
        throw new ExpressionFault(at, shown + " 是" + type.zh() + "，这里要" + wanted.zh() + advice(wanted));
    }

    private String advice(Type wanted) {
        if (type == Type.SERIES && wanted == Type.NUMBER) {
            return "；分期的数先合成一个：sum(" + shown + ") 本年累计，last(" + shown + ") 最近一期";
        }
        if (type == Type.ROWS && wanted == Type.NUMBER) {
            return "；小表用 count(" + shown + ") 或 sum(" + shown + ", 列)";
        }
        if (literal != null && wanted == Type.NUMBER && literal.matches("-?[\\d.]+")) {
            return "；数不加引号";
        }
        if (type == Type.LIST) {
            return "；多选用 has(" + shown + ", '…')";
        }
        return switch (wanted) {
            case TRUTH -> type == Type.DATE ? "；问阶段是否到过写 reached(…)，问是否填了写 filled(…)" : "；写成比较，例如 " + shown + " = …";
            case DATE -> "；日期写 '2022-01-01'、日期字段、day(阶段) 或 asof";
            default -> "";
        };
    }

    private LocalDate date() throws ExpressionFault {
        try {
            return LocalDate.parse(literal);
        } catch (DateTimeException e) {
            throw new ExpressionFault(at, shown + " 不是日期；写成 '2022-01-01'，月和日都写两位");
        }
    }
}
