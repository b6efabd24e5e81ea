/**
 * 文件体检: what does not add up in a plan, each finding stating its reading of the text and its arithmetic. A finding asks; it does not judge.
 *
 * <p>May use: the public records of reading, and text for the cleaned view.
 */
package luoshi.reading.finding;
