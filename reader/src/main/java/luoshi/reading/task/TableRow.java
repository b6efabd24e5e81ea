package luoshi.reading.task;

/**
 * A row of a table of tasks.
 *
 * @param from first char of its line in the cleaned view
 * @param to one past the last char of its line
 * @param taskFrom first char of the cell that says what is to be done
 * @param taskTo one past its last char; {@code taskFrom} in a row that is no task, such as the row of column heads
 * @param assignment who does it by when
 */
record TableRow(int from, int to, int taskFrom, int taskTo, Assignment assignment) {}
