/**
 * One thing met twice: a target against last year's result, and two values for one quantity.
 *
 * <p>May use: the figures and sentences of finding, and the reader's words.
 */
package luoshi.reading.finding.repeat;
