/**
 * A reading as text: the terminal's table, JSON in two forms, and the page 文件体检单. Pure functions of a {@link
 * luoshi.plan.output.ReadDocument}; writes no file and reads no clock.
 *
 * <p>May use: kernel, reading.
 */
package luoshi.plan.output;
