package luoshi.enterprise.criteria;

import java.util.List;

/** What a rule requires. */
public sealed interface Requirement {

    /** Its key. */
    String key();

    /** What it is called. */
    Label label();

    /** Where it stands in the document. */
    String clause();

    /** An expression that must hold. */
    record Test(String key, Label label, String clause, Expr test) implements Requirement {}

    /** The points of the whole, of a group or of an item must be at least so many. */
    record Line(String key, Label label, String clause, String of, int least) implements Requirement {

        /** The total. */
        public static final String TOTAL = "total";
    }

    /** All of them, or with {@code any} one of them. */
    record Several(String key, Label label, String clause, boolean any, List<Requirement> of) implements Requirement {}
}
