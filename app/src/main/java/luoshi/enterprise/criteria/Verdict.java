package luoshi.enterprise.criteria;

import java.util.Arrays;
import java.util.Collections;
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
            Outcome all = any ? UNMET : MET;
            for (int i = 0; i < of.size(); i++) {
                Outcome one = of.get(i).outcome();
                if (one == deciding) {
                    return deciding;
                }
                all = one == OPEN ? OPEN : all;
            }
            return all;
        }
    }

    /** A requirement, whether it is met, and those that it is made of. */
    public record Required(Requirement requirement, Outcome outcome, List<Required> of) {}

    /** An item with its points. */
    public record Scored(Item item, Range points) {}

    /** How an enterprise stands by a rule set. */
    public static Verdict of(RuleSet rules, Facts facts) {
        Scored[] items = new Scored[rules.items().size()];
        for (int i = 0; i < items.length; i++) {
            Item item = rules.items().get(i);
            items[i] = new Scored(item, item.points().of(facts));
        }
        List<Scored> scored = Collections.unmodifiableList(Arrays.asList(items));
        Map<String, Range> groups = rules.groups().isEmpty() ? Map.of() : new LinkedHashMap<>();
        Range total = Range.NONE;
        for (Scored one : scored) {
            if (one.item().group().isEmpty()) {
                total = total.plus(one.points());
            } else {
                groups.merge(one.item().group(), one.points(), Range::plus);
            }
        }
        for (Map.Entry<String, Range> group : groups.entrySet()) {
            group.setValue(group.getValue().capped(rules.groups().get(group.getKey()).cap()));
            total = total.plus(group.getValue());
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
                Required[] of = new Required[several.of().size()];
                for (int i = 0; i < of.length; i++) {
                    of[i] = judged(several.of().get(i), facts);
                }
                List<Required> all = Collections.unmodifiableList(Arrays.asList(of));
                yield new Required(several, Outcome.all(several.any(), all), all);
            }
        };
    }

    /** The points of the whole, of a group or of an item. */
    public Range points(String of) {
        return of.equals(Requirement.Line.TOTAL) ? total : groups.containsKey(of) ? groups.get(of)
                : scored.stream().filter(one -> one.item().key().equals(of)).findFirst().map(Scored::points).orElse(Range.NONE);
    }
}
