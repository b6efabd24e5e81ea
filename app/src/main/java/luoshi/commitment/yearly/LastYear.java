package luoshi.commitment.yearly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Proposal;
import luoshi.commitment.Target;

/**
 * Last year's commitments beside what this year's plan promises: target by target, since a commitment with three targets may go on in
 * three sentences. Each target is taken once, the most alike first.
 *
 * @param rows what last year promised and still owes or owed, in the order given
 * @param fresh what this year promises and last year did not, in order of the text
 */
public record LastYear(List<Row> rows, List<Fresh> fresh) {

    /**
     * A commitment of last year.
     *
     * @param last the commitment
     * @param lines what became of its targets
     */
    public record Row(CommitmentVersion last, List<Line> lines) {

        /** Whether this year's plan says nothing of it any more. */
        public boolean dropped() {
            return lines.stream().allMatch(line -> line.move().course() == Course.DROPPED);
        }
    }

    /**
     * A target of last year.
     *
     * @param before the target
     * @param proposal the promise of this year that goes on with it, null where there is none
     * @param after its target, null where there is none
     * @param move how the number went
     */
    public record Line(Target before, Proposal proposal, Target after, Move move) {}

    /**
     * A promise of this year that goes on with nothing.
     *
     * @param proposal the promise
     * @param targets those of its targets that are new
     */
    public record Fresh(Proposal proposal, List<Target> targets) {

        /** Whether all of the promise is new. */
        public boolean wholly() {
            return targets.size() == proposal.targets().size();
        }
    }

    /**
     * Compares two years.
     *
     * @param lastYears commitments of last year's plan; those owed no longer are left out
     * @param thisYears promises of this year's plan
     * @param thisText the text into which these point
     */
    public static LastYear of(List<CommitmentVersion> lastYears, List<Proposal> thisYears, String thisText) {
        List<Promised> before = lastYears.stream().filter(CommitmentVersion::stands)
                .flatMap(version -> version.state().targets().stream().map(target -> Promised.of(version, target))).toList();
        List<Promised> after = thisYears.stream()
                .flatMap(proposal -> proposal.targets().stream().map(target -> Promised.of(proposal, target, thisText))).toList();
        int[] goesOn = new Pairing(before, after).found();
        List<Row> rows = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < before.size(); i++) {
            Promised one = before.get(i);
            Promised other = goesOn[i] < 0 ? null : after.get(goesOn[i]);
            taken.add(goesOn[i]);
            if (rows.isEmpty() || rows.getLast().last() != one.last()) {
                rows.add(new Row(one.last(), new ArrayList<>()));
            }
            rows.getLast().lines().add(other == null ? new Line(one.target(), null, null, Move.dropped())
                    : new Line(one.target(), other.proposal(), other.target(), Move.of(one.target(), other.target())));
        }
        return new LastYear(List.copyOf(rows), fresh(after, taken));
    }

    private static List<Fresh> fresh(List<Promised> after, Set<Integer> taken) {
        List<Fresh> fresh = new ArrayList<>();
        for (int j = 0; j < after.size(); j++) {
            if (!taken.contains(j)) {
                Promised one = after.get(j);
                if (fresh.isEmpty() || fresh.getLast().proposal() != one.proposal()) {
                    fresh.add(new Fresh(one.proposal(), new ArrayList<>()));
                }
                fresh.getLast().targets().add(one.target());
            }
        }
        fresh.sort(Comparator.comparing(one -> one.proposal().span()));
        return List.copyOf(fresh);
    }

    /** How many commitments have a target that went this way; of DROPPED, how many are not mentioned at all. */
    public long count(Course course) {
        return rows(course).size();
    }

    /** The commitments with a target that went this way; of DROPPED, those not mentioned at all. */
    public List<Row> rows(Course course) {
        return rows.stream().filter(row -> course == Course.DROPPED ? row.dropped() : row.lines().stream().anyMatch(line -> line.move().course() == course)).toList();
    }
}
