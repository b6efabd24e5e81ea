/** Measures the pages of registers over 200,000 items, and how fast a large sheet comes in. */
package luoshi.bench.pipeline;
