package luoshi.pipeline.definition;

/**
 * Something in a definition file that cannot stand.
 *
 * @param line where it is, from 1
 * @param field which key, as a path: {@code stages[3].needs}
 * @param words what it is and what to do
 */
public record Problem(int line, String field, String words) {}
