package luoshi.pipeline.expression;

import java.util.Set;
import luoshi.pipeline.expression.Expression.Type;
import luoshi.pipeline.expression.Lexer.Token;

/** Which two pieces can be compared or added, and what comes of it. */
final class Comparison {

    private static final Set<Type> COMPARED = Set.of(Type.TRUTH, Type.NUMBER, Type.TEXT, Type.DATE);

    private Comparison() {}

    static Term of(Token sign, Term left, Term right) throws ExpressionFault {
        Term first = matching(right, left);
        Term second = matching(first, right);
        boolean ordered = !sign.is("=") && !sign.is("!=");
        if (ordered && first.type() != Type.NUMBER && first.type() != Type.DATE) {
            throw new ExpressionFault(sign.at(), first.type().zh() + "不能比大小（" + first.shown() + "）；写成 = 或 in ('甲', '乙')");
        }
        return Term.of(Logic.compare(sign.text(), first.node(), second.node()), Type.TRUTH, left.at(), "");
    }

    /** The second as it can be compared with the first: a text in quotes is read as what it stands beside. */
    static Term matching(Term beside, Term term) throws ExpressionFault {
        if (!COMPARED.contains(beside.type())) {
            beside.as(beside.type() == Type.LIST ? Type.TEXT : Type.NUMBER);
        }
        if (beside.literal() != null && term.literal() == null && beside.type() != term.type()) {
            return term;
        }
        if (term.literal() != null && beside.literal() == null && beside.type() == Type.TEXT) {
            chosen(term, beside);
        }
        return term.as(beside.type());
    }

    /** A text that is looked for in a choice is one of those that can be chosen. */
    private static void chosen(Term term, Term field) throws ExpressionFault {
        if (term.literal().isEmpty()) {
            throw new ExpressionFault(term.at(), "空的不能用 = 问；写 empty(" + field.shown() + ") 或 filled(" + field.shown() + ")");
        }
        if (!field.choices().isEmpty() && !field.choices().contains(term.literal())) {
            throw new ExpressionFault(term.at(), term.shown() + " 不是 " + field.shown() + " 的选项" + Nearest.hint(term.literal(), field.choices()));
        }
    }

    static Node has(Term list, Term choice) throws ExpressionFault {
        if (list.type() != Type.LIST) {
            throw new ExpressionFault(list.at(), list.shown() + " 是" + list.type().zh() + "；has 只用于多选字段，单选写 " + list.shown() + " = '…'");
        }
        if (choice.literal() == null) {
            throw new ExpressionFault(choice.at(), "has 后面写带引号的选项，例如 has(" + list.shown() + ", '" + (list.choices().isEmpty() ? "甲" : list.choices().getFirst()) + "')");
        }
        chosen(choice, list);
        return Logic.has(list.node(), choice.literal());
    }

    /** The value of what is written out and not asked of an item. */
    static Object constant(Term term) throws ExpressionFault {
        boolean written = term.literal() != null || term.shown().matches("-?[\\d.]+|'.*'|yes|no|true|false");
        if (!written) {
            throw new ExpressionFault(term.at(), "in 的括号里只写文字、数或日期；" + term.shown() + " 要比较请用 = 和 or");
        }
        return term.node().of(null);
    }

    /** Numbers are added; a day is moved by a number, and two days are so many days apart. */
    static Term added(String sign, Term left, Term right) throws ExpressionFault {
        boolean minus = sign.equals("-");
        String shown = left.shown() + " " + sign + " " + right.shown();
        if (left.type() == Type.DATE && minus && (right.type() == Type.DATE || right.literal() != null)) {
            return Term.of(Days.between(right.as(Type.DATE).node(), left.node()), Type.NUMBER, left.at(), shown);
        }
        if (left.type() == Type.DATE) {
            Node many = right.as(Type.NUMBER).node();
            return Term.of(Days.plus(left.node(), minus ? Arithmetic.negative(many) : many), Type.DATE, left.at(), shown);
        }
        return Term.of(Arithmetic.of(sign, left.as(Type.NUMBER).node(), right.as(Type.NUMBER).node()), Type.NUMBER, left.at(), shown);
    }
}
