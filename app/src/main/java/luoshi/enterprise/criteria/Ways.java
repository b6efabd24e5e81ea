package luoshi.enterprise.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import luoshi.enterprise.criteria.Requirement.Line;
import luoshi.enterprise.criteria.Verdict.Outcome;
import luoshi.enterprise.criteria.Verdict.Required;
import luoshi.enterprise.criteria.Verdict.Scored;

/**
 * The smallest changes by which an enterprise would meet rules that it does not meet yet, or not for certain. Fewest changes first; of equally many those that are the least part of the way. Each change
 * is told for itself: one that speaks of a fact for which two items ask can bring points in the other along, so that less would do. It shows where help is worth while, and proposes no figure to be reported.
 */
public final class Ways {

    /** One more change costs more than the greatest effort that many changes can have. */
    private static final double ONE_MORE = 1_000;

    private final Facts facts;
    private final Verdict verdict;

    private Ways(Facts facts, Verdict verdict) {
        this.facts = facts;
        this.verdict = verdict;
    }

    /** The ways, the smallest first: an empty one where nothing is lacking, none where nothing that we know of would help. */
    public static List<List<Change>> of(Verdict verdict, Facts facts) {
        return new Ways(facts, verdict).of(verdict.required());
    }

    /** What a requirement lacks by the smallest way; nothing where it holds or where nothing would help. */
    public static List<Change> lacks(Requirement.Test test, Facts facts) {
        List<List<Change>> all = new Lacks(test.key(), facts).of(test.test());
        return all.isEmpty() ? List.of() : all.getFirst();
    }

    private List<List<Change>> of(Required required) {
        if (required.outcome() == Outcome.MET) {
            return List.of(List.of());
        }
        return switch (required.requirement()) {
            case Requirement.Test test -> new Lacks(test.key(), facts).of(test.test());
            case Line line -> score(List.of(line));
            case Requirement.Several several when several.any() -> {
                List<List<Change>> some = List.of();
                for (Required one : required.of()) {
                    some = Lacks.either(some, of(one));
                }
                yield some;
            }
            case Requirement.Several _ -> all(required.of());
        };
    }

    /** Lines are met together: one change can serve several. */
    private List<List<Change>> all(List<Required> required) {
        List<Line> lines = required.stream().map(Required::requirement).filter(Line.class::isInstance).map(Line.class::cast).toList();
        List<List<Change>> all = lines.isEmpty() ? List.of(List.of()) : score(lines);
        for (Required one : required) {
            if (!(one.requirement() instanceof Line)) {
                all = Lacks.together(all, of(one));
            }
        }
        return all;
    }

    /** What an item could have, and by which changes. */
    private record Raise(int points, List<Change> changes) {

        double cost() {
            return changes.size() * ONE_MORE + Lacks.effort(changes);
        }
    }

    /** For each number of points the cheapest raises that come to it; null where none do. */
    private record Course(double[] costs, List<List<Change>> changes) {

        static Course none(int most) {
            Course course = new Course(new double[most + 1], new ArrayList<>());
            Arrays.fill(course.costs, Double.POSITIVE_INFINITY);
            for (int i = 0; i <= most; i++) {
                course.changes.add(null);
            }
            return course;
        }

        void take(int points, double cost, List<Change> before, List<Change> more) {
            int place = Math.min(points, costs.length - 1);
            if (cost < costs[place]) {
                List<Change> both = new ArrayList<>(before);
                both.addAll(more);
                costs[place] = cost;
                changes.set(place, both);
            }
        }

        /** The same with one of these more. */
        Course with(List<Raise> raises, int most) {
            Course next = none(most);
            for (int points = 0; points < costs.length; points++) {
                if (changes.get(points) != null) {
                    for (Raise raise : raises) {
                        next.take(points + raise.points(), costs[points] + raise.cost(), changes.get(points), raise.changes());
                    }
                }
            }
            return next;
        }
    }

