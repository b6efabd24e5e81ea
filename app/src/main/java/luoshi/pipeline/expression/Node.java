package luoshi.pipeline.expression;

import java.util.Set;

/** A piece of an expression. */
public interface Node {

    /** Its value: Boolean, BigDecimal, String, LocalDate, a set of texts, a series by its periods, a list of rows; null for not known. */
    Object of(Scope scope);

    /** Keys of the fields it asks for. */
    Set<String> fields();
}
