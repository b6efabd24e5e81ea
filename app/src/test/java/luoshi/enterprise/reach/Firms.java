package luoshi.enterprise.reach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import luoshi.enterprise.FirmFacts;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.Firm;
import luoshi.enterprise.criteria.RuleBook;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.dmn.DmnExport;
import luoshi.enterprise.invented.Inventor;

/** Enterprises of tests. What is not said of one is not known. */
final class Firms {

    static final RuleBook BOOK = Firm.BOOK;
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    private Firms() {}

    static RuleSet rules(String key, String version) {
        return BOOK.version(key, version).orElseThrow();
    }

    /** An industrial enterprise that is a legal person, with such a main revenue; without one it is not known. */
    static FirmFacts industrial(String id, String mainRevenue) {
        return firm(id, "legal_unit yes", "industry 工业", "main_revenue " + (mainRevenue == null ? "?" : mainRevenue));
    }

    static FirmFacts firm(String id, String... facts) {
        return Firm.on(DAY).with(facts).as(id);
    }

    /** Invented ones: on borders and beside them, and of every third something is not known. */
    static List<FirmFacts> invented(RuleSet rules, int many) {
        Inventor inventor = new Inventor(rules, DmnExport.inputs(rules));
        List<FirmFacts> firms = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Random random = new Random(i);
            firms.add(new FirmFacts(String.format("%06d", i), "企业" + i, "", i % 3 == 0 ? inventor.withGaps(random) : inventor.invent(random)));
        }
        return firms;
    }

    /** The facts of a vocabulary by their keys. */
    static Fact fact(String key) {
        return BOOK.facts().get(key);
    }
}
