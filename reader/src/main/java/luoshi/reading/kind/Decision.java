package luoshi.reading.kind;

import luoshi.reading.Kind;

/**
 * What a number is there for, and why.
 *
 * @param kind the kind; the likeliest where nothing decided
 * @param unclear whether a person must decide
 * @param rule id of the rule that decided, or of the rule that gave up
 * @param why the reason in Chinese
 */
public record Decision(Kind kind, boolean unclear, String rule, String why) {}
