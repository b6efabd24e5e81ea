package luoshi.enterprise.criteria;

import java.util.ArrayList;
import java.util.List;
import luoshi.enterprise.criteria.Expr.Years.Kind;

/** What would have to be otherwise for an expression to hold: alternatives, each a list of changes that suffice together. */
final class Lacks {

    /** So many alternatives are followed; the smallest ones. */
    private static final int MOST = 8;

    private final String of;
    private final Facts facts;

    /** For the requirement or item with this key. */
    Lacks(String of, Facts facts) {
        this.of = of;
        this.facts = facts;
    }

    static double effort(List<Change> changes) {
        double effort = 0;
        for (int i = 0; i < changes.size(); i++) {
            effort += changes.get(i).effort();
        }
        return effort;
    }

    /** The smallest first: the fewest changes, and of equally many the least. */
    static List<List<Change>> smallest(List<List<Change>> all) {
        if (all.size() < 2) {
            return all;
        }
        List<List<Change>> found = new ArrayList<>(MOST + 1);
        double[] efforts = new double[MOST + 1];
        for (int i = 0; i < all.size(); i++) {
            List<Change> one = all.get(i);
            double effort = effort(one);
            int place = found.size();
            while (place > 0 && order(one.size(), effort, found.get(place - 1).size(), efforts[place - 1]) < 0) {
                place--;
            }
            if (place < MOST && !told(one, effort, found, efforts, place)) {
                System.arraycopy(efforts, place, efforts, place + 1, MOST - place);
                efforts[place] = effort;
                found.add(place, one);
                if (found.size() > MOST) {
                    found.removeLast();
                }
            }
        }
        return found;
    }

    private static int order(int size, double effort, int otherSize, double otherEffort) {
        return size != otherSize ? Integer.compare(size, otherSize) : Double.compare(effort, otherEffort);
    }

    /** Whether the same stands just before a place: what is equal takes equal effort. */
    private static boolean told(List<Change> one, double effort, List<List<Change>> found, double[] efforts, int place) {
        for (int i = place - 1; i >= 0 && efforts[i] == effort && found.get(i).size() == one.size(); i--) {
            if (found.get(i).equals(one)) {
                return true;
            }
        }
        return false;
    }

    /** One of each, together. */
    static List<List<Change>> together(List<List<Change>> some, List<List<Change>> others) {
        if (some.size() == 1 && some.getFirst().isEmpty()) {
            return others;
        }
        if (others.size() == 1 && others.getFirst().isEmpty()) {
            return some;
        }
        List<List<Change>> all = new ArrayList<>();
        for (List<Change> one : some) {
            for (List<Change> other : others) {
                List<Change> both = new ArrayList<>(one.size() + other.size());
                both.addAll(one);
                for (Change change : other) {
                    if (!one.contains(change)) {
                        both.add(change);
                    }
                }
                all.add(both);
            }
        }
        return smallest(all);
    }

    /** One or the other. */
    static List<List<Change>> either(List<List<Change>> some, List<List<Change>> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        List<List<Change>> all = new ArrayList<>(some);
        all.addAll(others);
        return smallest(all);
    }

    /** The alternatives for an expression to hold; none where nothing can make it. */
    List<List<Change>> of(Expr test) {
        return of(test, true, 0);
    }

    private List<List<Change>> of(Expr test, boolean wanted, int back) {
        Object now = test.of(facts, back, null);
        if (now != null && wanted == (Boolean) now) {
            return List.of(List.of());
        }
        return switch (test) {
            case Expr.Comparison comparison -> compared(comparison, wanted, back);
            case Expr.Both both when both.any() == wanted -> either(of(both.left(), wanted, back), of(both.right(), wanted, back));
            case Expr.Both both -> together(of(both.left(), wanted, back), of(both.right(), wanted, back));
            case Expr.Not not -> of(not.of(), !wanted, back);
            case Expr.Years years when years.kind() == Kind.EACH || years.kind() == Kind.SOME -> years(years, wanted, back);
            case Expr.Constant _ -> List.of();
            default -> List.of(List.of(new Change(of, test, back, now, "=", wanted)));
        };
    }

    private List<List<Change>> years(Expr.Years years, boolean wanted, int back) {
        boolean all = years.kind() == Kind.EACH == wanted;
        List<List<Change>> found = all ? List.of(List.of()) : List.of();
        for (int year = 0; year < years.many(); year++) {
            List<List<Change>> one = of(years.of(), wanted, back + year);
            found = all ? together(found, one) : either(found, one);
        }
        return found;
    }

    /** What is compared with something fixed or known has to reach it. */
    private List<List<Change>> compared(Expr.Comparison comparison, boolean wanted, int back) {
        Object need = comparison.right().of(facts, back, null);
        if (need == null) {
            return List.of(List.of(new Change(of, comparison, back, null, "=", wanted)));
        }
        String sign = wanted ? comparison.sign() : switch (comparison.sign()) {
            case "=" -> "!=";
            case "!=" -> "=";
            case "<" -> ">=";
            case "<=" -> ">";
            case ">" -> "<=";
            default -> "<";
        };
        return List.of(List.of(new Change(of, comparison.left(), back, comparison.left().of(facts, back, null), sign, need)));
    }
}
