package luoshi.enterprise.reach;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import luoshi.enterprise.FirmFacts;
import luoshi.enterprise.criteria.Change;
import luoshi.enterprise.criteria.Verdict.Outcome;

/**
 * An enterprise that would count if it met the rules, and by how little it does not meet them.
 *
 * @param firm which enterprise
 * @param outcome how it stands now
 * @param way the smallest way to meet them that leaves it in its industry; empty where it does meet them
 */
public record Prospect(Firm firm, Outcome outcome, List<Change> way) {

    /**
     * Which enterprise, without its facts: those of all do not fit into memory at once.
     *
     * @param id by which its page is known
     * @param name what it is called
     * @param county where it is; empty where that is not known
     * @param asOf the day as of which it was judged
     */
    public record Firm(String id, String name, String county, LocalDate asOf) {}

    /** The nearest first: the fewest changes, of equally many the least part of the way, then by their ids. */
    public static final Comparator<Prospect> NEAREST = Comparator.comparingInt(Prospect::changes).thenComparingDouble(Prospect::effort).thenComparing(one -> one.firm().id());

    static Prospect of(FirmFacts firm, Outcome outcome, List<Change> way) {
        return new Prospect(new Firm(firm.id(), firm.name(), firm.county(), firm.facts().asOf()), outcome, way);
    }

    /** How many lines lack something. */
    public int changes() {
        return way.size();
    }

    /** The missing parts of the way, each from 0 to 1, added up; to compare by and for nothing else. */
    public double effort() {
        double effort = 0;
        for (int i = 0; i < way.size(); i++) {
            effort += way.get(i).effort();
        }
        return effort;
    }

    /** Whether all that it lacks is that something is not known: it may meet the rules already. */
    public boolean onlyUnknown() {
        return !way.isEmpty() && way.stream().allMatch(one -> one.have() == null);
    }
}
