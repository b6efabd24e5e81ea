/**
 * Reads the raw text of a plan: number expressions, promises without digits, and what does not add up, each with its place in the raw
 * text. Pure functions of the text: no I/O, no clock, no framework. It does not confirm anything and keeps nothing.
 *
 * <p>May use: kernel.
 */
package luoshi.reading;
