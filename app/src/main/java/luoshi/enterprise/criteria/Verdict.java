package luoshi.enterprise.criteria;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import luoshi.enterprise.criteria.Points.Range;

/**
 * How an enterprise stands by a rule set, line by line.
 *
 * @param rules by which version it was judged
 * @param outcome how it stands as a whole
 * @param required each requirement, with those under it
 * @param scored each item that is scored
 * @param groups the points of each group
 * @param total the points of all
 */
public record Verdict(RuleSet rules, Outcome outcome, Required required, List<Scored> scored, Map<String, Range> groups, Range total) {

    /** Whether something is met. What is not known is neither. */
    public enum Outcome {
        /** It is, whatever the facts are that are not known. */
        MET,
        /** It is not, whatever they are. */
        UNMET,
        /** It depends on them. */
        OPEN;

        static Outcome of(Object truth) {
            return truth == null ? OPEN : (Boolean) truth ? MET : UNMET;
        }

        static Outcome all(boolean any, List<Required> of) {
            Outcome deciding = any ? MET : UNMET;
            if (of.stream().anyMatch(one -> one.outcome() == deciding)) {
                return deciding;
            }
            return of.stream().anyMatch(one -> one.outcome() == OPEN) ? OPEN : any ? UNMET : MET;
        }
    }

    /** A requirement, whether it is met, and those that it is made of. */
    public record Required(Requirement requirement, Outcome outcome, List<Required> of) {}

    /** An item with its points. */
    public record Scored(Item item, Range points) {}

    /** How an enterprise stands by a rule set. */
    public static Verdict of(RuleSet rules, Facts facts) {
        List<Scored> scored = rules.items().stream().map(item -> new Scored(item, item.points().of(facts))).toList();
        Map<String, Range> groups = new LinkedHashMap<>();
        Range total = Range.NONE;
        for (Scored one : scored) {
            if (one.item().group().isEmpty()) {
                total = total.plus(one.points());
            } else {
                groups.merge(one.item().group(), one.points(), Range::plus);
            }
        }
        groups.replaceAll((key, points) -> points.capped(rules.groups().get(key).cap()));
        for (Range group : groups.values()) {
            total = total.plus(group);
        }
        Verdict open = new Verdict(rules, Outcome.OPEN, null, scored, groups, total);
        Required required = open.judged(rules.requires(), facts);
        return new Verdict(rules, required.outcome(), required, scored, groups, total);
    }

    private Required judged(Requirement requirement, Facts facts) {
        return switch (requirement) {
            case Requirement.Test test -> new Required(test, Outcome.of(test.test().of(facts)), List.of());
            case Requirement.Line line -> {
                Range points = points(line.of());
                yield new Required(line, points.least() >= line.least() ? Outcome.MET : points.most() < line.least() ? Outcome.UNMET : Outcome.OPEN, List.of());
            }
            case Requirement.Several several -> {
                List<Required> of = several.of().stream().map(one -> judged(one, facts)).toList();
                yield new Required(several, Outcome.all(several.any(), of), of);
            }
        };
    }

    /** The points of the whole, of a group or of an item. */
    Range points(String of) {
        return of.equals(Requirement.Line.TOTAL) ? total : groups.containsKey(of) ? groups.get(of)
                : scored.stream().filter(one -> one.item().key().equals(of)).findFirst().map(Scored::points).orElse(Range.NONE);
    }
}
