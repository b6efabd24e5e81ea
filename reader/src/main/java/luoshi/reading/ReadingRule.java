package luoshi.reading;

/**
 * One rule of the reader: one question, asked of a piece of text.
 *
 * @param id short and lasting, with the letter of its group: N number, K kind, M measure, T task, F finding
 * @param question the question in Chinese, as it is shown to people
 * @param source the standard, document or observation that the rule rests on
 */
public record ReadingRule(String id, String question, String source) {}
