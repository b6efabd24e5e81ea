/** Pages on which figures come in: the sheet of a unit for a period, what waits to be verified and certified, and one figure with all that was done with it. */
package luoshi.indicator.entry;
