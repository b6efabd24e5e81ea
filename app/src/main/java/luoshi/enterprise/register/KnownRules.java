package luoshi.enterprise.register;

import java.util.Map;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.RuleBook;
import luoshi.enterprise.growth.WarningBook;

/** The rule files that are shipped, read when somebody first asks for them: two dozen files are no part of a start. */
public final class KnownRules {

    private KnownRules() {}

    private static final class Shipped {
        static final RuleBook BOOK = RuleBook.shipped();
    }

    private static final class Warned {
        static final WarningBook BOOK = WarningBook.shipped(Shipped.BOOK.facts());
    }

    /** All rule sets. */
    public static RuleBook book() {
        return Shipped.BOOK;
    }

    /** The facts that rules ask for, by their keys. */
    public static Map<String, Fact> facts() {
        return Shipped.BOOK.facts();
    }

    /** The warnings by which enterprises are looked at. */
    public static WarningBook warnings() {
        return Warned.BOOK;
    }
}
