package luoshi.pipeline.expression;

/** A piece of an expression. */
@FunctionalInterface
public interface Node {

    /** Its value: Boolean, BigDecimal, String, LocalDate, a set of texts, a series by its periods, a list of rows; null for not known. */
    Object of(Scope scope);
}
