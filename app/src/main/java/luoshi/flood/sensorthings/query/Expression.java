package luoshi.flood.sensorthings.query;

import java.util.List;

/** A question about an entity, or what such a question is made of: the language of {@code $filter} and {@code $orderby} (OGC 18-088, 9.3.3.5). */
public sealed interface Expression {

    /**
     * A value that stands there.
     *
     * @param value number, text, truth, moment, period, span, geometry, or null
     */
    record Literal(Object value) implements Expression {}

    /**
     * A property of the entity, or of those its links lead to.
     *
     * @param steps the names, as {@code Datastream/Thing/properties/stcd}
     */
    record Path(List<String> steps) implements Expression {

        /** As it is written. */
        public String text() {
            return String.join("/", steps);
        }
    }

    /**
     * A function of the standard.
     *
     * @param name its name
     * @param arguments what it is given
     */
    record Call(String name, List<Expression> arguments) implements Expression {}

    /**
     * Two expressions with an operator between them.
     *
     * @param operator its sign
     * @param left before it
     * @param right after it
     */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {}

    /**
     * The contrary.
     *
     * @param of of what
     */
    record Not(Expression of) implements Expression {}

    /** The operators, by how they bind. */
    enum Operator {
        /** One or the other. */
        OR(1),
        /** Both. */
        AND(2),
        /** Equal. */
        EQ(3),
        /** Not equal. */
        NE(3),
        /** Greater. */
        GT(3),
        /** Greater or equal. */
        GE(3),
        /** Less. */
        LT(3),
        /** Less or equal. */
        LE(3),
        /** Sum. */
        ADD(4),
        /** Difference. */
        SUB(4),
        /** Product. */
        MUL(5),
        /** Quotient. */
        DIV(5),
        /** Remainder. */
        MOD(5);

        private final int binding;

        Operator(int binding) {
            this.binding = binding;
        }

        int binding() {
            return binding;
        }

        /** Whether it compares. */
        public boolean isComparison() {
            return binding == 3;
        }

        /** The one that says the same with its sides exchanged. */
        public Operator turned() {
            return switch (this) {
                case GT -> LT;
                case GE -> LE;
                case LT -> GT;
                case LE -> GE;
                default -> this;
            };
        }
    }
}
