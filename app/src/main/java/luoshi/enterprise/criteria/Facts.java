package luoshi.enterprise.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is known of one enterprise on a day. What is not known is null, and neither yes nor no, neither zero nor more. */
public interface Facts {

    /** The day on which it is judged; the last fiscal year is the one that ended before. */
    LocalDate asOf();

    /**
     * A fact by its key: {@link Exact}, a truth, a choice as text, or a day.
     *
     * @param back for a fact of fiscal years how many years before the last one; 0 for the last, and for what is not of years
     * @return null for what is not known
     */
    Object get(String key, int back);

    /** The rows of a list by its key, each with its columns by theirs; null where nobody has said whether there are any. */
    List<Map<String, Object>> rows(String key);

    /** The same as by its key. Whoever keeps many enterprises may find it by its {@link Fact#place} instead, which is quicker. */
    default Object get(Fact fact, int back) {
        return get(fact.key(), back);
    }

    /** The same as by its key. */
    default List<Map<String, Object>> rows(Fact list) {
        return rows(list.key());
    }
}
