/** Measures how fast rule sets are judged over invented enterprises, beside another engine for the same decision tables. */
package luoshi.bench.criteria;
