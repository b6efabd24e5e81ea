package luoshi.enterprise.invented;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import luoshi.enterprise.criteria.Facts;

/** An invented enterprise. What was not invented of it is not known. */
public final class Firm implements Facts {

    /** Rules look back three years from the last but one at most. */
    private static final int YEARS = 8;

    private final LocalDate asOf;
    private final Map<String, Object[]> facts = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> lists = new HashMap<>();

    Firm(LocalDate asOf) {
        this.asOf = asOf;
    }

    void set(String key, int back, Object value) {
        facts.computeIfAbsent(key, none -> new Object[YEARS])[back] = value;
    }

    void set(String list, List<Map<String, Object>> rows) {
        lists.put(list, rows);
    }

    void forget(String key, int back) {
        if (facts.containsKey(key)) {
            facts.get(key)[back] = null;
        }
        lists.remove(key);
    }

    @Override
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public Object get(String key, int back) {
        Object[] years = facts.get(key);
        return years == null ? null : years[back];
    }

    @Override
    public List<Map<String, Object>> rows(String key) {
        return lists.get(key);
    }
}
