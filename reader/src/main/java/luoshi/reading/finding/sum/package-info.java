/** Sums and balances: totals against their parts, and what there was, what came and went, and what there is now. */
package luoshi.reading.finding.sum;
