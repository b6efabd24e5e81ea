package luoshi.enterprise.register;

import java.util.Map;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.RuleBook;

/** The rule files that are shipped, read when somebody first asks for them: two dozen files are no part of a start. */
public final class KnownRules {

    private KnownRules() {}

    private static final class Shipped {
        static final RuleBook BOOK = RuleBook.shipped();
    }

    /** All rule sets. */
    public static RuleBook book() {
        return Shipped.BOOK;
    }

    /** The facts that rules ask for, by their keys. */
    public static Map<String, Fact> facts() {
        return Shipped.BOOK.facts();
    }
}
