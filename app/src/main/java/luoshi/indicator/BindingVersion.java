package luoshi.indicator;

/**
 * A binding as it holds.
 *
 * @param leaf its leaf in the journal
 * @param state what it says
 */
public record BindingVersion(long leaf, Binding state) {}
