package luoshi.enterprise.reach;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import luoshi.enterprise.criteria.Change;
import luoshi.enterprise.criteria.Expr;
import luoshi.enterprise.criteria.Item;
import luoshi.enterprise.criteria.Label;
import luoshi.enterprise.criteria.Requirement;
import luoshi.enterprise.criteria.RuleSet;

/** The lines of a rule set by the changes that serve them: an item and a requirement can bear one key. */
final class Lines {

    /** A line of a rule set: what it is called, and where it stands in the document. */
    record Named(Label label, String clause) {}

    private final Map<String, Named> requirements = new HashMap<>();
    private final Map<String, Named> items;
    /** What requirements whose key an item bears too ask. */
    private final Map<String, Set<Expr>> asked = new HashMap<>();

    Lines(RuleSet rules) {
        items = rules.items().stream().collect(Collectors.toMap(Item::key, item -> new Named(item.label(), item.clause())));
        in(rules.requires());
    }

    private void in(Requirement requirement) {
        requirements.putIfAbsent(requirement.key(), new Named(requirement.label(), requirement.clause()));
        switch (requirement) {
            case Requirement.Several several -> several.of().forEach(this::in);
            case Requirement.Test test when items.containsKey(test.key()) -> asked(test.test(), asked.computeIfAbsent(test.key(), _ -> new HashSet<>()));
            default -> { }
        }
    }

    private static void asked(Expr test, Set<Expr> found) {
        found.add(test);
        switch (test) {
            case Expr.Comparison comparison -> asked(comparison.left(), found);
            case Expr.Not not -> asked(not.of(), found);
            case Expr.Years years -> asked(years.of(), found);
            case Expr.Both both -> {
                asked(both.left(), found);
                asked(both.right(), found);
            }
            default -> { }
        }
    }

    /** What the line is called that a change serves. */
    Label of(Change change) {
        return named(change).label();
    }

    /** The line that a change serves. */
    Named named(Change change) {
        boolean item = items.containsKey(change.of()) && !asked.getOrDefault(change.of(), Set.of()).contains(change.what());
        return item ? items.get(change.of()) : requirements.get(change.of());
    }
}
