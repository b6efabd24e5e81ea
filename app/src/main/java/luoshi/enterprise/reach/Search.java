package luoshi.enterprise.reach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import luoshi.enterprise.FirmFacts;
import luoshi.enterprise.criteria.Change;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.Label;
import luoshi.enterprise.criteria.Verdict;
import luoshi.enterprise.criteria.Verdict.Outcome;
import luoshi.enterprise.criteria.Ways;

/**
 * Looks for the enterprises by which a target can be reached. Every one is judged; of those whose way has more changes than anybody asks about, told by a {@link Bound}, the way is not looked for. All that
 * is told of the others is exact: as {@link Ways} has it.
 */
public final class Search {

    /** Those who lack so many lines at most are counted apart. */
    private static final int COUNTED = 3;

    private final Target target;
    private final Bound bound;
    private final int asked;
    private final Map<String, List<Holding>> holdings;

    private Search(Target target, Collection<Holding> holdings) {
        this.target = target;
        this.holdings = Counts.byFirm(holdings);
        bound = new Bound(target.rules());
        asked = Math.max(COUNTED, target.near().changes());
    }

    /**
     * Among these.
     *
     * @param holdings all times at which enterprises held what the target counts, as far as they are known, of these enterprises and of others
     */
    public static Reach of(Target target, Collection<Holding> holdings, List<FirmFacts> firms) {
        return new Search(target, holdings).among(firms, Counts.of(target.year(), holdings));
    }

    /** What was found of one: how it stands, its way where that has no more changes than anybody asks about, and at least how many it has. */
    private record Found(FirmFacts firm, Outcome outcome, List<Change> way, int atLeast, Set<Fact> unknown) {

        Prospect prospect() {
            return new Prospect(firm, outcome, way);
        }
    }

    private Reach among(List<FirmFacts> firms, Counts counts) {
        List<Found> found = firms.parallelStream().filter(firm -> Counts.wouldCount(target.counting(), target.year(), holdings.getOrDefault(firm.id(), List.of()))).map(this::judged).toList();
        List<Prospect> met = found.stream().filter(one -> one.outcome() == Outcome.MET).map(Found::prospect).sorted(Prospect.NEAREST).toList();
        List<Prospect> lacking = found.parallelStream().filter(one -> one.outcome() != Outcome.MET && one.way() != null).map(Found::prospect).toList();
        List<Prospect> near = lacking.parallelStream().filter(one -> target.near().takes(one.way())).sorted(Prospect.NEAREST).toList();
        int never = (int) found.stream().filter(one -> one.atLeast() >= Bound.NEVER).count();
        return new Reach(target, counts, firms.size(), firms.size() - found.size(), met, (int) found.stream().filter(one -> one.outcome() == Outcome.OPEN).count(), unknown(found), within(lacking), near,
                help(near), found.size() - met.size() - near.size() - never, never);
    }

    private Found judged(FirmFacts firm) {
        Verdict verdict = Verdict.of(target.rules(), firm.facts());
        if (verdict.outcome() == Outcome.MET) {
            return new Found(firm, Outcome.MET, List.of(), 0, Set.of());
        }
        Set<Fact> unknown = verdict.outcome() == Outcome.OPEN ? Unknowns.of(verdict, firm.facts()) : Set.of();
        int atLeast = bound.of(verdict, firm.facts());
        if (atLeast > asked) {
            return new Found(firm, verdict.outcome(), null, atLeast, unknown);
        }
        return new Found(firm, verdict.outcome(), Near.way(Ways.of(verdict, firm.facts(), asked)), atLeast, unknown);
    }

    private static List<Reach.Unknown> unknown(List<Found> found) {
        Map<Fact, Integer> firms = new LinkedHashMap<>();
        found.forEach(one -> one.unknown().forEach(fact -> firms.merge(fact, 1, Integer::sum)));
        return firms.entrySet().stream().map(one -> new Reach.Unknown(one.getKey(), one.getValue())).sorted(Comparator.comparingInt(Reach.Unknown::firms).reversed().thenComparing(one -> one.fact().place())).toList();
    }

    private static List<Reach.Within> within(List<Prospect> lacking) {
        List<Reach.Within> within = new ArrayList<>();
        for (int most = 1; most <= COUNTED; most++) {
            int changes = most;
            within.add(new Reach.Within(most, (int) lacking.stream().filter(one -> one.changes() <= changes).count(),
                    (int) lacking.stream().filter(one -> one.changes() <= changes && one.onlyUnknown()).count()));
        }
        return within;
    }

    private List<Reach.Help> help(List<Prospect> near) {
        Lines lines = new Lines(target.rules());
        Map<Label, List<Boolean>> firms = new LinkedHashMap<>();
        for (Prospect one : near) {
            Map<Label, Boolean> unknown = new HashMap<>();
            one.way().forEach(change -> unknown.merge(lines.of(change), change.have() == null, Boolean::logicalAnd));
            unknown.forEach((line, only) -> firms.computeIfAbsent(line, _ -> new ArrayList<>()).add(only));
        }
        return firms.entrySet().stream().map(one -> new Reach.Help(one.getKey(), one.getValue().size(), (int) one.getValue().stream().filter(unknown -> unknown).count()))
                .sorted(Comparator.comparingInt(Reach.Help::firms).reversed().thenComparing(one -> one.line().zh())).toList();
    }
}
