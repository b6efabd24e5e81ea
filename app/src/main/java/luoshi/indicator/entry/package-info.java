/**
 * Pages on which figures come in: the sheet of a unit for a period, what waits to be verified and certified, one figure with all that was done with it, and
 * the periods that are locked.
 */
package luoshi.indicator.entry;
