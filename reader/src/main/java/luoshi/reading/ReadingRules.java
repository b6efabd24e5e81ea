package luoshi.reading;

import java.util.List;
import luoshi.reading.kind.KindRules;

/** The catalogue of all rules of the reader. */
public final class ReadingRules {

    private ReadingRules() {}

    /** Every rule, in the order of its id's group. */
    public static List<ReadingRule> all() {
        return KindRules.catalogue();
    }
}
