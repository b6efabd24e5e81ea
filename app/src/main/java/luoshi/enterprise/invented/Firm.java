package luoshi.enterprise.invented;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.Facts;

/** An invented enterprise. What was not invented of it is not known. */
public final class Firm implements Facts {

    /** Rules look back three years from the last but one at most. */
    private static final int YEARS = 8;

    private final LocalDate asOf;
    private final Map<String, Fact> keys;
    /** By the places of facts: the years of each, or the rows of a list. */
    private final Object[] values;

    /** @param keys the facts that can be invented, by their keys */
    Firm(LocalDate asOf, Map<String, Fact> keys) {
        this.asOf = asOf;
        this.keys = keys;
        values = new Object[keys.values().stream().mapToInt(Fact::place).max().orElse(-1) + 1];
    }

    void set(Fact fact, int back, Object value) {
        if (values[fact.place()] == null) {
            values[fact.place()] = new Object[fact.yearly() ? YEARS : 1];
        }
        ((Object[]) values[fact.place()])[back] = value;
    }

    void set(Fact list, List<Map<String, Object>> rows) {
        values[list.place()] = rows;
    }

    void forget(Fact fact, int back) {
        if (values[fact.place()] instanceof Object[] years) {
            years[back] = null;
        } else {
            values[fact.place()] = null;
        }
    }

    @Override
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public Object get(Fact fact, int back) {
        Object[] years = fact.place() < values.length ? (Object[]) values[fact.place()] : null;
        return years == null ? null : years[back];
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> rows(Fact list) {
        return list.place() < values.length ? (List<Map<String, Object>>) values[list.place()] : null;
    }

    @Override
    public Object get(String key, int back) {
        return keys.containsKey(key) ? get(keys.get(key), back) : null;
    }

    @Override
    public List<Map<String, Object>> rows(String key) {
        return keys.containsKey(key) ? rows(keys.get(key)) : null;
    }
}
