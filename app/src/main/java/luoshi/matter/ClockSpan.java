package luoshi.matter;

import java.time.Instant;

/**
 * One clock of one part of a matter, as known at some moment. Moments have microseconds at most, as the database has, so that both judge alike.
 *
 * @param kind which clock
 * @param node the number of the node in its plan, from 1; 0 for every other clock
 * @param begins when it began
 * @param due the first moment that is too late
 * @param met when it was satisfied; null while it is not
 * @param held whether it is stopped with approval
 * @param provisional whether its day rests on a year whose rest days are not declared yet
 */
public record ClockSpan(ClockKind kind, int node, Instant begins, Instant due, Instant met, boolean held, boolean provisional) {}
