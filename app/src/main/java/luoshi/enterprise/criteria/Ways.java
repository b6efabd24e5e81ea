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
    /** Raises that cost as much are not followed. */
    private final double limit;

    private Ways(Facts facts, Verdict verdict, double limit) {
        this.facts = facts;
        this.verdict = verdict;
        this.limit = limit;
    }

    /** The ways, the smallest first: an empty one where nothing is lacking, none where nothing that we know of would help. */
    public static List<List<Change>> of(Verdict verdict, Facts facts) {
        return new Ways(facts, verdict, Double.POSITIVE_INFINITY).of(verdict.required());
    }

    /** Those of so many changes at most, found more quickly because nothing farther is followed: the same as the first of all ways as long as that has no more. */
    public static List<List<Change>> of(Verdict verdict, Facts facts, int most) {
        return new Ways(facts, verdict, (most + 1) * ONE_MORE).of(verdict.required()).stream().filter(way -> way.size() <= most).toList();
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
        List<Line> lines = new ArrayList<>();
        for (Required one : required) {
            if (one.requirement() instanceof Line line) {
                lines.add(line);
            }
        }
        List<List<Change>> all = lines.isEmpty() ? List.of(List.of()) : score(lines);
        for (Required one : required) {
            if (!(one.requirement() instanceof Line) && !all.isEmpty()) {
                all = Lacks.together(all, of(one));
            }
        }
        return all;
    }

    /** What an item could have, and by which changes. */
    private record Raise(int points, List<Change> changes, double cost) {

        static Raise by(int points, List<Change> changes) {
            return new Raise(points, changes, changes.size() * ONE_MORE + Lacks.effort(changes));
        }
    }

    /** Changes of several raises, told from the last one. */
    private record Trail(Trail before, Trail other, List<Change> changes) {

        static final Trail NONE = new Trail(null, null, List.of());

        void tell(List<Change> all) {
            if (this != NONE) {
                before.tell(all);
                other.tell(all);
                all.addAll(changes);
            }
        }
    }

    /** For each number of points the cheapest raises that come to it; null where none do. */
    private record Course(double[] costs, Trail[] trails, double limit) {

        static Course none(int most, double limit) {
            Course course = new Course(new double[most + 1], new Trail[most + 1], limit);
            Arrays.fill(course.costs, limit);
            return course;
        }

        static Course nothing(int most, double limit) {
            Course course = none(most, limit);
            course.costs[0] = 0;
            course.trails[0] = Trail.NONE;
            return course;
        }

        private void take(int points, double cost, Trail before, Trail other, List<Change> changes) {
            int place = Math.min(points, costs.length - 1);
            if (cost < costs[place]) {
                costs[place] = cost;
                trails[place] = changes.isEmpty() && other == Trail.NONE ? before : new Trail(before, other, changes);
            }
        }

        /** The same with one of these more. */
        Course with(List<Raise> raises) {
            Course next = none(costs.length - 1, limit);
            for (int points = 0; points < costs.length; points++) {
                for (int i = 0; trails[points] != null && i < raises.size(); i++) {
                    Raise raise = raises.get(i);
                    next.take(points + raise.points(), costs[points] + raise.cost(), trails[points], Trail.NONE, raise.changes());
                }
            }
            return next;
        }

        /** The same with a course of a group more, which must come to so many points. */
        Course with(Course group, int least) {
            Course next = none(costs.length - 1, limit);
            for (int own = least; own < group.costs.length; own++) {
                for (int points = 0; group.trails[own] != null && points < costs.length; points++) {
                    if (trails[points] != null) {
                        next.take(points + own, costs[points] + group.costs[own], trails[points], group.trails[own], List.of());
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
        Course all = Course.nothing(least.getOrDefault(Line.TOTAL, 0), limit);
        for (Map.Entry<String, List<Scored>> group : groups.entrySet()) {
            all = all.with(group(group.getKey(), group.getValue(), least), least.getOrDefault(group.getKey(), 0));
        }
        Trail trail = all.trails[all.trails.length - 1];
        if (trail == null) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        trail.tell(changes);
        return List.of(changes);
    }

    private Course group(String key, List<Scored> scored, Map<String, Integer> least) {
        int most = key.isEmpty() ? scored.stream().mapToInt(one -> one.item().max()).sum() : verdict.rules().groups().get(key).cap();
        Course course = Course.nothing(most, limit);
        for (Scored one : scored) {
            int needed = least.getOrDefault(one.item().key(), 0);
            List<Raise> raises = raises(one);
            raises.removeIf(raise -> raise.points() < needed);
            course = course.with(raises);
        }
        return course;
    }

    /** As it stands, and all that would be better, the least first: of equally cheap ones it is taken. */
    private List<Raise> raises(Scored scored) {
        int least = scored.points().least();
        List<Raise> raises = new ArrayList<>();
        raises.add(Raise.by(least, List.of()));
        raise(scored.item().key(), scored.item().points(), least, raises);
        raises.sort(Comparator.comparingInt(Raise::points));
        return raises;
    }

    /** What would be better than so many points. */
    private void raise(String key, Points points, int least, List<Raise> raises) {
        switch (points) {
            case Points.Tiers tiers -> {
                Object have = tiers.value().of(facts);
                for (Points.Step step : tiers.steps()) {
                    if (step.points().least() > least) {
                        raises.add(raise(key, tiers.value(), have, tiers.more() ? ">=" : "<=", step.border(), step.points().least()));
                    }
                }
            }
            case Points.Choice choice -> {
                Object have = choice.value().of(facts);
                choice.choices().forEach((one, range) -> {
                    if (range.least() > least) {
                        raises.add(raise(key, choice.value(), have, "=", one.equals("yes") ? true : one.equals("no") ? false : one, range.least()));
                    }
                });
            }
            case Points.Each each -> {
                Object have = each.value().of(facts);
                for (int steps = least / each.points() + 1; steps * each.points() <= each.cap() + each.points() - 1 && least < each.cap(); steps++) {
                    raises.add(raise(key, each.value(), have, ">=", each.per().times(Exact.of(steps)), Math.min(each.cap(), steps * each.points())));
                }
            }
            case Points.Cases cases -> {
                Lacks lacks = new Lacks(key, facts);
                for (Points.Cases.Case one : cases.cases()) {
                    if (one.points().least() > least) {
                        lacks.of(one.when()).forEach(changes -> raises.add(Raise.by(one.points().least(), changes)));
                    }
                }
            }
            case Points.Best best -> best.of().forEach(one -> raise(key, one, least, raises));
            case Points.Expert expert -> {
                Object have = expert.given().of(facts);
                for (int given = Math.max(least, expert.bounds().least()) + 1; given <= expert.bounds().most(); given++) {
                    raises.add(raise(key, expert.given(), have, ">=", Exact.of(given), given));
                }
            }
        }
    }

    private static Raise raise(String key, Expr value, Object have, String sign, Object need, int points) {
        return Raise.by(points, List.of(new Change(key, value, 0, have, sign, need)));
    }
}
