package luoshi.enterprise.growth;

import java.time.LocalDate;
import luoshi.enterprise.criteria.Firm;
import luoshi.enterprise.criteria.RuleBook;

/** Enterprises of tests that hold no title; whatever else is not said of them is not known. */
final class Grown {

    static final RuleBook BOOK = Firm.BOOK;

    private Grown() {}

    static Firm firm(String... facts) {
        return on("2026-06-30", facts);
    }

    static Firm on(String day, String... facts) {
        return Firm.on(LocalDate.parse(day)).none("titles").with(facts);
    }
}
