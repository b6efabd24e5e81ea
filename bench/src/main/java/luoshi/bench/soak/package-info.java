/** Reads spoilt plans and damaged documents for as long as asked, and reports the first thing that must not happen. */
package luoshi.bench.soak;
