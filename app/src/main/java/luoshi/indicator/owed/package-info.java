/** Which figures a unit owes by the plans of a year. */
package luoshi.indicator.owed;
