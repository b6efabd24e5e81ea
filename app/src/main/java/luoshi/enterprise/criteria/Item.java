package luoshi.enterprise.criteria;

/**
 * An item that is scored.
 *
 * @param key its key
 * @param label what it is called
 * @param group key of the group that it belongs to
 * @param clause where its rule stands
 * @param max most points that it can have
 * @param points how they follow from facts
 */
public record Item(String key, Label label, String group, String clause, int max, Points points) {}
