package luoshi.reading.task;

import luoshi.reading.text.Block;

/**
 * The stretch of the cleaned view that an assignment speaks of.
 *
 * @param assignment who does it by when
 * @param from first char
 * @param to one past the last char
 * @param title the block that opens it: its heading, or its first paragraph
 */
record Item(Assignment assignment, int from, int to, Block title) {}
