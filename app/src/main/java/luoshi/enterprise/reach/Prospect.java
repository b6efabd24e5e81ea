package luoshi.enterprise.reach;

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
public record Prospect(FirmFacts firm, Outcome outcome, List<Change> way) {

    /** The nearest first: the fewest changes, of equally many the least part of the way, then by their ids. */
    public static final Comparator<Prospect> NEAREST = Comparator.comparingInt(Prospect::changes).thenComparingDouble(Prospect::effort).thenComparing(one -> one.firm().id());

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
