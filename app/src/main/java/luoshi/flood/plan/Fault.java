package luoshi.flood.plan;

/**
 * Something wrong in the file of a plan.
 *
 * @param line where, from 1
 * @param path of what: tasks[3].units
 * @param words what is wrong and what to write instead, in Chinese
 */
public record Fault(int line, String path, String words) {}
