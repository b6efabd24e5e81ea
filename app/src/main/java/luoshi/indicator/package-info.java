/**
 * Indicators 指标: what is measured and how, figures that one reports, another verifies and a third certifies, and the course lamp of every target.
 *
 * <p>A figure is a row that is only ever added to, with the period it speaks of and, through its steps, since when it was known as what; what counts on a
 * day, as known on that day or later, and the lamp of a target are told from them at every look. Reports of matters are no figures, and figures close no matter.
 */
package luoshi.indicator;
