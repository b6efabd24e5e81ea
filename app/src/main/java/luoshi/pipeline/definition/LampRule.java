package luoshi.pipeline.definition;

import luoshi.pipeline.expression.Expression;
import luoshi.pipeline.expression.Sentence;

/**
 * A lamp that is told from figures, such as how far an investment is behind the year. The first that holds of grey, red, yellow; else green.
 *
 * @param key of it
 * @param name what it is called
 * @param when which items have it; null for all
 * @param grey when nobody can say; null for when red or yellow cannot be told
 * @param red when it is red; null for never
 * @param yellow when it is yellow; null for never
 * @param why its explanation, with {expressions}; null for the rule itself
 */
public record LampRule(String key, Name name, Expression when, Expression grey, Expression red, Expression yellow, Sentence why) {}
