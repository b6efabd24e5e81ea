/**
 * Rates, progress, changes and units: whether the numbers printed beside a number bear it out.
 *
 * <p>May use: the sheet of finding, and the public records of reading.
 */
package luoshi.reading.finding.ratio;
