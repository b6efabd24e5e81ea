package luoshi.bench.store;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way in which somebody who may write everything in the database, but has no signing key, spoils it.
 *
 * @param name what is done
 * @param demand what the verifier must say to it
 * @param act does it, with choices of its own among tables, rows and values
 */
record Tampering(String name, Demand demand, Act act) {

    /** What the verifier must say. */
    enum Demand {
        /** A problem. */
        PROBLEM("报告问题"),
        /** A problem, or at least that not every entry is covered by a head: nothing that was signed has been touched. */
        UNCOVERED("至少报告未覆盖"),
        /** Nothing that is proved has been touched; the verifier may stay silent. */
        HARMLESS("可以不报");

        private final String label;

        Demand(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Does it to one copy of the database. */
    @FunctionalInterface
    interface Act {
        void on(Victim victim) throws SQLException;
    }

    /** All ways there are. */
    static List<Tampering> all() {
        return Stream.of(RowTamperings.all(), JournalTamperings.all(), ForgedFacts.all(), EvidenceTamperings.all(), SchemaTamperings.all())
                .flatMap(List::stream)
                .toList();
    }

    static Tampering seen(String name, Act act) {
        return new Tampering(name, Demand.PROBLEM, act);
    }
}
