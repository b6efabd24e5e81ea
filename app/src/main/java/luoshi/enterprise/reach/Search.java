package luoshi.enterprise.reach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import luoshi.enterprise.FirmFacts;
import luoshi.enterprise.criteria.Change;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.Label;
import luoshi.enterprise.criteria.Verdict;
import luoshi.enterprise.criteria.Verdict.Outcome;
import luoshi.enterprise.criteria.Ways;

/**
 * Looks for the enterprises by which a target can be reached. Every one is judged; of those whose way has more changes than anybody asks about, told by a {@link Bound}, the way is not looked for. All that
 * is told of the others is exact: as {@link Ways} has it. They are handed in part after part, and of each only what the answer needs is kept: of 100,000 the facts do not fit into memory. For one thread,
 * though each part is judged on several.
 */
public final class Search {

    /** Those who lack so many lines at most are counted apart. */
    private static final int COUNTED = 3;

    private final Target target;
    private final Counts counts;
    private final Bound bound;
    private final int asked;
    private final Map<String, List<Holding>> holdings;
    private final List<Prospect> met = new ArrayList<>();
    private final List<Prospect> near = new ArrayList<>();
    private final Map<Fact, Integer> unknown = new HashMap<>();
    private final int[] within = new int[COUNTED];
    private final int[] onlyUnknown = new int[COUNTED];
    private int searched;
    private int judged;
    private int open;
    private int never;

    private Search(Target target, Collection<Holding> holdings) {
        this.target = target;
        this.holdings = Counts.byFirm(holdings);
        counts = Counts.of(target.year(), holdings);
        bound = new Bound(target.rules());
        asked = Math.max(COUNTED, target.near().changes());
    }

    /**
     * Among nobody yet.
     *
     * @param holdings all times at which enterprises held what the target counts, as far as they are known, of those that are looked at and of others
     */
    public static Search of(Target target, Collection<Holding> holdings) {
        return new Search(target, holdings);
    }

    /** Among these alone. */
    public static Reach of(Target target, Collection<Holding> holdings, List<FirmFacts> firms) {
        return of(target, holdings).add(firms).reach();
    }

    /** What was found of one: how it stands, its way where that has no more changes than anybody asks about, and at least how many it has. */
    private record Found(FirmFacts firm, Outcome outcome, List<Change> way, int atLeast, Set<Fact> unknown) {

        Prospect prospect() {
            return Prospect.of(firm, outcome, way);
        }
    }

    /** Looks among these too. */
    public Search add(List<FirmFacts> part) {
        searched += part.size();
        part.parallelStream().filter(firm -> Counts.wouldCount(target.counting(), target.year(), holdings.getOrDefault(firm.id(), List.of()))).map(this::judged).toList().forEach(this::take);
        return this;
    }

    private void take(Found found) {
        judged++;
        open += found.outcome() == Outcome.OPEN ? 1 : 0;
        never += found.atLeast() >= Bound.NEVER ? 1 : 0;
        found.unknown().forEach(fact -> unknown.merge(fact, 1, Integer::sum));
        if (found.outcome() == Outcome.MET) {
            met.add(found.prospect());
        } else if (found.way() != null) {
            lacking(found.prospect());
        }
    }

    private void lacking(Prospect one) {
        for (int i = Math.max(one.changes() - 1, 0); i < COUNTED; i++) {
            within[i]++;
            onlyUnknown[i] += one.onlyUnknown() ? 1 : 0;
        }
        if (target.near().takes(one.way())) {
            near.add(one);
        }
    }

    /** What all that were handed in come to. */
    public Reach reach() {
        met.sort(Prospect.NEAREST);
        near.sort(Prospect.NEAREST);
        List<Reach.Within> counted = IntStream.range(0, COUNTED).mapToObj(i -> new Reach.Within(i + 1, within[i], onlyUnknown[i])).toList();
        return new Reach(target, counts, searched, searched - judged, List.copyOf(met), open, unknown(), counted, List.copyOf(near), help(), judged - met.size() - near.size() - never, never);
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

    private List<Reach.Unknown> unknown() {
        return unknown.entrySet().stream().map(one -> new Reach.Unknown(one.getKey(), one.getValue())).sorted(Comparator.comparingInt(Reach.Unknown::firms).reversed().thenComparing(one -> one.fact().place())).toList();
    }

    private List<Reach.Help> help() {
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
