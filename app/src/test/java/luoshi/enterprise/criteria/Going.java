package luoshi.enterprise.criteria;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import luoshi.enterprise.criteria.Expr.Years.Kind;

/** A firm after some changes: facts are as they have to be, shares by their numerator, growths by their last year. */
final class Going implements Facts {

    private final Facts before;
    private final Map<String, Object> changed = new HashMap<>();

    private Going(Facts before) {
        this.before = before;
    }

    /** Whether it is known what of a firm such a change changes. */
    static boolean understood(Change change) {
        return change.what() instanceof Expr.Given || change.what() instanceof Expr.Calculation(char sign, Expr.Given _, Expr.Given _) && sign == '/'
                || change.what() instanceof Expr.Years years && years.kind() == Kind.MEAN_GROWTH && years.many() == 1;
    }

    static Facts along(Facts before, List<Change> way) {
        Going going = new Going(before);
        way.stream().filter(change -> !(change.what() instanceof Expr.Years)).forEach(going::go);
        way.stream().filter(change -> change.what() instanceof Expr.Years).forEach(going::go);
        return going;
    }

    private void go(Change change) {
        switch (change.what()) {
            case Expr.Given given -> changed.put(given.fact().key() + given.years(), change.need());
            case Expr.Calculation(char _, Expr.Given over, Expr.Given under) -> changed.put(over.fact().key() + over.years(), ((Exact) change.need()).times((Exact) get(under.fact().key(), under.years())));
            case Expr.Years years -> {
                Fact fact = ((Expr.Given) years.of()).fact();
                Exact grown = ((Exact) change.need()).plus(Exact.of(1)).times((Exact) get(fact.key(), 1));
                Exact now = (Exact) get(fact.key(), 0);
                changed.put(fact.key() + 0, now != null && now.compareTo(grown) > 0 ? now : grown);
            }
            default -> throw new IllegalArgumentException(change.toString());
        }
    }

    @Override
    public LocalDate asOf() {
        return before.asOf();
    }

    @Override
    public Object get(String key, int back) {
        return changed.containsKey(key + back) ? changed.get(key + back) : before.get(key, back);
    }

    @Override
    public List<Map<String, Object>> rows(String key) {
        return before.rows(key);
    }
}