    private List<List<Change>> score(List<Line> lines) {
        Map<String, Integer> least = new TreeMap<>();
        lines.forEach(line -> least.merge(line.of(), line.least(), Math::max));
        Map<String, List<Scored>> groups = new TreeMap<>();
        verdict.scored().forEach(scored -> groups.computeIfAbsent(scored.item().group(), _ -> new ArrayList<>()).add(scored));
        int total = least.getOrDefault(Line.TOTAL, 0);
        Course all = Course.none(total);
        all.take(0, 0, List.of(), List.of());
        for (Map.Entry<String, List<Scored>> group : groups.entrySet()) {
            Course own = group(group.getKey(), group.getValue(), least);
            Course next = Course.none(total);
            for (int points = least.getOrDefault(group.getKey(), 0); points < own.costs.length; points++) {
                if (own.changes.get(points) != null) {
                    next = cheaper(next, all.with(List.of(new Raise(points, own.changes.get(points))), total));
                }
            }
            all = next;
        }
        return all.changes.getLast() == null ? List.of() : List.of(all.changes.getLast());
    }

    private Course group(String key, List<Scored> scored, Map<String, Integer> least) {
        int most = key.isEmpty() ? scored.stream().mapToInt(one -> one.item().max()).sum() : verdict.rules().groups().get(key).cap();
        Course course = Course.none(most);
        course.take(0, 0, List.of(), List.of());
        for (Scored one : scored) {
            int needed = least.getOrDefault(one.item().key(), 0);
            course = course.with(raises(one).stream().filter(raise -> raise.points() >= needed).toList(), most);
        }
        return course;
    }

    private static Course cheaper(Course one, Course other) {
        for (int points = 0; points < one.costs.length; points++) {
            if (other.costs[points] < one.costs[points]) {
                one.costs[points] = other.costs[points];
                one.changes.set(points, other.changes.get(points));
            }
        }
        return one;
    }

    /** As it stands, and all that would be better, the least first: of equally cheap ones it is taken. */
    private List<Raise> raises(Scored scored) {
        List<Raise> raises = new ArrayList<>();
        raises.add(new Raise(scored.points().least(), List.of()));
        raise(scored.item().key(), scored.item().points(), raises);
        return raises.stream().filter(raise -> raise.changes().isEmpty() || raise.points() > scored.points().least()).sorted(Comparator.comparingInt(Raise::points)).toList();
    }

    private void raise(String key, Points points, List<Raise> raises) {
        Lacks lacks = new Lacks(key, facts);
        switch (points) {
            case Points.Tiers tiers -> tiers.steps().forEach(step -> raises.add(raise(key, tiers.value(), tiers.more() ? ">=" : "<=", step.border(), step.points().least())));
            case Points.Choice choice -> choice.choices().forEach((one, range) -> raises.add(raise(key, choice.value(), "=", one.equals("yes") ? true : one.equals("no") ? false : one, range.least())));
            case Points.Each each -> {
                for (int steps = 1; steps * each.points() <= each.cap() + each.points() - 1; steps++) {
                    raises.add(raise(key, each.value(), ">=", each.per().times(Exact.of(steps)), Math.min(each.cap(), steps * each.points())));
                }
            }
            case Points.Cases cases -> cases.cases().forEach(one -> lacks.of(one.when()).forEach(changes -> raises.add(new Raise(one.points().least(), changes))));
            case Points.Best best -> best.of().forEach(one -> raise(key, one, raises));
            case Points.Expert expert -> {
                for (int given = expert.bounds().least() + 1; given <= expert.bounds().most(); given++) {
                    raises.add(raise(key, expert.given(), ">=", Exact.of(given), given));
                }
            }
        }
    }

    private Raise raise(String key, Expr value, String sign, Object need, int points) {
        return new Raise(points, List.of(new Change(key, value, 0, value.of(facts), sign, need)));
    }
}
