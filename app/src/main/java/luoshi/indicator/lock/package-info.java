/** Periods that are locked 封账: who closes them, why, and who opens them again. */
package luoshi.indicator.lock;
